import type { VNode } from 'preact';
import type { Json } from '../../page-api.js';
import { isJson, text } from '../json.js';
import { Inlines, Passages } from './draw.js';
import { readMrkdwn, readPlain } from './mrkdwn.js';

/** Draws a text object, `mrkdwn` or `plain_text`; a bare string as plain text. Nothing when there is none. */
export function TextObject({ of }: { readonly of: unknown }): VNode | null {
  if (typeof of === 'string') return <Inlines inlines={readPlain(of, true)} />;
  if (!isJson(of)) return null;
  return <TextOf object={of} />;
}

function TextOf({ object }: { readonly object: Json }): VNode {
  if (text(object, 'type') === 'mrkdwn') return <Passages passages={readMrkdwn(text(object, 'text'))} />;
  return <Inlines inlines={readPlain(text(object, 'text'), object['emoji'] !== false)} />;
}
