/**
 * The stem of an English word, so that `issuing`, `issued` and `issuer` meet: steps 1 and the common endings of steps 2 to 5 of
 * Porter's algorithm (M. F. Porter 1980, "An algorithm for suffix stripping"), in fewer rules, as only equality matters.
 */
export function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  let one = plural(word);
  one = pastOrProgressive(one);
  for (const ending of ENDINGS) {
    if (one.endsWith(ending) && measures(one.slice(0, -ending.length))) {
      one = one.slice(0, -ending.length);
      break;
    }
  }
  if (one.length > 3 && one.endsWith('e')) one = one.slice(0, -1);
  if (one.length > 3 && /[^aeiou]y$/.test(one)) one = `${one.slice(0, -1)}i`;
  return /([^aeiouls])\1$/.test(one) ? one.slice(0, -1) : one;
}

/** Longer endings first. */
const ENDINGS = [
  'izations',
  'ization',
  'ational',
  'fulness',
  'iveness',
  'ousness',
  'ations',
  'ation',
  'ition',
  'liest',
  'lier',
  'ments',
  'ment',
  'ness',
  'ance',
  'ence',
  'able',
  'ible',
  'ally',
  'ator',
  'ions',
  'ion',
  'ity',
  'ful',
  'ive',
  'ize',
  'ise',
  'ers',
  'ors',
  'ate',
  'ant',
  'ent',
  'er',
  'or',
  'al',
  'ly',
];

function plural(word: string): string {
  if (word === 'news') return word;
  // Short forms take a plain plural, where `bus` and `status` are none.
  if (/^[cgt]pus$/.test(word)) return word.slice(0, -1);
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|z)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('s') && !/[us]s$/.test(word) && !word.endsWith('is')) return word.slice(0, -1);
  return word;
}

function pastOrProgressive(word: string): string {
  const ending = /(?:ing|ed)$/.exec(word)?.[0];
  if (ending === undefined) return word;
  const base = word.slice(0, -ending.length);
  if (!/[aeiouy]/.test(base) || base.length < 3) return word;
  return /([^aeioulsz])\1$/.test(base) ? base.slice(0, -1) : base;
}

/** Whether enough of a word is left to stand by itself. */
function measures(base: string): boolean {
  return base.length > 3 && /[aeiouy][^aeiouy]/.test(base);
}
