import { describe, expect, it } from 'vitest';
import { digestText } from '../../../src/commands/digest/digest-text.js';

describe('digestText', () => {
  it.each([
    ['digest on 09:00', 'on 09:00'],
    ['/digest', ''],
    ['  Digest: no', undefined],
    ['hallway digest off', 'off'],
    ['/hallway /digest status <#C1|general>', 'status <#C1|general>'],
    ['<@UBOT> digest, snooze 2w', 'snooze 2w'],
    ['<@UBOT|hallway>: <@UBOT> digest list', 'list'],
    ['digests are nice', undefined],
    ['tool digest', undefined],
    ['', undefined],
  ])('%j: is %j after the name', (line, text) => {
    expect(digestText(line)).toBe(text);
  });
});
