import type { Tool } from '../../../catalog/catalog.js';
import { mentions } from '../../mentions.js';
import { toolInScope } from '../about.js';
import type { Context } from '../candidates.js';
import type { Content } from '../content.js';
import { isFoundation } from '../fate.js';
import type { Named } from '../names.js';
import { asksByHappening } from './fates.js';
import { none } from './talks.js';
import { toolsOfGroup } from './tool-lists.js';

/** Tools that are projects of the foundation, or are not: with tools its name says at what home they are, and not whom they are about. */
export function foundationTools(context: Context): Content | undefined {
  const { knowledge, reading } = context;
  const { intents, names, not, fates, words } = reading;
  const isIn = names.some(isFoundation);
  const isOut = not.some(isFoundation);
  if (isIn === isOut || !intents.has('tools') || !PLURAL.test(reading.folded) || fates.length > 0) return undefined;
  if (ELSE.some((one) => intents.has(one)) || words.some((word) => !COUNT.test(word)) || asksByHappening(reading))
    return undefined;
  const others = names.filter((named) => !isFoundation(named));
  const away = not.filter((named) => !isFoundation(named));
  if (others.some((named) => toolsOfGroup(named).length === 0)) return undefined;
  const fits = (tool: Tool): boolean =>
    (tool.cncf !== undefined) === isIn &&
    toolInScope(knowledge, tool, { ...reading, not: away }) &&
    others.every((named: Named) => toolsOfGroup(named).includes(tool));
  const tools = [...knowledge.catalog.tools.values()].filter(fits).sort((a, b) => mentions(b) - mentions(a));
  return tools.length > 0 ? { kind: 'tools', tools, asked: 'list' } : none(context);
}

const ELSE = ['talks', 'who', 'companies', 'trend', 'since', 'lesson', 'compare', 'number'] as const;
const PLURAL = /\b(?:tools|projects|products|technologies|ones)\b/;
const COUNT = /^(?:two|three|four|five|six|seven|eight|nine|ten|dozen|couple|handful|\d+)$/;
