import { type Context, candidates } from '../candidates.js';
import type { Content } from '../content.js';
import type { Reading } from '../reading.js';
import { no } from './no.js';
import { toldIn } from './told.js';

const TALK = '(?:talk|session|presentation|keynote|demo|slot|speaker|speech)';
const EVENT = '(?:day|event|conference|programme|kubecon|kcd|morning|afternoon)';
/** A place in the programme: `the first keynote of day 3`, `the talk that opened the event`. */
const FIRST = new RegExp(
  `\\b(?:first|opening|opener) ${TALK} (?:of|on|at|in)\\b|\\b(?:which|what|that|who) (?:${TALK} )?(?:opened|started|kicked off|began) (?:off )?(?:the )?(?:\\w+ ){0,2}?${EVENT}\\b`,
);
const LATER = new RegExp(
  `\\b(?:second|third|fourth|last|final|closing) ${TALK} (?:of|on|at|in) (?:the )?(?:\\w+ ){0,2}?${EVENT}\\b|\\b(?:which|what|that|who) (?:${TALK} )?(?:closed|ended|finished|concluded) (?:off )?(?:the )?(?:\\w+ ){0,2}?${EVENT}\\b`,
);
/** Words that ask for such a place and say nothing of the talk. */
const ORDER =
  /^(?:first|second|third|fourth|last|final|open\w*|start\w*|clos\w+|began|kick\w*|conclud\w+|end\w*|finish\w*)$/;

/** The talk at a place in the programme: the notes keep no order, but a record may say that its talk was the opening one. */
export function atPlace(context: Context): Content | undefined {
  const { reading } = context;
  const isFirst = FIRST.test(reading.folded);
  if ((!isFirst && !LATER.test(reading.folded)) || !isOfPlaceOnly(reading)) return undefined;
  if (!isFirst) return no(context, { of: 'left-out', what: 'detail' });
  const all = candidates({ ...context, reading: { ...reading, words: [] } }, ['talk'], 'all');
  const opening = all.some(
    ({ document }) => document.kind === 'talk' && toldIn(document.of).some((text) => OPENING.test(text)),
  );
  return opening ? undefined : no(context, { of: 'left-out', what: 'detail' });
}

const OPENING = /\bopening (?:keynote|talk|session)\b/i;

function isOfPlaceOnly({ held, names, words, within }: Reading): boolean {
  return held.named && names.length === 0 && within === undefined && words.every((word) => ORDER.test(word));
}

/** A form that no talk in the notes had, asked for by its name: `any panels on security`. */
export function unheldForm(context: Context): Content | undefined {
  const [, form] = UNHELD.exec(context.reading.folded) ?? [];
  return form === undefined ? undefined : no(context, { of: 'words', words: form.split(' ') });
}

const UNHELD =
  /\b(?:any|which|what|were there|was there a|list the|all|list all|list) (?:\w+ )?(panels|panel discussions?|lightning talks?|fireside chats?|birds of a feather|bofs?|hackathons?|poster sessions?|round tables?|unconferences?)\b/;
