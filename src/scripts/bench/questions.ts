import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { linkCatalog } from '../../catalog/link.js';
import { readRecords } from '../../catalog/load.js';
import { buildKnowledge, type Knowledge, warmUp } from '../../core/knowledge.js';
import { generatedRecords } from './generated.js';
import { putQuestion, replyOf } from './questions/put-question.js';
import { HALVES, readQuestions, type SetQuestion } from './questions/question-set.js';
import { failureOf, type Scored, tableOf } from './questions/report.js';
import { score } from './questions/score.js';
import { searchTimesOf, timesOf } from './questions/times.js';
import { unshown } from './questions/unshown.js';
import { buildYardstick } from './questions/yardstick.js';

const ROOT = join(import.meta.dirname, '../../..');
const TALKS = 100_000;
/** Rounds that are timed on the bundled catalog, and on the generated one. */
const ROUNDS = { bundled: 5, generated: 2 };

/**
 * `questions [--half working] [--kind which-talk] [--failures]`: how the question set is answered, by half and kind, beside
 * MiniSearch; and, where all of it was asked for, how long that takes.
 */
export function benchQuestions(args: readonly string[]): void {
  const { values } = parseArgs({
    args: [...args],
    options: { half: { type: 'string' }, kind: { type: 'string' }, failures: { type: 'boolean', default: false } },
  });
  if (values.half !== undefined && !HALVES.some((half) => half === values.half))
    throw new Error(`There is no half “${values.half}”: ${HALVES.join(' or ')}.`);
  const bundled = readRecords(join(ROOT, 'data'));
  const knowledge = buildKnowledge(linkCatalog(bundled));
  const scoreOne = scorer(knowledge);
  const all: SetQuestion[] = [];
  for (const half of HALVES.filter((one) => values.half === undefined || values.half === one)) {
    const questions = readQuestions(join(ROOT, 'tests/questions'), half)?.filter(
      ({ kind }) => values.kind === undefined || values.kind === kind,
    );
    if (!questions) {
      console.log(`\nQuestions, ${half} half: not here, left out`);
      continue;
    }
    const scored = questions.map(scoreOne);
    if (values.failures)
      for (const one of scored)
        if (one.ending !== 'right first' || one.unshown.length > 0) console.log(failureOf(one).join('\n'));
    console.log(tableOf(half, scored).join('\n'));
    all.push(...questions);
  }
  if (!values.failures && all.length > 0) {
    reportTimes('bundled catalog', knowledge, { questions: all, rounds: ROUNDS.bundled });
    const large = buildKnowledge(linkCatalog(generatedRecords(bundled, TALKS)));
    for (const _ of warmUp(large));
    reportTimes(`${TALKS.toLocaleString('en')} talks`, large, { questions: all, rounds: ROUNDS.generated });
  }
}

function scorer(knowledge: Knowledge): (question: SetQuestion) => Scored {
  const today = todayInUtc();
  const yardstick = buildYardstick(knowledge.catalog);
  return ({ kind, turns, expected }) => {
    const put = putQuestion(knowledge, turns, today);
    const reply = replyOf(put);
    const { understood, leads, named } = put.answer;
    return {
      ...score(expected, reply),
      kind,
      turns,
      yardstick: score(expected, yardstick(turns.at(-1) ?? '')).ending,
      longest: Math.max(...put.pages.map(({ text }) => text.length)),
      answered: put.answer.kind,
      understood,
      leads,
      named,
      unshown: unshown(knowledge.catalog, reply),
    };
  };
}

function reportTimes(
  label: string,
  knowledge: Knowledge,
  { questions, rounds }: { questions: readonly SetQuestion[]; rounds: number },
): void {
  console.log(`\nA question, in process, ${label}`);
  console.log(`  Hallway     ${timesOf(knowledge, questions, { rounds, today: todayInUtc() })}`);
  console.log(`  MiniSearch  ${searchTimesOf(buildYardstick(knowledge.catalog), questions)}`);
}

function todayInUtc(): string {
  return new Date().toISOString().slice(0, 10);
}
