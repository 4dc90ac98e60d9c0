import type { Command } from './command.js';
import { highlights } from './highlights.js';
import { talk } from './talk.js';
import { tool } from './tool.js';

/** Every command, in the order in which help shows them. */
export const COMMANDS: readonly Command[] = [tool, talk, highlights];

/** The command that takes any of the others as its first word, for workspaces where a short name is taken. */
export const UMBRELLA = 'hallway';
