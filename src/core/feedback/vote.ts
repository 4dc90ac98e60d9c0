import type { Content } from '../ask/content.js';
import type { Vote } from './ports.js';

/** Why an answer was a bad one, as far as it can be said with a press. */
export const REASONS = ['wrong', 'outdated', 'off-topic', 'too-long', 'missing'] as const;
export type Reason = (typeof REASONS)[number];

/** Small talk is no answer to judge. */
export type AnswerKind = Exclude<Content['kind'], 'small-talk'>;

/** What somebody thought of an answer, by its kind and the record that it led with, and never by what was asked. */
export interface Opinion extends Vote {
  readonly kind: AnswerKind;
  readonly reason: Reason | undefined;
}

const KINDS: Readonly<Record<AnswerKind, true>> = {
  talk: true,
  talks: true,
  tool: true,
  tools: true,
  speakers: true,
  organisations: true,
  facts: true,
  themes: true,
  trend: true,
  comparison: true,
  edition: true,
  ambiguous: true,
  no: true,
};

export function isAnswerKind(name: unknown): name is AnswerKind {
  return typeof name === 'string' && Object.hasOwn(KINDS, name);
}
