import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../src/playground/page-api.js';
import { drawnBlocks } from './on-page.js';

const GOLDEN = join(import.meta.dirname, '../../views/golden');
const readBlocks = (path: string): readonly Json[] => JSON.parse(readFileSync(path, 'utf8')) as readonly Json[];

const golden = readdirSync(GOLDEN).flatMap((name) => {
  const { blocks } = JSON.parse(readFileSync(join(GOLDEN, name), 'utf8')) as { blocks?: readonly Json[] };
  return blocks ? [{ name, blocks }] : [];
});
const every = readBlocks(join(import.meta.dirname, 'every-block.json'));

describe('drawing blocks', () => {
  it.each(golden)('$name: is drawn whole', ({ blocks }) => {
    const markup = drawnBlocks(blocks);
    expect(markup).toContain('class="blocks"');
    expect(markup).not.toContain('raw-block');
  });

  it.each(every.map((block) => ({ type: String(block['type']), block })))('$type: is known', ({ block }) => {
    const markup = drawnBlocks([block]);
    expect(markup).not.toBe('<div class="blocks"></div>');
    expect(markup).not.toContain('raw-block');
  });

  it('a block from the future: is shown as its JSON, marked', () => {
    expect(drawnBlocks([{ type: 'hologram', depth: 3 }])).toContain('class="raw-block"');
  });

  it('what looks like HTML: is text', () => {
    const markup = drawnBlocks([{ type: 'section', text: { type: 'mrkdwn', text: '<b>*x*</b> <javascript:a|b>' } }]);
    expect(markup).toContain('&lt;b&gt;<strong>x</strong>&lt;/b&gt; &lt;javascript:a|b&gt;');
  });

  it('a button with an address: opens it without a way back', () => {
    const button = {
      type: 'button',
      action_id: 'a',
      text: { type: 'plain_text', text: 'Go' },
      url: 'https://a.example',
    };
    expect(drawnBlocks([{ type: 'actions', elements: [button] }])).toContain(
      '<a class="slack-button " href="https://a.example" target="_blank" rel="noopener noreferrer">Go</a>',
    );
  });

  it('a refused input: is marked, and says why', () => {
    const block = {
      type: 'input',
      label: { type: 'plain_text', text: 'Name' },
      element: { type: 'plain_text_input', action_id: 'a' },
    };
    const markup = drawnBlocks([block], { b0: 'Taken already.' });
    expect(markup).toContain('aria-invalid="true"');
    expect(markup).toContain('>Taken already.</div>');
  });
});
