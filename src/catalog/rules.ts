import type { Problem } from './data-error.js';
import type { FiledRecord } from './files.js';
import { type CatalogRecords, KINDS, type KindName } from './records.js';
import { passagesOf, proseOf, referencesOf } from './references.js';
import { SLUG_PATTERN, type ToolRecord } from './schema.js';

/** Something wrong with one record, at a path inside it. */
interface Finding {
  readonly kind: KindName;
  readonly slug: string;
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** A named rule over all records together: what a schema of one record cannot see. */
export interface Rule {
  readonly name: string;
  readonly why: string;
  check(records: CatalogRecords): Iterable<Finding>;
}

/** Runs every rule; each problem with its file and line. */
export function checkRules(records: CatalogRecords, filed: readonly FiledRecord[]): Problem[] {
  const byId = new Map(filed.map((record) => [`${record.kind}/${record.slug}`, record]));
  return RULES.flatMap((rule) =>
    [...rule.check(records)].map(({ kind, slug, path, message }) => {
      const record = byId.get(`${kind}/${slug}`);
      return { file: record?.file ?? kind, line: record?.lineOf(path) ?? 1, rule: rule.name, message };
    }),
  );
}

export const RULES: readonly Rule[] = [
  {
    name: 'slug',
    why: 'A slug is a path, an address and a reference: one plain form.',
    *check(records) {
      for (const kind of Object.keys(KINDS) as KindName[]) {
        for (const slug of Object.keys(records[kind])) {
          const parts = slug.split('/');
          if (!parts.every((part) => SLUG_PATTERN.test(part))) {
            yield { kind, slug, path: [], message: `${slug} is no slug: lower-case letters, digits, single hyphens` };
          }
        }
      }
    },
  },
  {
    name: 'reference',
    why: 'A name of another record leads to it.',
    *check(records) {
      for (const reference of referencesOf(records)) {
        if (reference.to in records[reference.toKind]) continue;
        yield { ...reference, message: `there is no ${reference.toKind}/${reference.to}.yml` };
      }
    },
  },
  {
    name: 'passage',
    why: 'Every statement rests on a line of a write-up that is there.',
    *check(records) {
      for (const { kind, slug, path, source, at } of passagesOf(records)) {
        if (records.sources[source]?.passages.includes(at) ?? true) continue;
        yield { kind, slug, path, message: `${source} has no text on line ${at}` };
      }
    },
  },
  {
    name: 'place',
    why: 'A record lies in the folder of its edition, and its day is that of its write-up.',
    *check(records) {
      for (const kind of ['talks', 'highlights'] as const) {
        for (const [slug, record] of Object.entries(records[kind])) {
          const source = records.sources[record.source];
          if (!source) continue;
          if (!slug.startsWith(`${source.edition}/`)) {
            yield {
              kind,
              slug,
              path: ['source'],
              message: `its write-up is of ${source.edition}, so it belongs in ${kind}/${source.edition}/`,
            };
          }
          if ('day' in record && record.day !== source.day) {
            yield {
              kind,
              slug,
              path: ['day'],
              message: `its write-up is of ${source.day === undefined ? 'no single day' : `day ${source.day}`}`,
            };
          }
        }
      }
    },
  },
  {
    name: 'name-once',
    why: 'A name or alias leads to one record of its kind, whatever its case, spaces and hyphens.',
    *check(records) {
      for (const kind of ['tools', 'speakers', 'organisations', 'topics', 'categories'] as const) {
        const owners = new Map<string, string>();
        for (const [slug, record] of Object.entries(records[kind])) {
          const named = [
            { name: record.name, path: ['name'] },
            ...(record.aliases ?? []).map((name, index) => ({ name, path: ['aliases', index] })),
          ];
          for (const { name, path } of named) {
            const form = plain(name);
            const owner = owners.get(form);
            if (owner === undefined) owners.set(form, slug);
            else if (owner !== slug) yield { kind, slug, path, message: `“${name}” is also a name of ${owner}` };
          }
        }
      }
    },
  },
  {
    name: 'cncf-order',
    why: 'A project is accepted first and archived last.',
    *check(records) {
      for (const [slug, { cncf }] of Object.entries(records.tools)) {
        if (!cncf) continue;
        const dates = [cncf.accepted, cncf.incubating, cncf.graduated, cncf.archived].filter((on) => on !== undefined);
        if (dates.some((on, index) => index > 0 && on < (dates[index - 1] ?? ''))) {
          yield {
            kind: 'tools',
            slug,
            path: ['cncf'],
            message: 'these dates do not rise: accepted, incubating, graduated, archived',
          };
        }
      }
    },
  },
  {
    name: 'verdict',
    why: 'What became of a tool rests on dated facts and says the year of the newest one that decides it.',
    *check(records) {
      for (const [slug, tool] of Object.entries(records.tools)) {
        const hasFacts = tool.cncf !== undefined || tool.since !== undefined;
        if (tool.verdict === undefined) {
          if (hasFacts)
            yield {
              kind: 'tools',
              slug,
              path: ['name'],
              message: 'it has facts about what became of it but no verdict',
            };
          continue;
        }
        if (!hasFacts)
          yield { kind: 'tools', slug, path: ['verdict'], message: 'a verdict needs a fact in cncf or since' };
        const year = decidingYear(tool);
        if (year !== undefined && !tool.verdict.what.includes(year)) {
          yield {
            kind: 'tools',
            slug,
            path: ['verdict', 'what'],
            message: `it does not say ${year}, the year that decided it`,
          };
        }
      }
    },
  },
  {
    name: 'origin',
    why: 'What the notes do not say carries where it is known from.',
    *check(records) {
      for (const [slug, talk] of Object.entries(records.talks)) {
        if ((talk.heldOn === undefined) !== (talk.heldOnFrom === undefined)) {
          yield { kind: 'talks', slug, path: ['heldOn'], message: 'heldOn and heldOnFrom go together' };
        }
      }
      for (const [slug, source] of Object.entries(records.sources)) {
        if ((source.writtenOn === undefined) !== (source.writtenOnFrom === undefined)) {
          yield { kind: 'sources', slug, path: ['writtenOn'], message: 'writtenOn and writtenOnFrom go together' };
        }
      }
    },
  },
  {
    name: 'coverage',
    why: 'A talk the notes only name is not summed up; one they tell of has a summary of at least two sentences.',
    *check(records) {
      for (const [slug, talk] of Object.entries(records.talks)) {
        if (talk.coverage === 'named' && talk.takeaways) {
          yield {
            kind: 'talks',
            slug,
            path: ['takeaways'],
            message: 'the notes only name it: it cannot have takeaways',
          };
        }
        if (talk.coverage === 'noted' && talk.summary.length < 2) {
          yield { kind: 'talks', slug, path: ['summary'], message: 'a summary has 2 to 5 sentences' };
        }
      }
    },
  },
  {
    name: 'search-for',
    why: 'Recordings move: beside each stands the title to search for.',
    *check(records) {
      for (const [slug, talk] of Object.entries(records.talks)) {
        for (const [index, link] of (talk.links ?? []).entries()) {
          if (link.kind === 'video' && link.searchFor === undefined) {
            yield { kind: 'talks', slug, path: ['links', index], message: 'a video needs searchFor' };
          }
        }
      }
    },
  },
  {
    name: 'plain-text',
    why: 'Slack would read * _ ~ and ` as formatting; TODO and TBA are no facts.',
    *check(records) {
      for (const kind of Object.keys(KINDS) as KindName[]) {
        for (const [slug, record] of Object.entries(records[kind])) {
          for (const { path, text } of proseOf(record)) {
            if (/(?:^|\s)[*_~][^\s]|[^\s][*_~](?:\s|$)|`/.test(text))
              yield { kind, slug, path, message: `Slack reads formatting in “${text}”` };
            if (/\b(?:TODO|TBA|TBD|n\/a)\b/i.test(text))
              yield { kind, slug, path, message: `“${text}” holds a place instead of a fact` };
          }
        }
      }
    },
  },
  {
    name: 'asks',
    why: 'The same ask twice in a record, or its bare name, finds nothing new.',
    *check(records) {
      for (const kind of ['tools', 'talks', 'highlights', 'organisations'] as const) {
        for (const [slug, record] of Object.entries(records[kind])) {
          const own = new Set<string>();
          for (const [index, ask] of (record.asks ?? []).entries()) {
            if (own.has(plain(ask))) yield { kind, slug, path: ['asks', index], message: `“${ask}” stands here twice` };
            own.add(plain(ask));
          }
        }
      }
    },
  },
  {
    name: 'parent',
    why: 'A part belongs to a whole, never to itself.',
    *check(records) {
      for (const slug of Object.keys(records.tools)) {
        const seen = new Set<string>();
        for (let at: string | undefined = slug; at !== undefined; at = records.tools[at]?.parent) {
          if (seen.has(at)) {
            yield { kind: 'tools', slug, path: ['parent'], message: `its parents come round to ${at} again` };
            break;
          }
          seen.add(at);
        }
      }
    },
  },
  {
    name: 'used',
    why: 'A topic, category, speaker or organisation that nothing names is a slip or a leftover.',
    *check(records) {
      const named = new Set([...referencesOf(records)].map(({ toKind, to }) => `${toKind}/${to}`));
      for (const kind of ['topics', 'categories', 'speakers'] as const) {
        for (const slug of Object.keys(records[kind])) {
          if (!named.has(`${kind}/${slug}`)) yield { kind, slug, path: ['name'], message: 'no record names it' };
        }
      }
      for (const [slug, organisation] of Object.entries(records.organisations)) {
        if (!named.has(`organisations/${slug}`) && !organisation.passages) {
          yield { kind: 'organisations', slug, path: ['name'], message: 'no talk names it and it has no passage' };
        }
      }
    },
  },
];

/** The year in which the tool's last change of state fell; undefined when no fact is dated. */
function decidingYear({ cncf, since }: ToolRecord): string | undefined {
  const own = (since ?? []).filter(({ kind, on }) => on !== undefined && kind !== 'active').map(({ on }) => on ?? '');
  const levels = [cncf?.archived ?? cncf?.graduated ?? cncf?.incubating ?? cncf?.accepted ?? ''];
  const newest = (cncf ? levels : own).sort().at(-1);
  return newest ? newest.slice(0, 4) : undefined;
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
