import { focusOn } from '../core/ask/focus.js';
import { idOf } from '../core/ask/ids.js';
import { findHighlights } from '../core/highlights.js';
import { findThemes } from '../core/themes.js';
import { highlightList, highlightOverview, highlightsNone } from '../views/highlight-list.js';
import { outside } from '../views/outside.js';
import { themeList } from '../views/theme-list.js';
import type { Command } from './command.js';

const THEMES = /\b(?:themes?|trends?)\b/i;

export const highlights: Command = {
  name: 'highlights',
  summary: 'What the writers thought worth keeping, and the trends across conferences',
  hint: '[conference] [year] [day] [topic], or themes',
  examples: [
    { text: 'KubeCon EU 2021 day 3', shows: 'the highlights of a day' },
    { text: 'KCD Amsterdam lessons', shows: 'the lessons of a conference' },
    { text: 'security', shows: 'the highlights on a topic' },
    { text: 'themes', shows: 'the trends, with what supports each' },
  ],
  answer(knowledge, asked) {
    if (THEMES.test(asked.text)) {
      const answer = findThemes(knowledge, asked.text.replace(THEMES, ' '));
      const isOutside = answer.kind === 'outside';
      return {
        message: isOutside ? outside(answer, knowledge.catalog, 'highlights') : themeList(answer.themes, asked),
      };
    }
    const answer = findHighlights(knowledge, asked.text);
    switch (answer.kind) {
      case 'overview':
        return { message: highlightOverview(answer.editions, asked) };
      case 'highlights':
        return { message: highlightList(answer, asked), focus: focusOn(answer.highlights.map(idOf.highlight)) };
      case 'none':
        return { message: highlightsNone(answer, asked) };
      case 'outside':
        return { message: outside(answer, knowledge.catalog, 'highlights') };
    }
  },
};
