import { compact, words } from '../search/fold.js';
import { HURRIED } from './hurried.js';
import { usualOrder } from './word-order.js';

/** One word of a question, with what its writing tells. */
export interface Token {
  /** Folded, in its usual spelling. */
  readonly word: string;
  /** Written with a capital where a sentence does not begin. */
  readonly capital: boolean;
  /** Written as somebody's: `Netflix's`. */
  readonly possessive: boolean;
  /** Punctuation stands before it. */
  readonly breaks: boolean;
  /** What ends a sentence after it. */
  readonly ends?: '?' | '.' | undefined;
  /** The version that it begins, as it is typed: `1.30`. */
  readonly version?: string | undefined;
  /** Which sentence it is in, counted from 0. */
  readonly sentence: number;
}

/** Verbs joined to a pronoun. */
const SHORT_VERBS: Readonly<Record<string, string>> = { d: 'would', ll: 'will', re: 'are', ve: 'have', m: 'am' };

/** A name that is the address of a website: one word, as its owners write it. */
const SITE = /^[a-z0-9-]+\.(?:com|io|org|net|dev|nl|eu)\W*$/i;
const VERSION = /^\W*v?(\d{1,3}(?:\.\d{1,3})+)\W*$/i;
/** Whoever opens a conference gives its first keynote. */
const OPENED =
  /\b(who|person|man|woman|guy|lady|gentleman|speaker|presenter|that|one)(?: it was| it is)?(?: who| that)? (?:(?:first )?(?:opened|kicked off|started)|(?:did|does|gave|held|had) (?:the )?(?:opening|kick-?off)(?! (?:key|speech|talk|session))(?: of| at| in| for)?)\b/gi;
/** Short forms whose full stop ends no sentence. */
const SHORT_FORM = /^[("“]?(?:mr|mrs|ms|dr|prof|st|vs|acc|approx|incl|resp|esp|e\.g|i\.e|etc|no|nr|vol|inc|ltd)\.,?$/i;
const ENDS_SENTENCE = /[.?!…]["”)]*$/;

/** The words of a question, without mentions, emoji, addresses and quoting marks. */
export function tokensOf(text: string): Token[] {
  const clean = usualOrder(text.replace(/\b(?:b\/c)\b/gi, 'because'))
    .replace(/<[@!#][^>]*>|(?:^|\s)@[\w.-]+/g, ' ')
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/:[a-z0-9_+-]{2,}:/g, ' ')
    .replace(/\p{Extended_Pictographic}|\u200D|\uFE0F/gu, ' ')
    .replace(OPENED, '$1 gave the opening keynote of')
    .replace(/\bwho (?:closed|wrapped up)\b/gi, 'who gave the closing keynote of')
    .replace(
      /\b(?:side[ -](?:containers?|cars?)|(?:little )?(?:helper|companion|auxiliary)[ -]containers?)\b/gi,
      'sidecars',
    )
    .replace(/\b(?:bad guys|bad actors|bad people)\b/gi, 'attackers')
    .replace(/(?<![\w$])\$+(?![\w$])/g, ' money ')
    .replace(/\b(who|what|why|how|where|when)['’]d\b/gi, '$1 did')
    .replace(
      /\b(i|we|you|they|he|she|it|that|there)['’](d|ll|re|ve|m)\b/gi,
      (_, who: string, verb: string) => `${who} ${SHORT_VERBS[verb.toLowerCase()] ?? ''}`,
    )
    .replace(/\b(there|here|it|that|how|why)['’]s\b/gi, '$1 is')
    .replace(/\bdiff(?= (?:topic|question|subject|thing|one)s?\b)/gi, 'different')
    .replace(/\bsec(?= (?:talk|session|sess|tool|keynote|demo|stuff)s?\b)/gi, 'security')
    .replace(/([a-vx-z])\1{2,}/gi, '$1')
    // A title with its point ends no sentence: `the talk by Mr. Duffy`.
    .replace(/\b(mr|mrs|ms|dr|prof)\.(?= \p{L})/giu, '$1')
    .replace(/\bw\/o\b/gi, 'without')
    .replace(/\b(need|want|have|like|how|way|try|used|ready|going|able) 2 (?=[a-z]{2})/gi, '$1 to ')
    .replace(/\b(tools?|talks?|good|what|options?|something|anything|thanks|fix) 4 (?=[a-z])/gi, '$1 for ')
    .replace(/(?<=[a-z+] )(?<!& |\band )co(?=[\s,.;?!]|$)/gi, 'company')
    .replace(/(?<=\s)x ?\d(?=\W|$)/gi, ' ')
    .replace(/\bpods?2pods?\b/gi, 'pod to pod')
    .replace(/(?<![-\w]|\b(?:dev|git|sec) )ops(?![-\w])/gi, 'operating')
    .replace(/\b([a-z]{3,})2([a-z]{3,})\b/gi, '$1 to $2')
    .replace(/\bw\//gi, 'with ')
    .replace(/\b(?:run|walk|take|guide|talk) (me|us) through\b/gi, 'tell $1 about')
    .replace(/\b(eu|na|la|us|nl|ams|kcd|kubecon|europe|amsterdam|netherlands)['’]?([12]\d)\b/gi, '$1 $2')
    .replace(/(\d+)(?:st|nd|rd|th)\b/gi, '$1th');
  const tokens: Token[] = [];
  let breaks = true;
  let sentence = 0;
  for (const piece of clean.split(/\s+/).filter((one) => one !== '')) {
    if (/^[^\p{L}\p{N}]+$/u.test(piece)) {
      breaks = true;
      if (/[?.!]/.test(piece)) end(tokens, piece);
      continue;
    }
    const possessive =
      /['’]s\W*$|s['’]\W*$/i.test(piece) && !/^(?:what|who|where|when|how|it|that|there|let|here)['’]s/i.test(piece);
    const bare = possessive ? piece.replace(/['’]s?(\W*)$/i, '$1') : piece;
    const startsBroken = breaks || /^["“([]/.test(piece);
    const capital = /^\W*\p{Lu}/u.test(piece) && !breaks;
    const isSite = SITE.test(piece);
    const version = VERSION.exec(piece)?.[1];
    // What was written short is in capitals as a short form, not as a name: `OSS`.
    const isSpeltOut = words(bare).some((word) => Object.hasOwn(HURRIED, word));
    const folded = isSite
      ? [compact(bare)]
      : words(bare).flatMap((word) => words(Object.hasOwn(HURRIED, word) ? (HURRIED[word] ?? word) : word));
    for (const [at, word] of folded.entries()) {
      tokens.push({
        word,
        capital: (capital && !isSpeltOut) || isSite,
        possessive: possessive && at === folded.length - 1,
        breaks: startsBroken && at === 0,
        ...(version !== undefined && at === 0 && { version }),
        sentence,
      });
    }
    const isShortForm = SHORT_FORM.test(piece);
    breaks = /[,;:.?!)\]…—–]["”]?$/.test(piece) && (!isShortForm || piece.endsWith(','));
    if (isShortForm) continue;
    if (/[?.!][)"”]*$/.test(piece)) end(tokens, piece);
    if (ENDS_SENTENCE.test(piece)) sentence += 1;
  }
  return tokens;
}

/** Notes on the last word that a sentence ends after it. */
function end(tokens: Token[], piece: string): void {
  const last = tokens.pop();
  if (last) tokens.push({ ...last, ends: piece.includes('?') ? '?' : '.' });
}

/** The stretches of a question that stand in quoting marks, in folded words. */
export function quotedIn(text: string): string[][] {
  return [...text.matchAll(/["“”„«]([^"“”„«»]+)["“”»]/g)].map(([, inside = '']) => words(inside));
}

/** Their words with single spaces. */
export function foldedOf(tokens: readonly Token[]): string {
  return tokens.map(({ word }) => word).join(' ');
}
