import type { Tool } from '../../../catalog/catalog.js';
import { words } from '../../search/fold.js';
import { sinceOf } from '../../since.js';
import { type Context, candidates, isSure } from '../candidates.js';
import type { Content } from '../content.js';
import { isOfPeople, type Named, pins } from '../names.js';
import type { Reading } from '../reading.js';
import { no } from './no.js';
import { toolsOfGroup } from './tool-lists.js';

/** Words before a tool's name that make it a part of what describes another: `the format that came out of Prometheus`. */
const TOLD_BY = new Set([
  'from',
  'of',
  'for',
  'by',
  'in',
  'to',
  'with',
  'behind',
  'inside',
  'around',
  'like',
  'replacing',
]);

/** Nouns of what a tool is added to: after its name they make it tell of another one, `the VS Code extension`. */
const PARTS = new Set(
  'extension extensions ext plugin plugins addon add connector integration wrapper thingy fork exporter'.split(' '),
);

/** The tool described by another one that it has to do with. */
export function besideNamed({ knowledge, reading }: Context): Content | undefined {
  const { names, words: left, tokens } = reading;
  const isTool = ({ subjects }: Named): boolean => subjects.some(({ kind }) => kind === 'tool');
  const tools = names.filter((named) => isTool(named) && pins(named));
  const [first] = tools;
  const isTold = tools.some(({ from }) => TOLD_BY.has(tokens[from - 1]?.word ?? ''));
  const isPart = tools.some(({ to }) => PARTS.has(tokens[to]?.word ?? ''));
  if (!first || !(isTold || isPart)) return undefined;
  const typed = (list: readonly Named[]): string[] =>
    list.flatMap(({ from, to }) => tokens.slice(Math.max(0, from), to).map(({ word }) => word));
  const before = tokens.slice(0, tools.at(-1)?.from).map(({ word }) => word);
  const soft = typed(names.filter((named) => !pins(named)));
  const head = [...left, ...soft].filter((word) => before.includes(word) || (isPart && left.includes(word)));
  if (head.length === 0) return undefined;
  const asked = {
    ...reading,
    names: names.filter(isOfPeople),
    words: [...new Set([...left, ...soft, ...tools.flatMap((named) => spelt(named, typed([named])))])],
  };
  const [best] = candidates({ knowledge, reading: asked }, ['tool']).filter(
    (one) => isSure(one, asked) && !tools.some(({ subjects }) => subjects.some(({ of }) => of === one.document.of)),
  );
  if (best?.document.kind !== 'tool' || best.share < MOSTLY) return undefined;
  return { kind: 'tool', tool: best.document.of, asked: 'since', also: [] };
}

/** A tool's name as typed, or in its own words where they were run together: `vscode`. */
function spelt({ subjects }: Named, typed: readonly string[]): readonly string[] {
  const names = subjects.flatMap(({ of }) => [of.name, ...(of.aliases ?? [])]).map(words);
  return names.find((own) => own.length > typed.length && own.join('') === typed.join('')) ?? typed;
}

/** Share of such a description that a tool has to have. */
const MOSTLY = 0.6;

/** So few records have a word in passing. */
const IN_PASSING = 2;

/** What became of the tool named, or of the one that is told of beside its name. */
export function ofNamed(context: Context, tool: Tool, also: readonly Tool[]): Content {
  const { reading } = context;
  const told = reading.words.length > 1 ? describedTool(context) : undefined;
  const isCalled = told?.kind === 'tool' && reading.words.some((word) => words(told.tool.name).includes(word));
  if (isCalled) return told;
  const part = calledTogether(reading);
  // Of a tool of which nothing later is known, what is asked of it is not known either.
  if (!part && reading.words.length > 0 && isUntold(tool)) return no(context, { of: 'words', words: reading.words });
  return part ? { kind: 'tool', tool: part, asked: 'since', also: [] } : { kind: 'tool', tool, asked: 'since', also };
}

function isUntold(tool: Tool): boolean {
  return sinceOf(tool).kind === 'nothing' && !tool.verdict && !tool.since;
}

/** The one tool of a group that goes by another name said beside it: `aws mesh`. */
export function calledTogether({ names, tokens }: Reading): Tool | undefined {
  const all = names.flatMap((named) => {
    const beside = names
      .filter((one) => one !== named)
      .flatMap(({ from, to, subjects }) => [
        ...tokens.slice(from, to).map(({ word }) => word),
        ...subjects.flatMap((one) => (one.kind === 'organisation' ? (one.of.aliases ?? []).flatMap(words) : [])),
      ]);
    return toolsOfGroup(named).filter((tool) => {
      const own = [tool.name, ...(tool.aliases ?? [])].flatMap(words);
      return beside.some((word) => own.includes(word));
    });
  });
  const [only, ...more] = new Set(all);
  return more.length === 0 ? only : undefined;
}

/** The tools of somebody named: of a group beside their name, or else all that have changed since. */
export function toolsOfOwner({ knowledge, reading }: Context): Tool[] {
  const owners = reading.names.filter(({ subjects }) => subjects.every(({ kind }) => kind === 'organisation'));
  if (owners.length === 0 || reading.words.some((word) => !OWN_THING.test(word))) return [];
  const isTheirs = (tool: Tool): boolean =>
    owners.some((named) => named.subjects.some(({ of }) => isOwn(tool, of.name)));
  const grouped = reading.names.filter((named) => !owners.includes(named)).flatMap(toolsOfGroup);
  if (grouped.length > 0) return [...new Set(grouped)].filter(isTheirs);
  if (reading.names.length > owners.length || !OWN_THING.test(reading.folded)) return [];
  return [...knowledge.catalog.tools.values()].filter((tool) => isTheirs(tool) && !isUntold(tool));
}

/** Whether its record says that it is of an organisation: `Titus was Netflix's platform`. */
function isOwn({ what }: Tool, owner: string): boolean {
  return what.includes(`${owner}'s`) || what.includes(`${owner} Cloud's`);
}

/** What somebody owns, by no name. */
const OWN_THING =
  /\b(?:things?|thingy|tools?|systems?|products?|projects?|software|platform|one|own|stuff|homegrown|inhouse|internal)\b/;

/** A word right after a tool's name that hardly a record has: the rest of a longer name, `docker swarm`. */
export function restOfName({ knowledge, reading }: Context): string | undefined {
  const { names, words: left, tokens } = reading;
  const [word] = left;
  if (word === undefined || left.length > 1 || knowledge.documents.recall.frequency(word) > IN_PASSING)
    return undefined;
  const isAfter = names.some(
    ({ subjects, to }) =>
      subjects.some(({ kind }) => kind === 'tool') && tokens[to]?.word === word && !tokens[to]?.breaks,
  );
  return names.length === 0 || isAfter ? word : undefined;
}

/** The one tool that the words tell of, when it is a tool whose fate is asked for. */
export function describedTool(context: Context): Content | undefined {
  const reading = withDescription(context.reading);
  if (reading.words.length === 0 || reading.intents.has('talks') || reading.intents.has('trend')) return undefined;
  const [best] = candidates(
    { ...context, reading },
    ['tool'],
    reading.names.some(({ subjects }) => subjects.some(({ kind }) => kind === 'tool')) ? 'none' : 'pinned',
  ).filter((one) => isSure(one, reading) && (reading === context.reading || one.share >= WHOLLY));
  return best?.document.kind === 'tool'
    ? { kind: 'tool', tool: best.document.of, asked: 'since', also: [] }
    : undefined;
}

const WHOLLY = 0.9;
/** Words that a description has at least, when they are of matters of the trade. */
const LEAST_SAID = 2;

/** With no other word, a matter of the trade is the description: `that dashboard`. */
function withDescription(reading: Reading): Reading {
  const soft = reading.names.filter((named) => !pins(named));
  if (reading.words.length > 0 || soft.length === 0) return reading;
  const said = soft.flatMap(({ from, to }) => reading.tokens.slice(Math.max(0, from), to).map(({ word }) => word));
  return said.length < LEAST_SAID ? reading : { ...reading, names: reading.names.filter(pins), words: said };
}
