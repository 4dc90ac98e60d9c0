import type { SlashCommand } from '../../page-api.js';

/** The commands that what was typed may become; none once an argument follows. */
export function completions(typed: string, commands: readonly SlashCommand[]): readonly SlashCommand[] {
  if (!/^\/\S*$/.test(typed)) return [];
  const word = typed.toLowerCase();
  return commands.filter(({ command }) => command.toLowerCase().startsWith(word));
}

/** The command whose argument is being typed, for its hint. */
export function commandOf(typed: string, commands: readonly SlashCommand[]): SlashCommand | undefined {
  const word = /^(\/\S+)\s/.exec(typed)?.[1]?.toLowerCase();
  return commands.find(({ command }) => command.toLowerCase() === word);
}
