import { stem } from './stem.js';

function stems(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).map(stem));
}

/** Words that say by themselves that something got more or less over time, or lasted. */
const COURSE = stems(`
  grow grew grown growing rise rose risen rising climb climbing soar soared surge surged boom booming emerge emerged emerging thrive thriving flourish flourishing
  fade faded fading decline declined declining shrink shrank shrunk wane waned waning dwindle dwindling dying die vanish vanished disappear disappeared
  evolve evolved evolving shift shifted overtake overtaken overtook accelerate accelerated momentum traction steam trajectory evolution decay
  gaining losing lose lost win won winning catching cooling cooled peak peaked hat passe mature maturing uptake trending trended caught`);

/** Words of what many heed at a time. */
const NOTICED = stems(`
  trend trends trendy theme themes buzz buzzing buzzword buzzwords hype hyped hypes fad fads craze rage vogue fashion fashionable zeitgeist mood vibe vibes
  hot hotter hottest big bigger biggest popular popularity prominent prominence attention enthusiasm enthusiastic excited excitement exciting obsession obsessed obsess
  dominate dominated dominating dominant prevail prevailed prevailing prevalent recur recurring recurrent ubiquitous widespread motif motifs leitmotif
  tendency tendencies movement outlook talked interest darling sensation mainstream norm normal horizon crazes rave raved raving thrilled everywhere`);

/** Words that stand beside them, and say nothing of the matter. */
const BESIDE = stems(`
  share stay stayed last lasting change differ develop developed development most get got topic subject standing stood stand star air atmosphere major main central big
  more less fewer over everyone everybody discuss discussed discussion debate conversation talking point points matter matters common denominator thread threads new newly
  away gone room space absent present earlier previous past appear crop cropped pop popped surface surfaced drop dropped dead quiet silent still future ahead forecast prediction predict predicted expect expected
  expectation head heading headed speed further important importance relevant relevance kept keep judge judging every bullet eyes opinion opinions view versus before strong stronger
  weak weaker louder smaller larger lips town ground top three fell fall falling agenda everywhere mostly areas airtime coverage widely frequently heavily barely hardly
  rarely noticed notice observe observed spotted visible plea call calls demand drive shift drift mattered mattering overarching gained gain increase increased increasing decrease decreased overall foresee foreseen foresaw wise push space field coming wave waves stop stopped years year belong
  strengths read care cared role place part way direction wind winds blow blowing move moved model approach idea ideas concept feeling sentiment industry writers author reckon regard regarded leading leader
  up down use used usage adoption adopted adopt appetite returning returned return passing thriving popping turning spring autumn old world landscape scene heart minds word mouth crowd audience people community story stories notion
  worry worried worries worrying fear feared fears afraid fret fretted fretting nervous scared anxious keen eager busy concern concerned concerns love loved liked favourite favorite pick picked track catch caught time times end level extent state status position standing rank ranked stick stuck sticking one two three four five six seeing hearing returned back radar dropped new missing repeatedly constantly always subject plus fringe seem seemed seems`);

/** Whether a word says that something is a trend, and not of what. */
export function isTrendWord(word: string): boolean {
  const one = stem(word);
  return COURSE.has(one) || NOTICED.has(one) || BESIDE.has(one);
}

/** Whether a word tells by itself how something went over time. */
export function isOfCourse(word: string): boolean {
  return COURSE.has(stem(word));
}

/** Whether a word tells by itself that something was much heeded. */
export function isOfNotice(word: string): boolean {
  return NOTICED.has(stem(word));
}
