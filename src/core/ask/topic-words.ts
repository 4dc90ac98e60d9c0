import type { Topic } from '../../catalog/catalog.js';
import { GENERAL } from '../fillers.js';
import type { Knowledge } from '../knowledge.js';
import { frames } from './framing.js';
import { isPadding } from './left-over.js';
import type { Named } from './names.js';
import type { Token } from './tokens.js';

/**
 * Everyday words for a topic, by its slug. They mean it only where a list is asked for and nothing else is told: `the talks about
 * money`; anywhere else they are words of what somebody remembers.
 */
const WORDS: Readonly<Record<string, string>> = {
  cost: 'money expense expenses expenditure spend spending costs bills budget budgets budgeting',
  security: 'safety secure safe protection hackers hacking attacks attackers threats',
  'service-mesh': 'mesh meshes meshing',
  networking: 'networks connectivity',
  'policy-and-access': 'policy permissions',
  'identity-and-secrets': 'secret credentials passwords certs authentication',
  observability: 'o11y visibility',
  autoscaling: 'scaler scalers scalability',
  storage: 'disks volumes',
  databases: 'db dbs datastores datastore',
  'developer-experience': 'programmers devx dx devex developers',
  documentation: 'docs manuals',
  'multi-cluster': 'multicluster federation',
  migration: 'migrations migrating',
  sidecars: 'sidekick sidekicks',
  'managed-kubernetes': 'eks aks gke',
};

/** What everything in the notes is about: beside a topic these words tell nothing more. */
const OF_EVERYTHING = new Set(
  'running run runs operating operate operation operations operated cluster clusters app apps application applications stuff themed flavoured related adjacent oriented centric issue concern matter role factor'.split(
    ' ',
  ),
);

/** Whether a word tells nothing more of a list by its topic: `talks on running databases`. */
export function isOfEverything(word: string): boolean {
  return OF_EVERYTHING.has(word);
}

/** Nouns for tools of a sort, in the plural: after a topic they ask for its tools, `metric stores`, `policy engines`. */
const SORTS = new Set(
  'stores engines backends controllers runtimes managers frameworks utilities gadgets gizmos libraries agents offerings toolkits suites packages platforms'.split(
    ' ',
  ),
);

/** Whether tools are asked for by their topic and a noun of their sort right after it; then the noun tells nothing more. */
export function sortAfter(tokens: readonly Token[], names: readonly Named[]): string | undefined {
  const after = names
    .filter(({ subjects, groups, excluded }) => !excluded && groups.length > 0 && subjects.every(isTopic))
    .map(({ to }) => tokens[to]?.word ?? '');
  return after.find((word) => SORTS.has(word));
}

function isTopic({ kind }: Named['subjects'][number]): boolean {
  return kind === 'topic';
}

/** Lists are asked for in the plural. */
const LISTS =
  /\b(?:talks|sessions|presentations|keynotes|demos|lectures|tools|tooling|products|projects|software|topics|list|(?:every|each) (?:talk|session|tool|presentation)|everything|anything)\b/;
/** More of them tell of something else. */
const MOST = 2;

/** Topics meant by everyday words, where the question tells nothing else: then these words choose. */
export function topicsByWord(
  knowledge: Knowledge,
  tokens: readonly Token[],
  { taken, marked, folded }: { taken: readonly boolean[]; marked: readonly boolean[]; folded: string },
): Named[] {
  if (!LISTS.test(folded)) return [];
  const found: Named[] = [];
  for (const [at, { word }] of tokens.entries()) {
    if (taken[at]) continue;
    const topic = topicOf(knowledge, word);
    if (topic)
      found.push({
        from: at,
        to: at + 1,
        subjects: [{ kind: 'topic', of: topic }],
        groups: [{ kind: 'topic', of: topic }],
        excluded: marked[at] ?? false,
        by: 'name',
      });
    else if (!isSaidInPassing(knowledge, word)) return [];
  }
  return found.length > MOST ? [] : found;
}

function isSaidInPassing(knowledge: Knowledge, word: string): boolean {
  return (
    word.length === 1 ||
    isPadding(knowledge, word) ||
    GENERAL.has(word) ||
    isOfEverything(word) ||
    frames(word, 'named')
  );
}

function topicOf({ catalog }: Knowledge, word: string): Topic | undefined {
  const slug = SLUGS.get(word);
  return slug === undefined ? undefined : catalog.topics.get(slug);
}

const SLUGS: ReadonlyMap<string, string> = new Map(
  Object.entries(WORDS).flatMap(([slug, words]) => words.split(' ').map((word) => [word, slug] as const)),
);
