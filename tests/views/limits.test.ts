import { describe, expect, it } from 'vitest';
import { HIGHLIGHT_KINDS } from '../../src/catalog/formats.js';
import type { Message } from '../../src/views/message.js';
import { afterSharing, sharedMessage } from '../../src/views/shared.js';
import { ask } from '../support/ask.js';
import { bundledCatalog } from '../support/bundled.js';
import { refusals } from '../support/refusals.js';

const catalog = bundledCatalog();
const names = (records: Iterable<{ readonly name: string }>): string[] => [...records].map(({ name }) => name);

/** Every page of an answer. */
function pages(line: string): Message[] {
  const first = ask(line);
  const count = Number(/Page 1 of (\d+)/.exec(first.text)?.[1] ?? 1);
  return [first, ...Array.from({ length: count - 1 }, (_, at) => ask(line, at + 2))];
}

function refusedOf(lines: readonly string[]): string[] {
  return lines.flatMap((line) =>
    pages(line).flatMap((message) =>
      [message, sharedMessage(message, 'U0123456789'), afterSharing(message)].flatMap((one) =>
        refusals(one).map((refusal) => `${line}: ${refusal}`),
      ),
    ),
  );
}

describe('messages', () => {
  it('tool card: every tool within the limits of Slack', () => {
    expect(refusedOf(names(catalog.tools.values()).map((name) => `/tool ${name}`))).toEqual([]);
  });

  it('tool list: every category and topic, on every page, within the limits of Slack', () => {
    const groups = [...names(catalog.categories.values()), ...names(catalog.topics.values())];
    expect(refusedOf(groups.map((name) => `/tool ${name}`))).toEqual([]);
  });

  it('comparison: four tools with the longest texts within the limits of Slack', () => {
    const longest = [...catalog.tools.values()]
      .sort((a, b) => JSON.stringify(b.what).length - JSON.stringify(a.what).length)
      .slice(0, 4);
    expect(
      refusedOf([
        `/tool ${names(longest).join(' vs ')}`,
        '/tool flux vs nosuchthing',
        '/tool cilium, istio, linkerd, envoy, contour',
      ]),
    ).toEqual([]);
  });

  it('talk card: every talk within the limits of Slack', () => {
    expect(refusedOf([...catalog.talks.values()].map(({ title }) => `/talk ${title}`))).toEqual([]);
  });

  it('talk list: every speaker, organisation, topic and edition, on every page, within the limits of Slack', () => {
    const asked = [
      ...names(catalog.speakers.values()),
      ...names(catalog.organisations.values()),
      ...names(catalog.topics.values()),
      ...names(catalog.editions.values()),
    ];
    expect(refusedOf(asked.map((name) => `/talk ${name}`))).toEqual([]);
  });

  it('highlights and themes: every edition, kind and topic, on every page, within the limits of Slack', () => {
    const asked = [
      '',
      'themes',
      ...names(catalog.editions.values()),
      ...HIGHLIGHT_KINDS,
      ...names(catalog.topics.values()),
    ];
    expect(refusedOf(asked.map((name) => `/highlights ${name}`))).toEqual([]);
  });

  it('help, unknown and outside: within the limits of Slack', () => {
    const lines = [
      '/tool',
      '/tool help',
      '/talk',
      '/talk help',
      '/highlights help',
      '/hallway',
      '/hallway help',
      '/hallway nosuch',
      '/tool zzzzqq',
      '/talk zzzzqq',
      '/highlights zzzzqq',
      '/highlights 2019',
      '/highlights KubeCon EU day 1',
    ];
    expect(refusedOf(lines)).toEqual([]);
  });

  it('limit check: refuses what Slack refuses', () => {
    const section = (text: string) => ({ type: 'section' as const, text: { type: 'mrkdwn' as const, text } });
    expect(refusals({ text: 'x', blocks: Array.from({ length: 51 }, () => section('x')) })).toEqual([
      '/blocks: must be at most 50 blocks, has 51',
      'blocks: 51 of 50',
    ]);
    expect(refusals({ text: 'x', blocks: [section('x'.repeat(3001))] })).toEqual([
      '/blocks/0/text/text: must be at most 3000 characters, has 3001',
      'longest section: 3001 of 3000',
    ]);
    expect(refusals({ text: '', blocks: [section('')] })).toEqual([
      '/text: must hold all that the blocks say: screen readers, phones and notifications read it instead',
      '/blocks/0/text/text: must be at least 1 character, is empty',
    ]);
    expect(refusals({ text: 'x'.repeat(4001), blocks: [] })).toEqual(['text: 4001 of 4000']);
    expect(refusals({ text: 'x', blocks: Array.from({ length: 5 }, () => section('x'.repeat(2500))) })).toEqual([
      'block text: 12500 of 12000',
    ]);
    const button = { type: 'button' as const, text: { type: 'plain_text' as const, text: 'x' }, action_id: 'a' };
    const pressed = { ...section('x'), accessory: button };
    expect(refusals({ text: 'x', blocks: [pressed, pressed] })).toEqual(['a: stands twice']);
  });
});
