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
  answer(knowledge, asked, focus) {
    const { text, today, page } = asked;
    if (text.trim() === '') return { message: usage(ask) };
    const answer = answerQuestion(knowledge, { text, today, page, focus });
    return {
      message: answerMessage(answer, { ...asked, isFollowUp: answer.understood.followUp }),
      focus: answer.focus.leads.length > 0 ? answer.focus : undefined,
    };
  },
};
