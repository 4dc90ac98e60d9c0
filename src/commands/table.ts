import { ask } from './ask.js';
import type { Command } from './command.js';
import { DIGEST } from './digest/digest-command.js';
import { highlights } from './highlights.js';
import { talk } from './talk.js';
import { tool } from './tool.js';

/** Every command, in the order in which help shows them. */
export const COMMANDS: readonly Command[] = [tool, talk, highlights, ask];

/** What help, Home and the manifest name: `/digest` answers from a database, and so has a runner of its own. */
export const ALL_COMMANDS = [...COMMANDS, DIGEST];

/** The command that takes any of the others as its first word, for workspaces where a short name is taken. */
export const UMBRELLA = 'hallway';
