import type { Knowledge } from '../../knowledge.js';
import { words as wordsOf } from '../../search/fold.js';
import type { Context } from '../candidates.js';
import type { Content } from '../content.js';
import type { Intent } from '../intents.js';
import { isOfPeople, pins } from '../names.js';
import { PADDING } from '../padding.js';
import type { Reading } from '../reading.js';
import { isOfSpeech } from '../speech.js';
import { stem } from '../stem.js';
import type { Token } from '../tokens.js';
import { asksOnly, OF_ASKER } from '../told-need.js';
import { isOfClaim } from './doubt-words.js';
import { isKindOfOrganisation } from './organisation-kinds.js';
import { saysWord } from './shared-words.js';
import { textOfAll } from './text-of.js';

/**
 * A word that says what is wanted and that nothing found says, not even in another word: who is to have done it (`which bank`), or
 * what somebody is to have done (`did they sell`). Undefined where the answer accounts for all of them.
 */
export function unaccounted({ knowledge, reading }: Context, content: Content): string | undefined {
  const text = textOfAll(content);
  if (text === undefined) return undefined;
  const unheard = unheardOf(knowledge, reading);
  if (unheard !== undefined && content.kind === 'talk') return unheard;
  const owner = ownerAsked(reading);
  // A kind of company is no other kind that stands near it.
  if (owner !== undefined && !(isOfSomebody(content) && saysItself(text, owner))) return owner;
  const says = (word: string): boolean => saysWord(knowledge, text, word);
  const object = objectAsked(reading);
  // Who spoke is known already where it is asked what they used.
  if (object !== undefined && content.kind === 'speakers') return object;
  return [kindAsked(reading), deedAsked(reading), object].find((word) => word !== undefined && !says(word));
}

/** What a talk is to be on, where neither the records nor plain English know the word: `a session on gdpr`. */
function unheardOf(knowledge: Knowledge, { tokens, strangers }: Reading): string | undefined {
  return tokens.find(
    ({ word }, at) =>
      strangers.includes(word) &&
      /^(?:on|about|covering)$/.test(tokens[at - 1]?.word ?? '') &&
      knowledge.english.shareOf(word) === 0,
  )?.word;
}

/** The kind of company that is asked for, where nobody known is of that kind: `does any bank run Falco`. What the asker is, is another matter. */
function ownerAsked({ words, folded, names, intents }: Reading): string | undefined {
  if (OF_ASKER.test(folded) || intents.has('talks') || names.some(isOfPeople)) return undefined;
  return words.find(isKindOfOrganisation);
}

function isOfSomebody({ kind }: Content): boolean {
  return kind !== 'tool' && kind !== 'tools';
}

function saysItself(text: string, word: string): boolean {
  return wordsOf(text).some((one) => stem(one) === stem(word));
}

/** The first word of what is asked for by kind, where a thing that is named comes after it: `which car maker runs Argo CD`. */
function kindAsked({ tokens, words, names, intents }: Reading): string | undefined {
  if (intents.has('talks')) return undefined;
  const at = tokens.findIndex(({ word }) => word === 'which' || word === 'what');
  const first = tokens[at + 1];
  if (at < 0 || !first || !words.includes(first.word) || asksOnly(first.word)) return undefined;
  // Between the two stands what it does: `what drove Firefly` asks for no kind.
  const next = names.find((named) => pins(named) && named.from > at);
  return next && next.from > at + 2 ? first.word : undefined;
}

/** What is asked for of somebody by a noun of its own: `which laptop did they use`. */
function objectAsked({ tokens, names, intents }: Reading): string | undefined {
  if (ASKED_OTHERWISE.some((one) => intents.has(one))) return undefined;
  const at = tokens.findIndex(({ word }) => word === 'which' || word === 'what');
  const helping = tokens.findIndex(({ word }, place) => place > at && DID.test(word));
  const who = names.find((named) => isOfPeople(named) && named.from === helping + 1);
  const noun = tokens[helping - 1];
  if (at < 0 || helping < at + 2 || helping > at + MOST_BETWEEN || !who || !noun) return undefined;
  const isNamed = names.some(({ from, to }) => helping - 1 >= from && helping - 1 < to);
  return isNamed || !isTelling(noun.word) ? undefined : noun.word;
}

const ASKED_OTHERWISE: readonly Intent[] = ['lesson', 'trend', 'compare', 'talks', 'about', 'when', 'where', 'number'];
const MOST_BETWEEN = 4;

/** Whether a word is none of asking, of saying or of claiming. */
function isTelling(word: string): boolean {
  const plural = word.replace(/s$/, '');
  return ![word, plural].some((one) => PADDING.has(one) || isOfSpeech(one) || isOfClaim(one) || asksOnly(one));
}

/** What somebody named is said to have done: the verb after their name, where it is no verb of asking. */
function deedAsked({ tokens, names, intents }: Reading): string | undefined {
  if (intents.has('since') || intents.has('disagree') || intents.has('talks')) return undefined;
  const doer = names.find(
    (named) =>
      isOfPeople(named) &&
      named.by !== 'focus' &&
      DID.test(tokens[named.from - 1]?.word ?? '') &&
      PRESUMES.test(tokens[named.from - 2]?.word ?? ''),
  );
  const verb = doer && verbAfter(tokens, doer.to);
  return verb !== undefined && isTelling(verb) ? verb : undefined;
}

function verbAfter(tokens: readonly Token[], to: number): string | undefined {
  return tokens.slice(to).find(({ word }) => !BETWEEN.test(word))?.word;
}

const DID = /^(?:did|do|does|has|have)$/;
/** What stands before it where the deed itself is asked or taken for granted; asked what they did, any verb will do. */
const PRESUMES = /^(?:|and|so|but|why|when|come|if|whether)$/;
const BETWEEN =
  /^(?:ever|really|actually|also|already|still|just|recently|finally|not|never|then|once|\w+ly|s|people|folks|guys|team|\w+[^s]s)$/;
