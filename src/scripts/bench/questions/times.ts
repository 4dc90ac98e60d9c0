import type { Knowledge } from '../../../core/knowledge.js';
import { converse } from './put-question.js';
import type { SetQuestion } from './question-set.js';

/** How long one catalog is asked at most, so that a slow answer is seen and not waited for. */
const MOST_MS = 60_000;

/**
 * Puts every question a few times over and tells what a turn takes, answer and first page. The first round only warms up;
 * when time runs out, the figures are of the turns there were.
 */
export function timesOf(
  knowledge: Knowledge,
  questions: readonly SetQuestion[],
  { rounds, today }: { rounds: number; today: string },
): string {
  const until = performance.now() + MOST_MS;
  const put = (): number[] =>
    questions.flatMap(({ turns }) => (performance.now() < until ? converse(knowledge, turns, today).turnsMs : []));
  const warmingUp = put();
  const measured = Array.from({ length: rounds }, put).flat();
  return measured.length > 0 ? percentiles(measured) : `${percentiles(warmingUp)}, not warmed up`;
}

/** One question in so many is put to a plain search: it takes its time. */
const SEARCHED_EVERY = 4;

/** What a plain search takes for the last turn of some of the questions. */
export function searchTimesOf(search: (text: string) => unknown, questions: readonly SetQuestion[]): string {
  const took = questions
    .filter((_, at) => at % SEARCHED_EVERY === 0)
    .map(({ turns }) => {
      const began = performance.now();
      search(turns.at(-1) ?? '');
      return performance.now() - began;
    });
  return percentiles(took);
}

function percentiles(unsorted: readonly number[]): string {
  const times = unsorted.toSorted((a, b) => a - b);
  const at = (share: number): string =>
    (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(2);
  return `p50 ${at(0.5)} ms   p99 ${at(0.99)} ms   max ${at(1)} ms   (${times.length} turns)`;
}
