import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isMark, pressMark } from '../../../src/commands/digest/press-mark.js';
import { composeDigest } from '../../../src/core/digest/compose-digest.js';
import { tasteKeys } from '../../../src/core/digest/item.js';
import { decodeAction } from '../../../src/views/action.js';
import { digestMessage } from '../../../src/views/digest.js';
import type { Message } from '../../../src/views/message.js';
import { ASKED } from '../../core/digest/cycle.js';
import { ANA, type TestDesk, testDesk } from '../../support/digest-desk.js';

let test: TestDesk;
beforeEach(async () => {
  test = await testDesk();
});
afterEach(() => test.close());

function digest() {
  const composed = composeDigest(test.desk.stock, ASKED);
  if (composed.kind !== 'items') throw new Error('no digest');
  return composed;
}

/** Presses a button of a message, by its label. */
async function press(message: Message, label: string, user = 'UANA'): Promise<Message> {
  const buttons = message.blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
  const button = buttons.find((one) => one.type === 'button' && one.text.text === label);
  const action = decodeAction(button?.type === 'button' ? (button.value ?? '') : '');
  if (!action) throw new Error(`no button ${label}`);
  return isMark(action) ? pressMark(test.desk, { ...ANA, user }, action) : test.ask(action.text, { ...ANA, user });
}

const posted = (): Message => digestMessage(digest(), { owner: 'U1', schedule: 'daily', howToStop: '/digest off' });

describe('Save', () => {
  it('keeps every item for the person alone; a second press says that it did', async () => {
    const { items } = digest();
    expect((await press(posted(), 'Save')).text).toContain('Saved. `/digest saved` lists');
    expect((await press(posted(), 'Save')).text).toContain('saved already');
    const ids = (user: string) => test.stores.saved.list('T1', user);
    expect(new Set((await ids('UANA')).map(({ item }) => item))).toEqual(new Set(items.map(({ id }) => id)));
    expect(await ids('UBO')).toEqual([]);
  });

  it('saved: lists what was kept, each with a Remove that takes that one away', async () => {
    expect((await test.ask('saved')).text).toContain('You have saved nothing yet.');
    await press(posted(), 'Save');
    const list = await test.ask('saved');
    expect(list.text.split('\n')[0]).toBe(`*${digest().items.length} things saved*, the latest first`);
    expect((await press(list, 'Remove')).text).toContain('Taken off your list.');
    expect((await press(list, 'Remove')).text).toContain('not on your list');
    expect(await test.stores.saved.list('T1', 'UANA')).toHaveLength(digest().items.length - 1);
  });
});

describe('More and Less', () => {
  const sums = async () => Object.fromEntries(await test.stores.taste.list('T1', 'C1'));

  it('count once a person for each topic and tool of the items; the last press counts', async () => {
    const keys = [...new Set(digest().items.flatMap(tasteKeys))];
    const of = (sum: number) => Object.fromEntries(keys.map((key) => [key, sum]));
    await press(posted(), 'More like this');
    const { text } = await press(posted(), 'More like this');
    expect(text).toMatch(/^More of .+ in this channel’s next digests\./);
    expect(await sums()).toEqual(of(1));
    await press(posted(), 'More like this', 'UBO');
    expect(await sums()).toEqual(of(2));
    expect((await press(await press(posted(), 'Less like this'), 'More instead')).text).toMatch(/^More of /);
    expect(await sums()).toEqual(of(2));
    await press(posted(), 'Less like this');
    expect(await sums()).toEqual(of(0));
  });

  it('an item that the catalog no longer has: is said to be gone, and nothing is kept', async () => {
    const gone = { does: 'more', command: 'digest', text: 'tool:no-such-tool what', page: 1 } as const;
    expect((await pressMark(test.desk, ANA, gone)).text).toContain('no longer has');
    expect(await sums()).toEqual({});
  });
});
