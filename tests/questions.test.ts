import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentsOf } from '../src/scripts/bench/questions/documents.js';
import { putQuestion, replyOf } from '../src/scripts/bench/questions/put-question.js';
import {
  type Expected,
  HALVES,
  type Half,
  readQuestions,
  type SetQuestion,
} from '../src/scripts/bench/questions/question-set.js';
import { score } from '../src/scripts/bench/questions/score.js';
import { unshown } from '../src/scripts/bench/questions/unshown.js';
import { buildYardstick } from '../src/scripts/bench/questions/yardstick.js';
import { TODAY } from './support/ask.js';
import { bundledCatalog, bundledKnowledge } from './support/bundled.js';

const FOLDER = join(import.meta.dirname, 'questions');

/** Questions of each half that are right first today, in per cent: to be raised with the figure, never lowered. */
const FLOOR: Readonly<Record<Half, number>> = { working: 95, aside: 84 };

/** A question without an answer that gets one breaks the promise, so none may be added to these. */
const MOST_INVENTED: Readonly<Record<Half, number>> = { working: 8, aside: 8 };

/** Replies that claim to name a record that no page of theirs shows: to be lowered, never raised. */
const MOST_UNSHOWN: Readonly<Record<Half, number>> = { working: 0, aside: 0 };

const halves = HALVES.flatMap((half) => {
  const questions = readQuestions(FOLDER, half);
  return questions ? [{ half, questions }] : [];
});

function idsOf(expected: Expected): readonly string[] {
  switch (expected.kind) {
    case 'records':
      return [...expected.first, ...expected.reply, ...expected.never];
    case 'none':
      return [...expected.nearest, ...expected.never];
    case 'small-talk':
      return [];
  }
}

function ends(questions: readonly SetQuestion[]): { question: SetQuestion; ending: string }[] {
  return questions.map((question) => {
    const reply = replyOf(putQuestion(bundledKnowledge(), question.turns, TODAY));
    return { question, ending: score(question.expected, reply).ending };
  });
}

describe('questions', () => {
  it('set: the working half is there, every kind has a question, and no question stands twice', () => {
    expect(halves.map(({ half }) => half)).toContain('working');
    const asked = halves.flatMap(({ questions }) => questions.map(({ turns }) => turns.join('\n')));
    expect(asked.length).toBeGreaterThan(150);
    expect(new Set(asked).size).toBe(asked.length);
  });

  it.each(halves)('ids of the $half half: are all records of the catalog', ({ questions }) => {
    const known = new Set(documentsOf(bundledCatalog()).map(({ id }) => id));
    const meant = questions.flatMap(({ expected }) => idsOf(expected));
    expect(meant.length).toBeGreaterThan(100);
    expect(meant.filter((id) => !known.has(id))).toEqual([]);
  });

  it.each(halves)('answers to the $half half: are no worse than they were', ({ half, questions }) => {
    const ended = ends(questions);
    const right = ended.filter(({ ending }) => ending === 'right first').length;
    const invented = ended.filter(
      ({ question, ending }) => question.expected.kind === 'none' && ending !== 'right first',
    );
    expect((right / ended.length) * 100).toBeGreaterThanOrEqual(FLOOR[half]);
    expect(invented.length, invented.map(({ question }) => question.turns.join(' → ')).join('\n')).toBeLessThanOrEqual(
      MOST_INVENTED[half],
    );
  });

  it.each(halves)('answers to the $half half: name no record that is not there', ({ questions }) => {
    const known = new Set(documentsOf(bundledCatalog()).map(({ id }) => id));
    const strangers = questions.flatMap(({ turns }) => {
      const { leads, named } = putQuestion(bundledKnowledge(), turns, TODAY).answer;
      return [...leads, ...named].filter((id) => !known.has(id));
    });
    expect(strangers).toEqual([]);
  });

  it.each(halves)('answers to the $half half: show the records that they claim to name', ({ half, questions }) => {
    const hidden = questions.flatMap(({ turns }) => {
      const ids = unshown(bundledCatalog(), replyOf(putQuestion(bundledKnowledge(), turns, TODAY)));
      return ids.length > 0 ? [`${turns.join(' → ')}: ${ids.join(', ')}`] : [];
    });
    expect(hidden.length, hidden.join('\n')).toBeLessThanOrEqual(MOST_UNSHOWN[half]);
  });

  it('yardstick: finds records by their own words, with the first hit leading', () => {
    const { leads, named } = buildYardstick(bundledCatalog())('Backstage');
    expect(leads).toEqual(named.slice(0, 1));
    expect(named).toContain('tool:backstage');
  });
});
