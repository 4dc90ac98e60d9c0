import { words } from '../../search/fold.js';
import { type Candidate, type Context, candidates, isSure, talksOf } from '../candidates.js';
import type { Content } from '../content.js';
import { pins } from '../names.js';
import type { Reading } from '../reading.js';
import { isNumber, saysWord } from './shared-words.js';
import { asFacts } from './statements.js';

/** Words as typed of topics that are named, which may be what is doubted. */
export function softWords({ names, tokens }: Reading): string[] {
  return names
    .filter((one) => !pins(one))
    .flatMap(({ from, to }) => tokens.slice(Math.max(0, from), to).map(({ word }) => word));
}

/** `Is that not what IBM calls it?`: of several names, one that is said only in what speaks against the statement. */
export function doubtedNames({ knowledge, reading }: Context): Content | undefined {
  const own = reading.names.filter(pins);
  if (own.length < 2) return undefined;
  const found = own.flatMap((doubted) => {
    const names = own.filter((one) => one !== doubted);
    const against = doubted.subjects.map(({ of }) => of.name);
    return candidates({ knowledge, reading: { ...reading, names, words: [] } }, ['highlight'], 'all').filter(
      ({ document }) =>
        document.kind === 'highlight' && against.some((name) => document.of.since?.what.includes(name) ?? false),
    );
  });
  return found[0] && asFacts([{ ...found[0], score: 1 }]);
}

/** Whether a statement has a figure of the question in digits. */
export function saysFigure({ document }: Candidate, { words: asked }: Reading): boolean {
  if (document.kind !== 'highlight') return false;
  const said = words(document.of.statement);
  return asked.some((word) => /^\d+$/.test(word) && said.includes(word));
}

/** A figure that is doubted: the statement with the right one, whatever figure was heard. */
export function doubtedFigure({ knowledge, reading }: Context): Content | undefined {
  const words = reading.words.filter((word) => !/^\d+$/.test(word));
  const isOfFigure = words.length < reading.words.length;
  if (!isOfFigure || words.length === 0) return undefined;
  const asked = { ...reading, words };
  const [best] = candidates({ knowledge, reading: asked }, ['highlight']).filter(
    (one) => isSure(one, asked) && isNumber(one),
  );
  return best && asFacts([best]);
}

/** A claim that a note beside a talk speaks against: that talk, which is shown with its notes. */
export function notedTalk({ knowledge, reading }: Context): Content | undefined {
  const doubted = softWords(reading);
  if (doubted.length === 0 || reading.words.length === 0) return undefined;
  const named = { ...reading, names: reading.names.filter(pins) };
  const sure = candidates({ knowledge, reading: named }, ['talk']).filter((one) => isSure(one, named));
  const [talk] = talksOf(sure.slice(0, 1));
  const notes = talk?.notes ?? [];
  const isAgainst = notes.some(
    ({ what }) => SLIP.test(what) && doubted.some((word) => saysWord(knowledge, what, word)),
  );
  return talk && isAgainst ? { kind: 'talk', talk, asked: 'about', also: [] } : undefined;
}

const SLIP = /\b(?:slip|is meant|wrong|not confirmed|not only|probably)\b/;
