import { answerQuestion } from '../core/ask/answer-question.js';
import { answerMessage } from '../views/answer.js';
import { usage } from '../views/help.js';
import type { Command } from './command.js';

export const ask: Command = {
  name: 'ask',
  summary: 'Any question on the talks, in your own words',
  hint: '[question]',
  examples: [
    { text: 'which talk was about noisy alerts?', shows: 'a talk by what it was about' },
    { text: 'who from CERN spoke in Amsterdam?', shows: 'people and companies' },
    { text: 'what can I use to find out why pods cost so much?', shows: 'tools for a need' },
    { text: 'did Cilium graduate since?', shows: 'what became of it' },
  ],
  answer(knowledge, asked) {
    if (asked.text.trim() === '') return usage(ask);
    return answerMessage(answerQuestion(knowledge, { text: asked.text, today: asked.today, page: asked.page }), asked);
  },
};
