import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLogger } from '../../src/logger.js';
import { type AgentView, agentView } from '../../src/slack/agent-view.js';
import { PROMPTS } from '../../src/views/prompts.js';
import { type AnsweringSlack, answeringSlack } from './answering-slack.js';

const SET_STATUS = 'assistant.threads.setStatus';
const THREAD = { channel: 'D1', ts: '1.1' };
let slack: AnsweringSlack;
let agent: AgentView;
let logged: { level: number; said: string }[];
beforeEach(async () => {
  slack = await answeringSlack();
  logged = [];
  agent = agentView(createLogger('trace', { write: (line: string) => void logged.push(JSON.parse(line)) }));
});
afterEach(() => slack.close());

const statuses = (): unknown[] => slack.calls.map(({ body }) => body);
const DEBUG = 20;

describe('agentView', () => {
  it('while something is done: a status is in sight, and gone afterwards', async () => {
    slack.answer(SET_STATUS, { ok: true });
    await agent.whileWorking(slack.client(), THREAD, async () => {});
    expect(statuses()).toEqual([
      { channel_id: 'D1', thread_ts: '1.1', status: 'is looking through the notes…' },
      { channel_id: 'D1', thread_ts: '1.1', status: '' },
    ]);
  });

  it('a status that Slack is slow to take: is not waited for', async () => {
    const held: ServerResponse[] = [];
    const arrived = new Promise<void>((resolve) => {
      slack.answer(SET_STATUS, (response) => {
        held.push(response);
        resolve();
      });
    });
    // Taken only once the work is done: work that waited for that would wait until the call is given up, which is logged.
    await agent.whileWorking(slack.client(), THREAD, async () => {
      await arrived;
      slack.answer(SET_STATUS, { ok: true });
      for (const response of held) response.end(JSON.stringify({ ok: true }));
    });
    expect([statuses().length, logged]).toEqual([2, []]);
  });

  it('work that fails: takes its status away, and fails', async () => {
    slack.answer(SET_STATUS, { ok: true });
    const failing = agent.whileWorking(slack.client(), THREAD, () => Promise.reject(new Error('broken')));
    await expect(failing).rejects.toThrow('broken');
    expect(statuses()).toHaveLength(2);
  });

  it.each(['missing_scope', 'unknown_method', 'not_allowed_token_type', 'invalid_thread_ts'])(
    '%s: the work is done all the same, and it is logged once, for who looks for it',
    async (error) => {
      slack.answer(SET_STATUS, { ok: false, error });
      let times = 0;
      const work = async (): Promise<void> => {
        times += 1;
      };
      await agent.whileWorking(slack.client(), THREAD, work);
      await agent.whileWorking(slack.client(), THREAD, work);
      expect(times).toBe(2);
      expect(logged.map(({ level, said }) => [level, said])).toEqual([[DEBUG, error]]);
      // What was never shown is not taken away.
      expect(statuses()).toHaveLength(2);
    },
  );

  it('prompts: are suggested to the whole conversation, and a refusal is quiet', async () => {
    await agent.suggest(slack.client(), 'D1');
    expect(slack.calls.map(({ method, body }) => [method, body])).toEqual([
      ['assistant.threads.setSuggestedPrompts', { channel_id: 'D1', title: 'Ask, for example', prompts: [...PROMPTS] }],
    ]);
    expect(logged.map(({ level, said }) => [level, said])).toEqual([[DEBUG, 'unknown_method']]);
  });
});
