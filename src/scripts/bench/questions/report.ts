import { ENDINGS, type Ending, type Score } from './score.js';
import { rightFirst, type Tally, tally, tallyByKind, totalOf } from './tally.js';

/** One question of the set with how it ended, here and at the yardstick. */
export interface Scored extends Score {
  readonly kind: string;
  readonly turns: readonly string[];
  readonly yardstick: Ending;
  /** Characters of its longest page. */
  readonly longest: number;
  /** Kind of the answer. */
  readonly answered: string;
  readonly understood: unknown;
  readonly leads: readonly string[];
  readonly named: readonly string[];
  /** Of those, the ones that its message does not show. */
  readonly unshown: readonly string[];
}

const KIND = 14;
const COLUMN = 20;
/** Ids of a failed reply that are printed. */
const MOST_IDS = 8;
const MOST_CHARACTERS = 1_200;

/** The lines that tell how a half went: a line a kind, the sum, and the yardstick's sum. */
export function tableOf(half: string, scored: readonly Scored[]): string[] {
  const head = ['', ...ENDINGS, 'share', 'MiniSearch first'];
  const beside = tallyByKind(scored.map(({ kind, yardstick }) => ({ kind, ending: yardstick })));
  const rows = [...tallyByKind(scored)].map(([kind, counts]) => row(kind, counts, beside.get(kind)));
  const own = tally(scored.map(({ ending }) => ending));
  const other = tally(scored.map(({ yardstick }) => yardstick));
  const long = scored.filter(({ longest }) => longest > MOST_CHARACTERS).length;
  return [
    `\nQuestions, ${half} half (${scored.length})`,
    line(head),
    ...rows,
    row('all', own, other),
    row('MiniSearch', other),
    `  names a record that its message does not show: ${scored.filter((one) => one.unshown.length > 0).length}`,
    `  longer than ${MOST_CHARACTERS.toLocaleString('en')} characters: ${long}`,
  ];
}

/** A failed question with what is wrong, what was understood, and what was said instead. */
export function failureOf(scored: Scored): string[] {
  const { turns, kind, ending, faults, answered, understood, leads, named } = scored;
  return [
    `\n${ending} · ${kind}: ${turns.join(' → ')}`,
    ...faults.map((fault) => `  ${fault}`),
    `  understood: ${JSON.stringify(understood)}`,
    `  answered: ${answered}, led by ${some(leads)}; names ${some(named)}`,
    ...(scored.unshown.length > 0 ? [`  not shown: ${some(scored.unshown)}`] : []),
  ];
}

function row(name: string, counts: Tally, beside?: Tally): string {
  const share = `${rightFirst(counts).toFixed(1)} %`;
  const other = beside ? [`${beside['right first']} of ${totalOf(beside)}`] : [];
  return line([name, ...ENDINGS.map((ending) => `${counts[ending]}`), share, ...other]);
}

function line([name = '', ...cells]: readonly string[]): string {
  return `  ${name.padEnd(KIND)}${cells.map((cell) => cell.padStart(COLUMN)).join('')}`;
}

function some(ids: readonly string[]): string {
  const more = ids.length > MOST_IDS ? ` and ${ids.length - MOST_IDS} more` : '';
  return ids.length === 0 ? 'nothing' : `${ids.slice(0, MOST_IDS).join(', ')}${more}`;
}
