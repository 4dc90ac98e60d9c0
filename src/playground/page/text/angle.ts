import { decoded, type Inline, isSafeUrl } from './passage.js';

const BROADCASTS = ['channel', 'here', 'everyone'];

/** What stands between `<` and `>` in mrkdwn: a link, a mention or a date. Anything else stays as it was written. */
export function readAngle(inner: string): Inline {
  const [target, label] = splitOnce(inner, '|');
  const named = label === undefined || label === '' ? {} : { label: decoded(label) };
  if (/^@[UWB]\w+$/.test(target)) return { kind: 'person', id: target.slice(1), ...named };
  if (/^#[CGD]\w+$/.test(target)) return { kind: 'channel', id: target.slice(1), ...named };
  if (target.startsWith('!')) return special(target.slice(1), label) ?? asWritten(inner);
  if (isSafeUrl(target))
    return {
      kind: 'link',
      url: decoded(target),
      children: [{ kind: 'text', text: decoded(label ?? target.replace(/^mailto:/, '')) }],
    };
  return asWritten(inner);
}

function special(target: string, label: string | undefined): Inline | undefined {
  if (BROADCASTS.includes(target)) return { kind: 'broadcast', name: target };
  if (target.startsWith('subteam^')) return { kind: 'broadcast', name: (label ?? 'group').replace(/^@/, '') };
  const [name, seconds, format, url] = target.split('^');
  if (name !== 'date' || !/^-?\d+$/.test(seconds ?? '') || format === undefined) return undefined;
  return {
    kind: 'date',
    seconds: Number(seconds),
    format,
    ...(url !== undefined && isSafeUrl(url) ? { url: decoded(url) } : {}),
    fallback: decoded(label ?? ''),
  };
}

const asWritten = (inner: string): Inline => ({ kind: 'text', text: decoded(`<${inner}>`) });

function splitOnce(text: string, at: string): [string, string?] {
  const where = text.indexOf(at);
  return where < 0 ? [text] : [text.slice(0, where), text.slice(where + 1)];
}
