import type { Answer } from '../core/ask/answer-question.js';
import { SHOWN } from '../core/ask/content.js';
import { comparisonAnswer } from './answer-comparison.js';
import { editionAnswer } from './answer-edition.js';
import { factsAnswer } from './answer-facts.js';
import { ambiguousAnswer, noAnswer } from './answer-no.js';
import { organisationsAnswer, speakersAnswer } from './answer-people.js';
import { smallTalkAnswer } from './answer-small-talk.js';
import { talkAnswer, talksAnswer } from './answer-talk.js';
import { themesAnswer, trendAnswer } from './answer-themes.js';
import { toolAnswer, toolsAnswer } from './answer-tool.js';
import type { Asked } from './asked.js';
import { withFeedback } from './feedback.js';
import type { Message } from './message.js';
import { withReadAs } from './read-as.js';

/**
 * An answer as a message: the answer first, then what it rests on with its age, then what became of it; below it what lets people judge it
 * and mend what it says.
 */
export function answerMessage(answer: Answer, asked: Asked): Message {
  if (answer.kind === 'small-talk') return worded(answer, asked);
  const said = withReadAs(worded(answer, asked), answer.understood.readAs);
  // A later page begins with later records.
  const leads = answer.leads.slice((asked.page - 1) * SHOWN.listed);
  return withFeedback(said, { kind: answer.kind, leads: leads.length > 0 ? leads : answer.leads });
}

function worded(answer: Answer, asked: Asked): Message {
  switch (answer.kind) {
    case 'talk':
      return talkAnswer(answer, asked);
    case 'talks':
      return talksAnswer(answer, asked);
    case 'tool':
      return toolAnswer(answer, asked);
    case 'tools':
      return toolsAnswer(answer, asked);
    case 'speakers':
      return speakersAnswer(answer, asked);
    case 'organisations':
      return organisationsAnswer(answer, asked);
    case 'facts':
      return factsAnswer(answer, asked);
    case 'themes':
      return themesAnswer(answer, asked);
    case 'trend':
      return trendAnswer(answer, asked);
    case 'comparison':
      return comparisonAnswer(answer, asked);
    case 'edition':
      return editionAnswer(answer, asked);
    case 'ambiguous':
      return ambiguousAnswer(answer, asked);
    case 'no':
      return noAnswer(answer, asked);
    case 'small-talk':
      return smallTalkAnswer(answer);
  }
}
