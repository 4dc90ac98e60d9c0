/** Letters that Unicode does not take apart into a base letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  þ: 'th',
};

/**
 * Text as it is compared: lower case, without accents or apostrophes, every run of anything but letters and digits one
 * space. `fold('Natália Réka Ivánkó')` is `natalia reka ivanko`; text without a letter or digit gives the empty string.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’‘`´]/gu, '')
    .toLowerCase()
    .replace(/[łøđßæœıþ]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The folded words of a text, in order; none for text without a letter or digit. */
export function words(text: string): string[] {
  const folded = fold(text);
  return folded === '' ? [] : folded.split(' ');
}

/** Folded text without its spaces, so that `argo cd`, `Argo-CD` and `ArgoCD` are one. */
export function compact(text: string): string {
  return fold(text).replaceAll(' ', '');
}
