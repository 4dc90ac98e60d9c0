import { focusOn } from '../core/ask/focus.js';
import { idOf } from '../core/ask/ids.js';
import { findTalks } from '../core/talks.js';
import { usage } from '../views/help.js';
import { outside } from '../views/outside.js';
import { talkCard } from '../views/talk-card.js';
import { talkList, talkNearest } from '../views/talk-list.js';
import type { Command } from './command.js';

export const talk: Command = {
  name: 'talk',
  summary: 'A talk: who gave it, what it said, its tools and what became of them',
  hint: '[title, speaker, company, tool, topic, conference or day]',
  examples: [
    { text: 'etcd', shows: 'talks on a tool' },
    { text: 'Szabo', shows: 'talks of a speaker' },
    { text: 'spotify', shows: 'talks of a company' },
    { text: 'KubeCon EU 2021 day 3 security', shows: 'talks of a day on a topic' },
  ],
  answer(knowledge, asked) {
    const answer = findTalks(knowledge, asked.text);
    switch (answer.kind) {
      case 'nothing-asked':
        return { message: usage(talk) };
      case 'talk':
        return { message: talkCard(answer, asked), focus: focusOn([idOf.talk(answer.talk)]) };
      case 'talks':
        return { message: talkList(answer, asked), focus: focusOn(answer.talks.map((found) => idOf.talk(found.talk))) };
      case 'nearest':
        return { message: talkNearest(answer, asked) };
      case 'outside':
        return { message: outside(answer, knowledge.catalog, 'talk') };
    }
  },
};
