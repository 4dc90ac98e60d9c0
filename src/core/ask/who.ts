import type { Reading } from './reading.js';

/** Nouns that make of a `who` after them a clause about them, and no question: `somebody who runs etcd`. */
const TOLD_OF = new Set(
  'subjects topics themes trends tools projects someone somebody anyone anybody everyone everybody people ppl those team teams users user colleague colleagues engineers engineers developers developer devs customers customer companies friend boss manager for'.split(
    ' ',
  ),
);
/** Persons that are asked for by what they did: `the lady who`. */
const PERSON =
  'lecturer|lecturers|moderator|moderators|panelist|panelists|guy|guys|lady|ladies|man|men|woman|women|girl|dude|chap|fellow|person|persons|people|presenter|presenters|speaker|speakers|engineer|engineers|gentleman|gentlemen|duo|pair';
/** What is asked of nobody on a stage: of rights, of customs, of parts in a system, and who is right. */
const OTHERS =
  /\b(?:prove|verify|check) who\b|\bwho (?:(?:can|may|could|should|would|will|must)(?! be \w+ed (?:with|for|as))|has|have|owns?|needs?|wants?|uses?|runs?|gets?|does what|says what|is responsible|is allowed|is in charge|wrote|writes)\b|\bwho (?:\w+ )?(?:is|was|were|are) (?:right|wrong|correct|going to)\b|\bwho (?:\w+ ){1,3}?(?:whom|what to whom)\b|\bwho \w+ (?:to |with )?who\b|\bto whom\b(?! (?:do|did|should|can|could) (?:we|i|one)\b)|\bwho (?:\w+ )?(?:wins|won|beats)\b|\bwho (?:\w+ )?(?:graduated|joined the (?:cncf|foundation)|(?:made|got|moved|went) (?:\w+ ){0,3}(?:graduat\w+|incubat\w+|sandbox|archived))\b/;
const PERSON_ASKED = new RegExp(
  `(?<!\\b(?:a|an|one|some|another|any|no|every) )(?<!(?<!\\b(?:the|those|these|which|what|name) )\\b(?:two|three|2|3) )\\b(?:presenters?|speakers?|lecturers?|moderators?|persons?)\\b|\\b(?:authors?|creators?|hosts?) of (?:the |that |this )?(?:\\w+ )?(?:talk|session|presentation|keynote|demo)\\b|\\bnames? (?:behind|please)\\b|\\b(?:the|those|these) (?:two|three|pair|ones?) who\\b|\\bby$|\\bname of who\\w*|\\bby which (?:${PERSON})\\b|\\bby whom\\b|\\b(?:name|list|know|give me|tell me|show me) (?:all |the |of )*(?:everybody|everyone|people|persons|folks|those|anybody) (?:who|that)\\b|\\bnames? for the\\b|\\b(?:(?:person|people|man|woman|guy|lady) behind|names? of (?!(?:the|that|this|a) (?:\\w+ ){0,2}(?:talks?|sessions?|presentations?|tools?|projects?|products?|company|companies|conference|event)\\b)|on stage|(?:presented|given|held) by|whose (?:talk|session|presentation|keynote|demo|name|quote|words?|line|idea|claim|opinion|advice|statement|story|slot))\\b|^whose\\b|(?<!\\bin |from |of )\\bwhich (?:(?:two|three|2|3)(?! (?!(?:${PERSON}|folks|gents|lads|colleagues|employees|engineers|developers)\\b)\\w+s\\b)|one of (?:you|them)|of (?:the|those|these|them) (?:\\w+ ){0,3}?(?:folks|${PERSON})|${PERSON})(?! (?:talks|sessions|tools|projects|presentations|companies|things))\\b|\\b(?:the|that|this|these|those) (?:\\w+ ){0,2}(?:${PERSON}) (?:who|that|from|behind)\\b`,
);
/** Verbs of making: said of a tool alone they ask for its makers. */
const MADE =
  /\bwho (?:is |are |was )?(?:\w+ )?(?:creat|invent|made|makes|built|builds|develop|maintain|start|open sourced|gave away|donat|acquir|bought|behind|found|took over|takes over|taken over|inherit|archiv|discontinu|retire|rename|shut|kill)/;
/** Verbs of saying: who said it may be one of several on stage. */
const SAYING =
  /\b(?:said|says|saying|say|told|tells|telling|claim\w*|argu\w*|recommend\w*|quote\w*|quoting|words|line|call(?:ed|s)|compar\w+|warn\w*|advis\w*|jok\w+|predict\w*|believ\w*|think\w*|thought|coined|mention\w*|liken\w*|stated|put it|admit\w*|complain\w*|prais\w*|remark|opinion|claim|found|(?:dis)?lik(?:es|ed)|loved|hated|enjoy(?:s|ed)|admir\w+|amazed|impressed|surprised|critici[sz]\w+|liken\w*|advocat\w+|noted|noticed|observed|spotted)\b/;

/** Another question, beside which a `who` tells of somebody: `a presenter who said so; which talk was it?` */
export const ASKS_TALK =
  /\b(?:which|what|whats|find|search(?:ing)?(?: for)?|look(?:ing)? for|name of|title of|to|of|need|in which|recall|remember|that|the) (?:\w+ ){0,2}?(?:(?:talk|session|presentation|keynote|demo|lecture|conference)(?:s title|s name)? (?:title|where|in which|on|about|that|with|whose|which|was)|title)\b|\b(?:which|what|whats|find|name of|title of|point me to|remind me of) (?:\w+ ){0,2}(?:talk|session|presentation|keynote|demo|lecture|title)\b|\b(?:name|title) of the (?:one|talk|session)\b|\btitle$|\b(?:which|what) (?:that|it|one|this) (?:was|is)\b/;
/** Whoever is to be written to about a talk is its speaker. */
const TO_CONTACT =
  /\bwhom? (?:\w+ ){1,5}?(?:contact|ask|ping|reach|approach|thank|credit|cite|talk to|speak to|turn to|write to|get in touch|follow up with)\b/;
/** A person told of, and then their name: `a lady from Datadog spoke; her name?` */
const NAME_OF_PERSON =
  /(?<!\bchang\w+ )\b(?:his|her|their) (?:\w+ )?names?\b|\b(?:need|want|get|have|give me|tell me|know|remember) the names?$|\b(?:someone|somebody|guys?|lad(?:y|ies)|(?:wo)?m[ae]n|girl|gentlem[ae]n|dude|person|duo|pair) .*(?<!\b(?:the|a|its|by|talk|session|tool) )\b(?:names?|called)$/;
const ASKING_WHO = new RegExp(
  `\\b(?:which|what) (?:${PERSON})\\b|^(?:the )?(?:${PERSON}) (?:of|behind)\\b|\\bby whom\\b|\\bnames?$|(?:^|\\bplease )(?:the )?(?:names? of the )?(?:${PERSON}) (?:of|behind|from|in|at|who)\\b|\\bto whom (?:do|did|should|can|could) (?:we|i|one)\\b|^(?:\\w+ )?who\\b(?! cares)|\\b(?:and|or|but|me|know|knows|remember|recall|tell|bot|hallway|hi|hey|hello|also|title|pls|please) (?:by )?who(?:m|se)?\\b`,
);

/** Whether a person is asked for: `who` with any verb, a person told of by what they did, or a presenter. */
export function asksWho({ folded, tokens, intents, names, words }: Reading): boolean {
  if (ASKS_TALK.test(folded) && !ASKING_WHO.test(folded)) return false;
  if (/\bhow (?:many|much)\b/.test(folded) && !/\bwho (?:is|was|were|are|gave|spoke)\b/.test(folded)) return false;
  if (TO_CONTACT.test(folded) || NAME_OF_PERSON.test(folded)) return true;
  if (asksWhichOf({ names, tokens }) || notesPeople({ folded, tokens, names })) return true;
  if (folded === 'who' || PERSON_ASKED.test(folded)) return !isOtherQuestion(folded);
  if (OTHERS.test(folded) || (intents.has('author') && !/\bwho\b.*\b(?:gave|spoke|said)\b/.test(folded))) return false;
  const isTool = ({ subjects }: Reading['names'][number]): boolean => subjects.some(({ kind }) => kind === 'tool');
  // Of a company beside it, it is asked whether it made it.
  const isToolsOnly =
    names.some(isTool) && names.every((one) => isTool(one) || one.subjects.some(({ kind }) => kind === 'organisation'));
  if (MADE.test(folded) && isToolsOnly && words.length <= 1) return false;
  return tokens.some(
    ({ word, breaks }, at) =>
      (word === 'who' || word === 'whom') &&
      (at < tokens.length - 1 || breaks || tokens[at - 1]?.word === 'and') &&
      (breaks || !TOLD_OF.has(tokens[at - 1]?.word ?? '')),
  );
}

/** Words beside which `names` are those of something else than people. */
const OTHER_NAMES =
  /\b(?:tools?|projects?|products?|talks?|sessions?|companies|company|topics?|conference names|titles?|software|apis?)\b/;

/** Whether a note of few words asks for people: `contour eu – all names`, `falco people, both conferences`. */
function notesPeople({ folded, tokens, names }: Pick<Reading, 'folded' | 'tokens' | 'names'>): boolean {
  if (names.length === 0 || tokens.length > LONGEST_NOTE || HAS_VERB.test(folded)) return false;
  return tokens.some(({ word, breaks }, at) => {
    const isLast = tokens.slice(at + 1).every((one) => one.breaks || one.word === 'please');
    if (word === 'names')
      return isLast && (breaks || NAMES_OF_ALL.has(tokens[at - 1]?.word ?? '')) && !OTHER_NAMES.test(folded);
    const next = tokens[at + 1];
    return word === 'people' && names.some(({ to }) => to === at) && (!next || next.breaks);
  });
}

const LONGEST_NOTE = 9;
const NAMES_OF_ALL = new Set(['both', 'all', 'full', 'two', 'three', 'the', 'their']);
const HAS_VERB =
  /\b(?:is|are|was|were|do|does|did|has|have|had|can|could|should|would|will|said|say|says|why|how|what|when)\b/;

/** Whether one is asked for of several who share a first name: `which Gijs`. */
export function asksWhichOf({ names, tokens }: Pick<Reading, 'names' | 'tokens'>): boolean {
  return names.some(
    ({ from, subjects }) => tokens[from - 1]?.word === 'which' && subjects.some(({ kind }) => kind === 'speaker'),
  );
}

/** Whether it is a noun for those who are asked for. */
export function isPerson(word: string): boolean {
  return PERSONS.has(word);
}

const PERSONS = new Set(PERSON.split('|'));

/** A claim about something: who said that it is, will or should be so. */
const CLAIM =
  /\b(?:said|says|saying|say|claim\w*|argu\w+|believ\w+|think\w*|thought|predict\w*|declar\w+|stated|insist\w*|called)\b(?= (?:that )?(?:\w+ ){1,3}(?:is|are|was|were|will|would|should|must|can|cannot|has|have|do|does|dead)\b)/;

/** The words of such a claim; none where nothing is claimed. */
export function claimed({ folded, tokens }: Reading): string[] {
  const match = CLAIM.exec(folded);
  return match ? tokens.slice(folded.slice(0, match.index).split(' ').length).map(({ word }) => word) : [];
}

/** Whether a word is a verb of saying. */
export function isSaying(word: string): boolean {
  return SAYING.test(word);
}

/** Whether it is asked who said something, and not who gave a talk. */
export function asksTeller({ folded }: Reading): boolean {
  return SAYING.test(folded);
}

/** How many people are asked for, when it is said. */
export function peopleAsked({ folded }: Reading): number | undefined {
  const number = new RegExp(
    `\\b(two|three|four|both|2|3|4) (?:\\w+ )?(?:${PERSON}|names|said|told|gave|spoke|showed)\\b|\\bwhich (two|three|2|3)\\b`,
  ).exec(folded);
  const said = number?.[1] ?? number?.[2];
  return said === undefined ? undefined : (COUNTS[said] ?? Number(said));
}

const COUNTS: Readonly<Record<string, number>> = { two: 2, both: 2, three: 3, four: 4 };

/** A question that names speakers in passing and asks for something else: `everything the people from Google showed`. */
function isOtherQuestion(folded: string): boolean {
  return OTHER.test(folded) && !/\b(?:who|whose|whom)\b/.test(folded);
}

const OTHER =
  /\b(?:did|do|does|have|has) (?:the|these|those|all|most|our) (?:\w+ )?(?:speakers?|presenters?|people|folks|engineers?)\b|\b(?:which|what) (?:tools?|talks?|sessions?|presentations?|companies|company|advice|(?:else )?(?:did|does|do))\b|^(?:why|how|when|where|did|does|is|was|are|were|has|have)\b|\bwhat (?:the|those|these|that) (?:\w+ ){0,2}(?:people|guys?|folks|engineers?|lad(?:y|ies)|m[ae]n|speakers?|presenters?)\b|\b(?:everything|anything|all (?:the )?(?:talks|sessions)|talks|sessions|presentations)\b.*\b(?:people|guys|folks|engineers|persons?)\b/;
