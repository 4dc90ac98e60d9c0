import type { Person } from '../page-api.js';
import type { Slack } from '../slack.js';
import { readableChannel } from './channels.js';

/** `&`, `<` and `>` as Slack hands them on (docs.slack.dev/messaging/formatting-message-text, "Escaping text"). */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A typed line as Slack keeps it: escaped, with mentions of people and channels, and links, in their written-out form. */
export function typedText(slack: Slack, person: Person, text: string): string {
  const { scene } = slack.state;
  const people = new Map(
    [...scene.people, scene.bot].flatMap(({ id, name, realName }) => [
      [name.toLowerCase(), `<@${id}>`],
      [realName.toLowerCase(), `<@${id}>`],
    ]),
  );
  for (const all of ['here', 'channel', 'everyone']) people.set(all, `<!${all}>`);
  const channels = new Map(
    scene.channels
      .filter(({ id, kind }) => kind !== 'direct' && readableChannel(slack, person, id))
      .map(({ id, name }) => [name.toLowerCase(), `<#${id}|${name}>`]),
  );
  const mention = `(?<![\\w/])(?:@(?:${anyOf(people)})|#(?:${anyOf(channels)}))(?![\\w-])`;
  // In one pass: what looks like a mention within a link is part of it.
  return escapeText(text).replace(new RegExp(`${LINK}|${mention}`, 'gi'), (found) => {
    const name = found.slice(1).toLowerCase();
    if (found.startsWith('@')) return people.get(name) ?? found;
    if (found.startsWith('#')) return channels.get(name) ?? found;
    return `<${found}>`;
  });
}

/** Up to the space after it, but for punctuation of the sentence. */
const LINK = 'https?://\\S+?(?=[.,;:!?)]*(?:\\s|$))';

/** Any of the names; the longest first, as each goes on with what a shorter one is. */
function anyOf(names: ReadonlyMap<string, string>): string {
  return [...names.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
}
