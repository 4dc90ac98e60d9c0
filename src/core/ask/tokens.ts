import { words } from '../search/fold.js';

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
  imho: '',
  imo: '',
  btw: '',
  fyi: '',
  lol: '',
};

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
    .replace(/\bw\/o\b/gi, 'without')
    .replace(/\bw\//gi, 'with ')
    .replace(/(\d+)(?:st|nd|rd|th)\b/gi, '$1th');
  const tokens: Token[] = [];
  let breaks = true;
  for (const piece of clean.split(/\s+/).filter((one) => one !== '')) {
    if (/^[^\p{L}\p{N}]+$/u.test(piece)) {
      breaks = true;
      continue;
    }
    const possessive =
      /['’]s\W*$|s['’]\W*$/i.test(piece) && !/^(?:what|who|where|when|how|it|that|there|let|here)['’]s/i.test(piece);
    const bare = possessive ? piece.replace(/['’]s?(\W*)$/i, '$1') : piece;
    const startsBroken = breaks || /^["“([]/.test(piece);
    const capital = /^\W*\p{Lu}/u.test(piece) && !breaks;
    const folded = words(bare).flatMap((word) => words(Object.hasOwn(HURRIED, word) ? (HURRIED[word] ?? word) : word));
    for (const [at, word] of folded.entries()) {
      tokens.push({
        word,
        capital,
        possessive: possessive && at === folded.length - 1,
        breaks: startsBroken && at === 0,
      });
    }
    breaks = /[,;:.?!)\]…—–]["”]?$/.test(piece);
  }
  return tokens;
}
