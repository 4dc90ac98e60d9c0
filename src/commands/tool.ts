import type { Tool } from '../catalog/catalog.js';
import { focusOn } from '../core/ask/focus.js';
import { idOf } from '../core/ask/ids.js';
import { compareTools } from '../core/compare.js';
import { findTools, type ToolAnswer } from '../core/tools.js';
import type { Asked } from '../views/asked.js';
import { comparisonTable } from '../views/comparison.js';
import { usage } from '../views/help.js';
import type { Message } from '../views/message.js';
import { toolCard } from '../views/tool-card.js';
import { toolChoices, toolGroup, toolsForNeed, toolUnknown } from '../views/tool-list.js';
import type { Command } from './command.js';

export const tool: Command = {
  name: 'tool',
  summary: 'What a tool is, who spoke of it, and what became of it since',
  hint: '[name] or [category] or [a vs b]',
  examples: [
    { text: 'contour', shows: 'one tool' },
    { text: 'service mesh', shows: 'the tools of a category or topic' },
    { text: 'flux vs argo cd', shows: 'up to four side by side' },
    { text: 'turn off unused resources', shows: 'tools for a need' },
  ],
  answer(knowledge, asked) {
    const answer = findTools(knowledge, asked.text);
    return { message: messageOf(answer, asked), focus: focusOn(toolsIn(answer).map(idOf.tool)) };
  },
};

function messageOf(answer: ToolAnswer, asked: Asked): Message {
  switch (answer.kind) {
    case 'nothing-asked':
      return usage(tool);
    case 'tool':
      return toolCard(answer.tool, answer.by, asked);
    case 'choices':
      return toolChoices(answer.tools, asked);
    case 'group':
      return toolGroup(answer.groups, answer.tools, asked);
    case 'comparison':
      return comparisonTable(compareTools(answer.tools), answer, asked);
    case 'for-need':
      return toolsForNeed(answer, asked);
    case 'unknown':
      return toolUnknown(answer, asked);
  }
}

/** The tools that were answered with; where the person has yet to choose, or nothing was found, none is meant. */
function toolsIn(answer: ToolAnswer): readonly Tool[] {
  switch (answer.kind) {
    case 'tool':
      return [answer.tool];
    case 'group':
    case 'comparison':
    case 'for-need':
      return answer.tools;
    case 'nothing-asked':
    case 'choices':
    case 'unknown':
      return [];
  }
}
