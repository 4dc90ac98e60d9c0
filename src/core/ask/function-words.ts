/** Words that only hold a sentence together, and say nothing of any record. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the and or but if of in on at to from by with about as it its this that these those they them i me we us our you your my is are was were be been do does did ' +
    'what which who how when where there so for has have had can could should would will not no any some please thing something somebody one'
  ).split(' '),
);
