import type { Named } from './names.js';
import type { Token } from './tokens.js';

/** Verbs of having somebody else do the work: whose clouds are named after them is an example. */
const HANDS_OVER =
  /^(?:rent(?:s|ed|ing)?|leas(?:e|es|ed|ing)|buy(?:s|ing)?|bought|pay(?:s|ing)?|paid|hir(?:e|es|ed|ing)|leav(?:e|es|ing)|left|hand(?:s|ed|ing)?|outsourc(?:e|es|ed|ing)|delegat(?:e|es|ed|ing)|let(?:s|ting)?|trust(?:s|ed|ing)?|entrust(?:s|ed|ing)?|giv(?:e|es|ing)|offload(?:s|ed|ing)?)$/;
/** Words that may stand between the verb and the cloud: `leaving all of the cluster to Amazon`. */
const MOST_BETWEEN = 7;
/** After these, somebody speaks for the company: `what Amazon let them do`. */
const OWNERS = new Set(['by', 'at', 'of']);

/**
 * Whether a cloud is named as one that work may be left to, as in `rent it from Google` or `just let Amazon run it`: it stands for any
 * provider, and says nothing of who spoke.
 */
export function isAnyVendor(named: Named, tokens: readonly Token[]): boolean {
  const before = tokens.slice(Math.max(0, named.from - MOST_BETWEEN), named.from).map(({ word }) => word);
  const start = before.findLastIndex((word) => HANDS_OVER.test(word));
  return start >= 0 && !before.slice(start).some((word) => OWNERS.has(word)) && named.subjects.some(isCloud);
}

/** Whether a word belongs to that: the verb, or a further cloud beside the one named. */
export function isOfVendor(word: string): boolean {
  return HANDS_OVER.test(word) || CLOUDS.has(word);
}

function isCloud({ kind, of }: Named['subjects'][number]): boolean {
  return (kind === 'organisation' || kind === 'tool') && CLOUDS.has(of.slug);
}

/** Companies, and their clouds, that offer hosted clusters to everybody. */
const CLOUDS = new Set('amazon google microsoft aws google-cloud azure eks gke alibaba-cloud ovhcloud ibm'.split(' '));
