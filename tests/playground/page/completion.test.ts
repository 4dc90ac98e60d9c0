import { describe, expect, it } from 'vitest';
import { commandOf, completions } from '../../../src/playground/page/state/completion.js';

const COMMANDS = ['/tool', '/talk', '/highlights'].map((command) => ({ command, description: '', usageHint: '' }));
const offered = (typed: string): string[] => completions(typed, COMMANDS).map(({ command }) => command);

describe('completions', () => {
  it('a slash: offers every command', () => expect(offered('/')).toEqual(['/tool', '/talk', '/highlights']));
  it('a beginning in capitals: offers what begins so', () => expect(offered('/TA')).toEqual(['/talk']));
  it('an argument, or no slash in front: offers nothing', () =>
    expect([offered('/tool k'), offered('see /t')]).toEqual([[], []]));
});

describe('commandOf', () => {
  it('an argument: belongs to the command before it', () => {
    expect([commandOf('/talk e', COMMANDS)?.command, commandOf('/talk', COMMANDS)]).toEqual(['/talk', undefined]);
  });
});
