import { stem } from './stem.js';

/** Exclamations, forms of address and short forms for "something": they never say what is meant. */
const EXCLAIMED = stems(
  'merci davance beaucoup danke gracias grazie stupid silly dumb heck hell huh eh ehm erm uhm hmm hmmm damn darn bloody freaking fuck fucking omg gosh god jeez lord bro mate buddy pal yaar ya yall innit haha hahaha hehe ' +
    'sth smth sb smb sthg asap tia ta cheers duh meh yikes whoa alas hurray folks ish literally honestly frankly whatnot whatsoever',
);
/** Of a talk or a list: that something is in it, is of it, or is put into it. */
const IN_IT =
  '101 internals speech speeches online meetup table trick feature involve involvement include contain comprise concern address tackle touch revolve center centre focus dedicate devote relate occur pop crop turn role ' +
  'ran featuring rundown roundup lineup compilation collection bunch lot entry entries item series rest sum total enumerate itemise itemize compile collect gather name reference refer cite raise ' +
  'overview title figure prominently prominent play area field realm domain offering onto subject theme insight credit youd binge category categorise label labelled among wherever whichever whenever whatever altogether entire entirely exhaustive comprehensive respectively connection connected associated association ' +
  'corner sphere arena bucket receive inventory friendly spare happening worth';
/** Of people and companies: that they took part. */
const TOOK_PART =
  'behalf represent representation representative contribute contribution participate participation presence engagement send sent bring brought along provide share employ employment hire staff involve ' +
  'inc ltd gmbh corp llc plc theirs belong headline grace graced contact ping reach approach appear together alongside jointly owe hand moderate moderator chair chaired slipped slip attribute attributed whoever co copresenter cospeaker';
/** Of the asker, why they did not see it. */
const ABSENT =
  'ill sick flu fever dentist doctor kid daughter son baby wife husband nap asleep overslept dozed jetlag hangover sickness vacation dinner';
/** Of meeting a word and not knowing it. */
const MET =
  'picture imagine stumble encounter bump drop dropped threw thrown toss tossed term phrase expression acronym abbreviation notion concept wording elevator pitch fill primer basics intro glossary 101 internals meeting meetings convo chat conversation lunch coffee term layman layperson laymans newcomer newbie dummies dummy noob rookie grandma grandmother ' +
  'briefly brief enlighten clue unfamiliar familiar unknown strange weird funny sounding fancy fuss refresh refresher elaborate clarify clarification reader nontechnical plain plainly role function purpose serve beast creature animal simple easy liner oneliner shed light terms english language beginner quick quickly';
/** Of two things: that they are alike or not, and of choosing between them. */
const LIKENESS = stems(
  'differ difference different differently differentiate distinct distinction distinguish contrast similar similarity alike same identical resemble resemblance relation relate relationship overlap equivalent equal counterpart ' +
    'compare comparison comparable prefer preferable preference favour favor choose choosing choice chose pick picking select selection opt decide decision lean stick winner win beat outperform superior inferior nicer simpler easier lighter heavier faster stronger ' +
    'tradeoff trade pro con plus advantage disadvantage benefit drawback improvement upgrade confuse confusing mix muddle separate line boundary set sets tell apart side next alongside each interchangeable redundant alternative complement complementary compete competitor rival substitute instead sort kind bother oppose opposed close rate above below wise wiser beside gain job part way',
);

const BESIDE_NAMES = stems(`${IN_IT} ${TOOK_PART} ${ABSENT}`);
const BESIDE_TOOL = stems(MET);

/** What is named around a word: nothing, something, one tool alone, or several tools. */
export type Around = 'nothing' | 'named' | 'tool' | 'tools';

/**
 * Whether a word only frames the question and says nothing of which record is meant. Most words do so only beside what is named: in
 * `sessions that feature Thanos` the name tells all, in `a chart that features dots` the verb is a part of what is told.
 */
export function frames(word: string, around: Around): boolean {
  const one = stem(word);
  if (EXCLAIMED.has(one)) return true;
  switch (around) {
    case 'nothing':
      return false;
    case 'named':
      return BESIDE_NAMES.has(one);
    case 'tool':
      return BESIDE_NAMES.has(one) || BESIDE_TOOL.has(one);
    case 'tools':
      return BESIDE_NAMES.has(one) || BESIDE_TOOL.has(one) || LIKENESS.has(one);
  }
}

/** Whether a word says of several things that they are alike or not, or that one is to be chosen. */
export function isLikeness(word: string): boolean {
  return LIKENESS.has(stem(word));
}

function stems(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map(stem));
}
