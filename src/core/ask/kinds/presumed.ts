import type { Highlight, Talk } from '../../../catalog/catalog.js';
import { isAbout } from '../about.js';
import { type Context, candidates, highlightsOf } from '../candidates.js';
import type { Content } from '../content.js';
import type { Document } from '../document.js';
import { isOfPeople, type Named } from '../names.js';
import type { Reading } from '../reading.js';
import { no } from './no.js';
import { toolsOfGroup } from './tool-lists.js';

/** Verbs that say that something was given up. Many are too plain to be searched for. */
export const GIVES_UP =
  /\b(?:leave|leaves|left|leaving|drop(?:s|ped|ping)?|ditch\w*|abandon\w*|stop(?:s|ped|ping)?|quit\w*|give up|gave up|given up|giving up|throw\w*|threw|kick(?:ed|ing)? out|rid of|(?:go|goes|went|gone|going|come|came|move|moved|switch\w*) (?:back|away|off|from)|return\w*|revert\w*|retire[ds]?|scrap\w*|remov\w+|dump\w*|turn(?:ed)? (?:its|their) back)\b/;
/** How a statement says so. */
export const GAVE_UP =
  /\b(?:left|leaving|drop(?:s|ped)|ditch\w*|abandon\w*|stopped|quit|return(?:s|ed)|(?:went|gone|came|moved?|moving|turned) (?:back|away|off|from|to)|migrat\w+|switched|replaced|overtaken|no longer|ended|retired|gave up|passed on)\b/i;
const WHY = /\b(?:why|how come|what (?:made|makes|drove|drives|led|pushed|moved)|reasons?|motivation|rationale)\b/;
/** Verbs that say that something was taken up. */
const TAKES_UP =
  /\b(?:choos\w+|chose|pick(?:s|ed)?|embrac\w+|adopt\w*|select\w*|prefer\w*|love[sd]?|lik(?:e|es|ed)|favou?r\w*|settle[sd]? (?:on|for)|decid\w+ (?:for|on)|went (?:for|with)|go (?:for|with)|goes (?:for|with)|switch\w* to|mov\w+ to|migrat\w+ to|opt\w* for|trust\w*|bought)\b/;
const REFUSED =
  /\b(?:did not|does not|not|never) (?:choose|chose|use|adopt|pick|favour|want|need)\b|\b(?:passed on|decided against|rejected)\b/i;
const NOT = /\b(?:not|never|against|refus\w*|reject\w*|instead|avoid\w*|skip\w*)\b/;

/**
 * What the question takes for granted of a company and a tool, held against the statements: that it took it up, gave it up, or
 * has it at all. A content in its place where they do not say so; undefined where nothing is presumed, or it is so.
 */
export function presumed(context: Context, content: Content): Content | undefined {
  return (
    ofNoSpeaker(context, content) ??
    refused(context, content) ??
    leavers(context, content) ??
    ofCompany(context, content)
  );
}

/** What a company's speaker or talk told, where nobody spoke for it: that a talk mentions it makes it no talk of theirs. */
function ofNoSpeaker(context: Context, content: Content): Content | undefined {
  const { knowledge, reading } = context;
  if (content.kind !== 'talk' && content.kind !== 'facts' && content.kind !== 'talks') return undefined;
  const owner = reading.names.find(
    (named) => isCompany(named) && (isOwner(reading, named) || THEIR_TALK.test(reading.folded)),
  );
  const { records, subjects } = knowledge.documents;
  const hasSpoken = owner?.subjects.some((one) =>
    [...subjects.recordsOf(one.of)].some((at) => {
      const document = records[at];
      const speakers = document?.kind === 'talk' ? document.of.speakers : [];
      return speakers.some(({ organisations }) => organisations.some((org) => org === one.of));
    }),
  );
  return hasSpoken === false ? no(context, { of: 'left-out', what: 'detail' }) : undefined;
}

const THEIR_TALK = /\bin their (?:talk|session|presentation|keynote|demo)\b/;
const OF_STAGE = /^(?:speakers?|talks?|sessions?|presentations?|keynotes?|demos?)$/;

function isOwner({ tokens }: Reading, { to }: Named): boolean {
  return tokens[to - 1]?.possessive === true && OF_STAGE.test(tokens[to]?.word ?? '');
}

/** Why somebody took up what they did not: the statement that tells otherwise is the nearest, and no answer. */
function refused(context: Context, content: Content): Content | undefined {
  const { folded, names } = context.reading;
  if (content.kind !== 'facts' || !names.some(isOfPeople) || thingsOf(context.reading).length === 0) return undefined;
  if (!WHY.test(folded) || !TAKES_UP.test(folded) || NOT.test(folded)) return undefined;
  const [first] = content.highlights;
  return first && REFUSED.test(first.statement)
    ? no(context, { of: 'left-out', what: 'detail' }, [{ kind: 'highlight', of: first }])
    : undefined;
}

/** Which company or who gave up what is named: those of whom a statement says so, as that they spoke of it is not enough. */
function leavers({ knowledge, reading }: Context, content: Content): Content | undefined {
  if (!GIVES_UP.test(reading.folded) || reading.names.some(isCompany)) return undefined;
  const things = thingsOf(reading);
  if (things.length === 0) return undefined;
  const isLeft = ({ highlights }: Talk): boolean =>
    highlights.some(
      (of) =>
        GAVE_UP.test(of.statement) && things.every((named) => isAbout(knowledge, { kind: 'highlight', of }, named)),
    );
  switch (content.kind) {
    case 'organisations': {
      const list = content.list.filter(({ talks }) => talks.some(isLeft));
      return list.length > 0 ? { ...content, list } : notLeft(content.list);
    }
    case 'speakers': {
      if (content.said) return undefined;
      const people = content.people.filter(({ talks }) => talks.some(isLeft));
      return people.length > 0 ? { ...content, people } : notLeft(content.people);
    }
    default:
      return undefined;
  }
  function notLeft(told: readonly { readonly talks: readonly Talk[] }[]): Content {
    const talks = [...new Set(told.flatMap((one) => one.talks))];
    return no({ knowledge, reading }, { of: 'left-out', what: 'detail' }, talks.map(asDocument));
  }
}

/** Which of some tools a company uses, or whether it uses one: what the notes tell of the two, and not of the tools alone. */
function ofCompany(context: Context, content: Content): Content | undefined {
  const { reading } = context;
  const { names } = reading;
  const companies = names.filter((named) => named.subjects.some(({ kind }) => kind === 'organisation'));
  const [company] = companies;
  const things = thingsOf(reading);
  if (!company || companies.length > 1 || things.length === 0 || !asksUse(reading, company)) return undefined;
  if (
    content.kind !== 'comparison' &&
    content.kind !== 'tool' &&
    content.kind !== 'tools' &&
    content.kind !== 'talk' &&
    content.kind !== 'talks'
  )
    return undefined;
  const ofIts = { ...context, reading: { ...reading, names: [company], words: [] } };
  const its = candidates(ofIts, ['highlight', 'talk']).map(({ document }) => document);
  const isOfThing = (document: Document): boolean => things.some((named) => tellsOf(context, document, named));
  const isReplaced = REPLACED_AT.test(reading.folded);
  const says = (document: Document): boolean =>
    !isReplaced || (document.kind === 'highlight' && /\breplac/i.test(document.of.statement));
  const told = its.filter((document) => isOfThing(document) && says(document));
  if (told.length === 0)
    return no(
      context,
      { of: 'left-out', what: 'detail' },
      its.filter(({ kind }) => kind === 'talk'),
    );
  if (content.kind !== 'comparison' && content.kind !== 'talks') return undefined;
  const facts = highlightsOf(candidates(ofIts, ['highlight'])).filter((of) => isOfThing({ kind: 'highlight', of }));
  const [talk] = told.flatMap((document) => (document.kind === 'talk' ? [document.of] : []));
  // One that says a name goes before one that is only of it.
  const tools = things.flatMap(({ subjects }) => subjects.map(({ of }) => of.name));
  const named = ({ statement }: Highlight): number => Number(tools.some((name) => statement.includes(name)));
  facts.sort((a, b) => named(b) - named(a));
  return facts.length > 0
    ? { kind: 'facts', highlights: facts.slice(0, MOST_FACTS), listed: false, tools: [] }
    : talk && { kind: 'talk', talk, asked: 'which', also: [] };
}

const MOST_FACTS = 2;
const USES =
  /^(?:us(?:e|es|ed|ing)|runs?|ran|running|deploy\w*|adopt\w*|rely|relies|relied|choose|chose|chosen|picks?|picked|ha[sd]|have)$/;
const REPLACED_AT = /\breplac\w+ .*\b(?:at|in|for|by)\b/;
/** Words between a company and what it does. */
const NEAR = 3;

/** Whether the company is asked for what it uses: the verb stands right after its name, or something was replaced there. */
function asksUse({ tokens, folded, intents }: Reading, { to }: Named): boolean {
  if (intents.has('talks') || intents.has('compare')) return false;
  return (
    REPLACED_AT.test(folded) ||
    (!intents.has('since') && tokens.slice(to, to + NEAR).some(({ word }) => USES.test(word)))
  );
}

function tellsOf({ knowledge }: Context, document: Document, named: Named): boolean {
  if (isAbout(knowledge, document, named)) return true;
  const tools = toolsOfGroup(named);
  return (
    (document.kind === 'highlight' || document.kind === 'talk') &&
    document.of.tools.some((tool) => tools.includes(tool))
  );
}

/** What is named beside people and companies: tools, and groups of them. */
function thingsOf({ names }: Reading): Named[] {
  return names.filter((named) => !isCompany(named) && !named.subjects.some(({ kind }) => kind === 'speaker'));
}

/** Whether it is a company, and not a product that goes by the same name too: `AWS`. */
function isCompany({ subjects }: Named): boolean {
  return subjects.some(({ kind }) => kind === 'organisation') && !subjects.some(({ kind }) => kind === 'tool');
}

function asDocument(of: Talk): Document {
  return { kind: 'talk', of };
}
