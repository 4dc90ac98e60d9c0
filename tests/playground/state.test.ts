import { describe, expect, it } from 'vitest';
import { postMessage } from '../../src/playground/messages.js';
import type { Change } from '../../src/playground/page-api.js';
import { workspaceParts } from '../support/playground.js';

const PRIVATE = 'C0ONCALL';

describe('WorkspaceState.changeChannel', () => {
  it('somebody joins a private channel: hears of what was said there, and of nothing that another alone sees', () => {
    const slack = workspaceParts();
    postMessage(slack, { channel: PRIVATE, user: 'U0ANA', text: 'Paged at 3' });
    postMessage(slack, { channel: PRIVATE, user: 'U0HALLWAY', text: 'For Ana', visibleTo: 'U0ANA' });
    const heard: Change[] = [];
    slack.state.listen('U0PRIYA', (change) => heard.push(change));
    const members = slack.state.channel(PRIVATE)?.members ?? [];
    slack.state.changeChannel(PRIVATE, { members: [...members, 'U0PRIYA'] });
    const texts = heard.flatMap((change) => ('message' in change ? [change.message.text] : []));
    expect(texts).toEqual(['Paged at 3']);
  });
});
