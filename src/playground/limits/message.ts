import type { Json } from '../page-api.js';
import { checkBlocks } from './block.js';
import { charsOf } from './chars.js';
import { lengthFault } from './scalar.js';
import { TABLE } from './table.js';
import { checkTotals } from './totals.js';
import { at, isObject, shown, type Walk } from './walk.js';

const { message } = TABLE.surfaces;

type Report = (path: string, message: string, error: string) => void;

/** Checks a message: its text, its blocks and its attachments. Arguments beside them, such as `channel`, are not looked at. */
export function checkMessage(payload: Json, walk: Walk, report: Report): void {
  checkText(payload, report);
  checkMessageBlocks(payload['blocks'], walk, report);
  checkAttachments(payload['attachments'], walk, report);
  checkTotals(walk);
}

function checkText(payload: Json, report: Report): void {
  const { text, markdown_text: markdown } = payload;
  const { markdown_text: limit } = message;
  if (markdown !== undefined) {
    const others = limit.exclusiveWith.filter((key) => payload[key] !== undefined);
    if (others.length > 0) report('/markdown_text', `must not be there with ${others.join(' and ')}`, limit.error);
    if (typeof markdown !== 'string')
      report('/markdown_text', `must be a string, is ${shown(markdown)}`, 'invalid_arguments');
    else if (markdown === '') report('/markdown_text', 'must not be empty', 'no_text');
    const fault = typeof markdown === 'string' && lengthFault(markdown.length, 'character', { max: limit.maxLen });
    if (fault) report('/markdown_text', fault, 'msg_too_long');
    if (text === undefined) return;
  }
  if (text === undefined || text === '')
    // Slack itself lets blocks stand alone; nobody who hears the message or sees its notification would know what it says.
    report(
      '/text',
      'must hold all that the blocks say: screen readers, phones and notifications read it instead',
      'no_text',
    );
  else if (typeof text !== 'string') report('/text', `must be a string, is ${shown(text)}`, 'invalid_arguments');
  else {
    // Slack would cut the rest off rather than refuse it.
    const fault = lengthFault(text.length, 'character', { max: message.text.hardMax });
    if (fault) report('/text', fault, 'msg_too_long');
  }
}

function checkMessageBlocks(blocks: unknown, walk: Walk, report: Report): void {
  if (blocks === undefined) return;
  if (!Array.isArray(blocks)) {
    report('/blocks', `must be a list, is ${shown(blocks)}`, 'invalid_blocks_format');
    return;
  }
  const fault = lengthFault(blocks.length, 'block', { max: message.maxBlocks });
  if (fault) walk.report('/blocks', fault);
  checkBlocks(blocks, '/blocks', walk);
  const { max, error } = message.totals.allBlockText;
  const chars = charsOf(blocks);
  if (chars > max) report('/blocks', `must be at most ${max} characters in all blocks together, has ${chars}`, error);
}

/** Attachments are of old: of them the table knows their number, the footer, and that they may hold blocks. */
function checkAttachments(attachments: unknown, walk: Walk, report: Report): void {
  if (attachments === undefined) return;
  if (!Array.isArray(attachments)) {
    report('/attachments', `must be a list, is ${shown(attachments)}`, 'invalid_attachments');
    return;
  }
  const { max, error } = message.attachments;
  const tooMany = lengthFault(attachments.length, 'attachment', { max });
  if (tooMany) report('/attachments', tooMany, error);
  for (const [index, attachment] of attachments.entries()) {
    const path = at('/attachments', index);
    if (!isObject(attachment)) {
      report(path, `must be an object, is ${shown(attachment)}`, 'invalid_attachments');
      continue;
    }
    const { footer, blocks } = attachment;
    const fault =
      typeof footer === 'string' && lengthFault(footer.length, 'character', { max: TABLE.attachments.footer.maxLen });
    if (fault) report(at(path, 'footer'), fault, 'invalid_attachments');
    if (Array.isArray(blocks)) checkBlocks(blocks, at(path, 'blocks'), walk);
    else if (blocks !== undefined) walk.report(at(path, 'blocks'), `must be a list, is ${shown(blocks)}`);
  }
}
