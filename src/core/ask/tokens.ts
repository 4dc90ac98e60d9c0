import { compact, words } from '../search/fold.js';

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
  /** Which sentence it is in, counted from 0. */
  readonly sentence: number;
}

/** How people write in a hurry, and what it stands for. */
const HURRIED: Readonly<Record<string, string>> = {
  abt: 'about',
  abuot: 'about',
  aboout: 'about',
  wich: 'which',
  whcih: 'which',
  wihch: 'which',
  waht: 'what',
  wat: 'what',
  wht: 'what',
  whats: 'what is',
  wats: 'what is',
  whos: 'who is',
  wheres: 'where is',
  whens: 'when is',
  wtf: 'what',
  ppl: 'people',
  pls: 'please',
  plz: 'please',
  plss: 'please',
  thx: 'thanks',
  tnx: 'thanks',
  ty: 'thanks',
  u: 'you',
  ur: 'your',
  r: 'are',
  n: 'and',
  w: 'with',
  wo: 'without',
  shd: 'should',
  cld: 'could',
  wld: 'would',
  gimme: 'give me',
  gonna: 'going to',
  wanna: 'want to',
  dunno: 'do not know',
  dont: 'do not',
  doesnt: 'does not',
  didnt: 'did not',
  isnt: 'is not',
  arent: 'are not',
  wasnt: 'was not',
  werent: 'were not',
  cant: 'can not',
  couldnt: 'could not',
  wouldnt: 'would not',
  shouldnt: 'should not',
  hasnt: 'has not',
  havent: 'have not',
  hadnt: 'had not',
  wont: 'will not',
  im: 'i am',
  ive: 'i have',
  id: 'i would',
  theyre: 'they are',
  thats: 'that is',
  tmrw: 'tomorrow',
  diff: 'difference',
  pres: 'presentation',
  conf: 'conference',
  confs: 'conferences',
  k8: 'kubernetes',
  k8s: 'kubernetes',
  kuberentes: 'kubernetes',
  kubernets: 'kubernetes',
  kubernates: 'kubernetes',
  sesion: 'session',
  sesions: 'sessions',
  sessoin: 'session',
  presentor: 'presenter',
  presentors: 'presenters',
  speeker: 'speaker',
  spaeker: 'speaker',
  seperate: 'separate',
  recieve: 'receive',
  comitted: 'committed',
  vids: 'videos',
  vid: 'video',
  mesage: 'message',
  tommorow: 'tomorrow',
  yrs: 'years',
  recomend: 'recommend',
  oss: 'open source',
  youre: 'you are',
  thru: 'through',
  tho: 'though',
  imho: '',
  imo: '',
  btw: '',
  fyi: '',
  lol: '',
};

/** A name that is the address of a website: one word, as its owners write it. */
const SITE = /^[a-z0-9-]+\.(?:com|io|org|net|dev|nl|eu)\W*$/i;
const ENDS_SENTENCE = /[.?!…]["”)]*$/;

/** The words of a question, without mentions, emoji, addresses and quoting marks. */
export function tokensOf(text: string): Token[] {
  const clean = text
    .replace(/<[@!#][^>]*>|(?:^|\s)@[\w.-]+/g, ' ')
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/:[a-z0-9_+-]{2,}:/g, ' ')
    .replace(/\p{Extended_Pictographic}|\u200D|\uFE0F/gu, ' ')
    .replace(/\bwho (?:opened|kicked off|started)\b/gi, 'who gave the opening keynote of')
    .replace(/\bwho closed\b/gi, 'who gave the closing keynote of')
    .replace(/\bside[ -](containers?|cars?)\b/gi, 'sidecars')
    .replace(/\b(?:bad guys|bad actors|bad people)\b/gi, 'attackers')
    .replace(/(?<![\w$])\$+(?![\w$])/g, ' money ')
    .replace(/\bw\/o\b/gi, 'without')
    .replace(/\bw\//gi, 'with ')
    .replace(/\b(?:run|walk|take|guide|talk) (me|us) through\b/gi, 'tell $1 about')
    .replace(/\b(eu|na|kcd|kubecon|europe|amsterdam)['’]?([12]\d)\b/gi, '$1 $2')
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
    const folded = isSite
      ? [compact(bare)]
      : words(bare).flatMap((word) => words(Object.hasOwn(HURRIED, word) ? (HURRIED[word] ?? word) : word));
    for (const [at, word] of folded.entries()) {
      tokens.push({
        word,
        capital: capital || isSite,
        possessive: possessive && at === folded.length - 1,
        breaks: startsBroken && at === 0,
        sentence,
      });
    }
    breaks = /[,;:.?!)\]…—–]["”]?$/.test(piece);
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
