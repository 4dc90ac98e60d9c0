import type { Correction, VoteCount } from '../core/feedback/ports.js';

/** Corrections as a curator reads them in a terminal, in the order given. */
export function correctionsText(corrections: readonly Correction[]): string {
  if (corrections.length === 0) return 'No corrections yet.';
  return corrections.map(correctionText).join('\n\n');
}

/** Counts as a curator reads them: a line for each kind of answer and record, those most often called bad first. */
export function feedbackText(counts: readonly VoteCount[]): string {
  if (counts.length === 0) return 'No feedback yet.';
  const lines = new Map<string, VoteCount[]>();
  for (const count of counts) {
    const about = `${count.kind}  ${count.record ?? '(no record)'}`;
    lines.set(about, [...(lines.get(about) ?? []), count]);
  }
  return [...lines]
    .toSorted(([, a], [, b]) => verdicts(b, 'down') - verdicts(a, 'down'))
    .map(([about, of]) => `${about}  ${verdicts(of, 'up')} good, ${verdicts(of, 'down')} bad${reasons(of)}`)
    .join('\n');
}

function correctionText({ workspace, user, record, wrong, right, source, sentAtMs }: Correction): string {
  return [
    `${new Date(sentAtMs).toISOString().slice(0, 10)}  ${record}  (workspace ${workspace}, user ${user})`,
    `  wrong:  ${readable(wrong)}`,
    `  right:  ${readable(right)}`,
    `  source: ${readable(source)}`,
  ].join('\n');
}

/** What somebody typed, on one line and with nothing in it that steers a terminal. */
function readable(typed: string): string {
  return typed
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .trim();
}

function verdicts(counts: readonly VoteCount[], verdict: VoteCount['verdict']): number {
  return counts
    .filter((one) => one.verdict === verdict && one.reason === undefined)
    .reduce((sum, { count }) => sum + count, 0);
}

function reasons(counts: readonly VoteCount[]): string {
  const said = counts.flatMap(({ reason, count }) => (reason === undefined ? [] : [`${count} ${reason}`]));
  return said.length === 0 ? '' : ` (${said.join(', ')})`;
}
