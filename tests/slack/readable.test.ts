import { describe, expect, it } from 'vitest';
import { readable } from '../../src/slack/readable.js';

describe('readable', () => {
  it.each([
    ['<@U0HALLWAY> tool keptn', 'tool keptn'],
    ['<!here> who runs <https://keptn.sh|Keptn>?', 'who runs Keptn?'],
    ['<#C0GENERAL|general> <#C1>', 'general #C1'],
    ['<https://keptn.sh>', 'https://keptn.sh'],
    ['a &lt; b &amp;&amp; c &gt; d', 'a < b && c > d'],
    ['&amp;lt;', '&lt;'],
  ])('%j: is %j', (text, typed) => {
    expect(readable(text)).toBe(typed);
  });
});
