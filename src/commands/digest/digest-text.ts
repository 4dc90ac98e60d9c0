const NAME = /^\/?digest(?=$|[\s,])/i;
const UMBRELLA = /^\/?hallway\s+/i;

/**
 * What stands after `digest` in a line of conversation, or after `/hallway`; undefined when the line is for another command. The text is as
 * Slack sent it, so that the channels it names keep their ids; mentions of the bot before it are left out.
 */
export function digestText(line: string): string | undefined {
  const text = line
    .replace(/^(?:\s*<@[^>]*>[\s,:]*)+/, '')
    .trim()
    .replace(UMBRELLA, '');
  const name = NAME.exec(text)?.[0];
  return name === undefined ? undefined : text.slice(name.length).replace(/^[\s,]+/, '');
}
