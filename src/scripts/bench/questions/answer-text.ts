const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/**
 * Whether a reply says a text: in any case, with dates and numbers in either of their forms. `2021-05` says `May 2021`,
 * `1,500` says `1500`, and `1500` does not say `500`.
 */
export function says(reply: string, wanted: string): boolean {
  const said = inEveryForm(reply);
  const sought = folded(wanted);
  const [before, after] = [/^\d/.test(sought) ? '(?<!\\d)' : '', /\d$/.test(sought) ? '(?!\\d)' : ''];
  const literally = sought.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return new RegExp(`${before}${literally}${after}`).test(said);
}

/** The text, and beside it each of its dates in the other form. */
function inEveryForm(text: string): string {
  const said = folded(text);
  const written = [...said.matchAll(/\b(\d{4})-(\d{2})(?:-(\d{2}))?\b/g)].flatMap(([, year, month, day]) => {
    const name = MONTHS[Number(month) - 1];
    return name ? [[...(day ? [`${Number(day)}`] : []), name, year].join(' ').toLowerCase()] : [];
  });
  const names = MONTHS.join('|');
  const numbered = [...said.matchAll(new RegExp(`(?:\\b(\\d{1,2}) )?\\b(${names}) (\\d{4})\\b`, 'gi'))].map(
    ([, day, name = '', year]) => {
      const month = MONTHS.findIndex((one) => one.toLowerCase() === name) + 1;
      return [year, month, ...(day ? [day] : [])].map((part) => `${part}`.padStart(2, '0')).join('-');
    },
  );
  return [said, ...written, ...numbered].join('\n');
}

/** In small letters, white space as one space, and numbers without marks between their thousands. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/(?<=\d)[,\u2009\u202f](?=\d{3}(?!\d))/g, '');
}
