/** What stands in the fields of a correction. */
export interface CorrectionFields {
  /** Id of the record. */
  readonly record: string;
  readonly wrong: string;
  readonly right: string;
  readonly source: string;
}

/** The longest that each text may be, in characters. */
export const MOST_TEXT = 1_000;
export const MOST_SOURCE = 500;

/** Field → what is wrong with what stands there, with the remedy; empty when all of it can be kept. */
export function checkCorrection({
  wrong,
  right,
  source,
}: CorrectionFields): Partial<Record<keyof CorrectionFields, string>> {
  return {
    ...(wrong === '' ? { wrong: 'Say in a few words what is wrong or outdated.' } : {}),
    ...(right === '' ? { right: 'Say in a few words what is right.' } : {}),
    ...(isWebAddress(source)
      ? {}
      : {
          source: 'That is no web address. Paste the whole address of a page that shows it, beginning with https://',
        }),
  };
}

/** An address of the web with a host that others can reach by its name, and without a password in it. */
function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/\S+$/i.test(text) || !URL.canParse(text)) return false;
  const { hostname, username, password } = new URL(text);
  return username === '' && password === '' && /[^.]\.[^.]/.test(hostname);
}
