import type { Token } from './tokens.js';

const MARKERS = new Set([
  'not',
  'except',
  'excluding',
  'exclude',
  'minus',
  'besides',
  'skip',
  'ignoring',
  'ignore',
  'omit',
  'sans',
  'barring',
  'bar',
  'nor',
]);
const PAIRS: readonly (readonly [string, string])[] = [
  ['leave', 'out'],
  ['leaving', 'out'],
  ['leave', 'aside'],
  ['leaving', 'aside'],
  ['spare', 'me'],
  ['spare', 'us'],
  ['setting', 'aside'],
  ['let', 'alone'],
  ['save', 'for'],
  ['free', 'of'],
  ['far', 'from'],
  ['no', 'need'],
  ['other', 'than'],
  ['apart', 'from'],
  ['aside', 'from'],
  ['but', 'without'],
  ['and', 'without'],
  ['but', 'no'],
  ['and', 'no'],
  ['nothing', 'to'],
  ['nothing', 'on'],
  ['nothing', 'about'],
  ['nothing', 'from'],
  ['nothing', 'of'],
  ['none', 'from'],
  ['none', 'of'],
  ['anything', 'but'],
  ['instead', 'of'],
  ['opposed', 'to'],
];
/** Markers that are words of their own elsewhere. */
const PLAIN = new Set(['barring', 'save', 'free', 'far', 'spare', 'setting']);
/** Words that end what a marker takes away. */
const ENDS = new Set(['but', 'which', 'what', 'who', 'where', 'when', 'only', 'just', 'please', 'at', 'in', 'from']);
const LONGEST = 7;
/** Words between `not` and an `only` that undoes it: `not for ingress only`. */
const NEAR = 4;

const HELPING = new Set('could can did do does would will should have had has must need may might'.split(' '));
const WANTING = new Set(
  'want need include show mention list like care involve use have touch give tell about on from in by the any concern regard deal cover treat discuss address contain revolve focus speak relate handle'.split(
    ' ',
  ),
);

/** Verbs of a question that is put in the negative: `is it not from Spotify?`, `wasn't it held online?` */
const BEING = new Set('is are was were'.split(' '));

/** What is done with the items of a list: `I do not want to hear of Helm`. */
const HEARING = new Set('hear see read watch attend know include get list look talk go'.split(' '));

/** After `not` they make of it what somebody was told, or none at all: `told us not to run it`, `not one line`. */
const DENIES = new Set(['to', 'one', 'single']);

/** What others do not do or want is told of them, and takes nothing away: `who would rather not run it`. */
const OTHERS = new Set('who he she they somebody someone anybody anyone nobody people users'.split(' '));

/** `I could not join the session` takes nothing away; `I do not want the mesh ones` does. */
function isNegated(tokens: readonly Token[], at: number): boolean {
  if (at > 0 && at <= 2 && BEING.has(tokens[0]?.word ?? '')) return true;
  const subject = tokens.slice(0, at).findLast(({ word }) => !HELPING.has(word) && word !== 'rather');
  const isOther = OTHERS.has(subject?.word ?? '') || (subject?.word === 'that' && tokens[0]?.word === 'who');
  if (isOther && tokens[at - 1] !== subject) return true;
  // What somebody does not want to do is told of a task.
  if (tokens[at + 2]?.word === 'to') return !HEARING.has(tokens[at + 3]?.word ?? '');
  return HELPING.has(tokens[at - 1]?.word ?? '') && !WANTING.has(tokens[at + 1]?.word ?? '');
}

/** What a list is asked of: after it, `without` takes away; after anything else it describes, as in a mesh without sidecars. */
const LISTED =
  /^(?:talks?|sessions?|presentations?|keynotes?|demos?|tools?|projects?|ones|all|everything|anything|list|every|one|kcd|kubecon|amsterdam|europe|eu|na|america|angeles|la|event|edition|day|\d+|20\d\d|please)$/;

/** Markers that take away from a list, and elsewhere describe. */
const AFTER_LIST = new Set(['without', 'no']);
/** Words of a line that only takes away: `without the one on keda please`. */
const ALONE = 8;
const ASKING = new Set(
  'how what which who why where when can could do does did is are was were has have should would'.split(' '),
);

function endsList(tokens: readonly Token[], at: number): boolean {
  if (at === 0) return tokens.length <= ALONE && !tokens.some(({ word }) => ASKING.has(word));
  return tokens[at]?.breaks === true || LISTED.test(tokens[at - 1]?.word ?? '');
}

/** After a name or filter they take it away: `Amsterdam left out`, `Rook aside`. */
const POSTPOSED = new Set('left aside apart excluded excepted omitted ignored skipped'.split(' '));
/** Verbs of leaving with what they leave between them and their particle: `leave Rook out`. */
const LEAVING = new Set('leave leaving keep keeping take taking cut cutting'.split(' '));
const AWAY = new Set(['out', 'aside', 'off']);
const MOST_BETWEEN = 4;
/** After `no` they say what the asker lacks. */
const NOTHING_KNOWN = new Set(
  'idea clue notion knowledge experience doubt matter problem way longer more wonder need time hurry offence worries'.split(
    ' ',
  ),
);
/** Words that a clause of leaving out begins with. */
const CLAUSES = new Set(['with', 'but', 'and', 'though', 'having']);
/** Words for what a list is of: `not those from LA` takes LA away. */
const LISTED_AS = new Set(
  'those these the that this ones one any anything everything all stuff talks talk sessions session tools from'.split(
    ' ',
  ),
);
/** Said of two things, `apart` sets one against the other. */
const TELLING_APART = new Set('set sets setting tell tells telling keep keeps'.split(' '));

/** Marks what stands before `left out`, and what stands inside `leave … out`. */
function markAround(tokens: readonly Token[], excluded: boolean[]): void {
  for (const [at, { word }] of tokens.entries()) {
    // `Non-CNCF tools`.
    if (word === 'non' && at + 1 < tokens.length) excluded[at + 1] = true;
    if (LEAVING.has(word)) {
      const between = tokens.slice(at + 1, at + 2 + MOST_BETWEEN).findIndex((one) => AWAY.has(one.word));
      if (between > 0 && tokens[at + 2 + between]?.word !== 'of') excluded.fill(true, at + 1, at + 1 + between);
    }
    const next = tokens[at + 1];
    const isLast = !next || next.breaks || (word === 'left' && (next.word === 'out' || next.word === 'aside'));
    if (!POSTPOSED.has(word) || !isLast || (word === 'left' && next?.word === undefined)) continue;
    if (TELLING_APART.has(tokens[at - 2]?.word ?? '')) continue;
    const start = tokens.slice(0, at).findLastIndex((one) => one.breaks || CLAUSES.has(one.word));
    if (start >= 0 && at - start <= MOST_BETWEEN) excluded.fill(true, start, at);
  }
}

const EVERY = new Set('all every everything everyone any anything each'.split(' '));
const MOST_LEFT_OUT = 3;

/** `All policy tools but OPA`: at the end, after a word for all of them. */
function isAllBut(tokens: readonly Token[], at: number): boolean {
  const left = tokens.length - at - 1;
  return (
    tokens[at]?.word === 'but' &&
    left > 0 &&
    left <= MOST_LEFT_OUT &&
    tokens.slice(0, at).some(({ word }) => EVERY.has(word))
  );
}

/** For each word, whether it is asked away: `talks on GitOps but not Argo`. */
export function excludedWords(tokens: readonly Token[]): boolean[] {
  const excluded = tokens.map(() => false);
  markAround(tokens, excluded);
  for (const [at, { word }] of tokens.entries()) {
    const pair = PAIRS.some(([first, second]) => word === first && tokens[at + 1]?.word === second);
    if (!pair && !MARKERS.has(word) && !isAllBut(tokens, at) && !(AFTER_LIST.has(word) && endsList(tokens, at)))
      continue;
    if (word === 'not' && (isNegated(tokens, at) || DENIES.has(tokens[at + 1]?.word ?? ''))) continue;
    if (word === 'apart' && tokens.slice(Math.max(0, at - MOST_BETWEEN), at).some((one) => TELLING_APART.has(one.word)))
      continue;
    if (word === 'no' && (NOTHING_KNOWN.has(tokens[at + 1]?.word ?? '') || tokens[at + 1]?.breaks)) continue;
    // `Hot or not`, in whatever year, takes nothing away.
    if (word === 'not' && tokens[at - 1]?.word === 'or' && tokens[at + 1]?.word !== 'the') continue;
    // Who is opposed to it is of that mind.
    if (word === 'opposed' && tokens[at - 1]?.word !== 'as') continue;
    const from = at + (pair ? 2 : 1);
    // Markers that are plain words elsewhere say nothing else here.
    if (PLAIN.has(word) && tokens[from]?.word !== 'later') excluded.fill(true, at, from);
    // `or not` at the end of a question takes nothing away; `not only` neither.
    if (tokens.slice(from, from + NEAR).some((one) => one.word === 'only')) continue;
    const isOfListed = (next: number, start: number): boolean =>
      tokens.slice(start, next).every((one) => LISTED_AS.has(one.word));
    for (let next = from; next < tokens.length && next < from + LONGEST; next += 1) {
      const token = tokens[next];
      if (!token || (token.breaks && next > from) || (ENDS.has(token.word) && !isOfListed(next, from))) break;
      excluded[next] = true;
    }
  }
  return excluded;
}
