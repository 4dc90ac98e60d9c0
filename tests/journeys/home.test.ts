import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenView } from '../../src/playground/page-api.js';
import { labelsOn, type Player, type Playing, play, textOn } from '../support/playing.js';

let playing: Playing;
let ana: Player;

beforeAll(async () => {
  playing = await play();
  ana = playing.as('ana');
});
afterAll(async () => {
  await playing.close();
});

async function openedHome(): Promise<OpenView> {
  const before = ana.home()?.view['hash'];
  await ana.open('home');
  return await ana.until(() => (ana.home()?.view['hash'] === before ? undefined : ana.home()));
}

const top = (): OpenView | undefined => ana.modals().at(-1);
const typed = (words: string, where: string) => ({
  words: { field: { type: 'plain_text_input', value: words } },
  where: {
    field: { type: 'radio_buttons', selected_option: { text: { type: 'plain_text', text: where }, value: where } },
  },
});

describe('journeys from Home', () => {
  it('Home: opens with what can be asked, and its examples answer in a modal that leads on', async () => {
    const home = await openedHome();
    expect(textOn(home)).toContain('What became of tools, the latest first');
    await ana.press(home, 'Try it');
    const first = await ana.until(top);
    expect(textOn(first)).toContain('*Contour*');
    expect(labelsOn(first)).not.toContain('Share');
    const [next = ''] = labelsOn(first);
    await ana.press(first, next);
    const second = await ana.until(() => ana.modals()[1]);
    expect(second.depth).toBe(1);
    await ana.press(second, labelsOn(second)[0] ?? '');
    const third = await ana.until(() => ana.modals()[2]);
    // A fourth does not fit on Slack's stack: the third changes instead.
    await ana.press(third, labelsOn(third)[0] ?? '');
    await ana.until(() => (ana.modals()[2]?.view['hash'] === third.view['hash'] ? undefined : ana.modals()[2]));
    expect(ana.modals()).toHaveLength(3);
    await playing.workspace.act({ as: ana.id, do: 'close', view: top()?.id ?? '', all: true });
    expect(ana.modals()).toEqual([]);
  });

  it('the field for names: completes what is typed, and opens the choice', async () => {
    const home = await openedHome();
    const field = { place: { in: 'view', id: home.id }, ...nameField(home) } as const;
    const found = await playing.workspace.act({ as: ana.id, do: 'search', ...field, query: 'ketp' });
    expect(found).toMatchObject({ ok: true });
    const option = {
      text: { type: 'plain_text', text: 'Keptn', emoji: false },
      value: 'tool:keptn',
      description: { type: 'plain_text', text: 'archived 2025-09', emoji: false },
    };
    expect(JSON.stringify(found)).toContain(JSON.stringify(option.value));
    await playing.workspace.act({
      as: ana.id,
      do: 'use',
      ...field,
      chosen: { selected_option: option },
      values: {},
    });
    const card = await ana.until(top);
    expect(textOn(card)).toContain('*Keptn*');
    await playing.workspace.act({ as: ana.id, do: 'close', view: card.id });
  });

  it('the form: says at the field what has no answer, and answers when it is mended; Back leads to it again', async () => {
    const home = await openedHome();
    await ana.press(home, 'Look something up');
    const form = await ana.until(top);
    await ana.submit(form, typed('nomad', 'tool'));
    const refused = await ana.until(() => (Object.keys(top()?.errors ?? {}).length > 0 ? top() : undefined));
    expect(refused.errors).toEqual({ words: 'The write-ups name no tool called nomad.' });
    await ana.submit(refused, typed('themes of nothing', 'highlights'));
    const trend = /^The writers name no such trend there/;
    await ana.until(() => (trend.test(top()?.errors['words'] ?? '') ? true : undefined));
    await ana.submit(refused, typed('flux vs argo cd', 'tool'));
    const answer = await ana.until(() => ana.modals()[1]);
    expect(textOn(answer)).toContain('*Flux* and *Argo CD*');
    await playing.workspace.act({ as: ana.id, do: 'close', view: answer.id });
    expect(top()?.id).toBe(form.id);
    await playing.workspace.act({ as: ana.id, do: 'close', view: form.id });
  });

  it('nothing typed: Slack itself asks for it, and the bot is not bothered', async () => {
    const home = await openedHome();
    await ana.press(home, 'Look something up');
    const form = await ana.until(top);
    const outcome = await ana.submit(form, {});
    expect(outcome.ok).toBe(false);
    expect(Object.keys(top()?.errors ?? {})).toContain('words');
    await playing.workspace.act({ as: ana.id, do: 'close', view: form.id });
  });

  it('Slack refuses a view: the bot logs why, and goes on', async () => {
    playing.workspace.misbehaviour.next('views.open', { do: 'error', error: 'fatal_error' });
    const home = await openedHome();
    await ana.press(home, 'Try it');
    await playing.workspace.settled();
    await ana.press(home, 'Try it');
    const card = await ana.until(top);
    expect(playing.logged.filter((line) => line.includes('a view was not taken'))).toHaveLength(1);
    await playing.workspace.act({ as: ana.id, do: 'close', view: card.id });
  });
});

function nameField({ view }: OpenView): { blockId: string; actionId: string } {
  const blocks = view['blocks'] as { block_id: string; accessory?: { type: string; action_id: string } }[];
  const block = blocks.find(({ accessory }) => accessory?.type === 'external_select');
  return { blockId: block?.block_id ?? '', actionId: block?.accessory?.action_id ?? '' };
}
