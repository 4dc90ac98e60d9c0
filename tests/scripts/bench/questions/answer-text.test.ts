import { describe, expect, it } from 'vitest';
import { says } from '../../../../src/scripts/bench/questions/answer-text.js';

describe('says', () => {
  it('text: is found in any case and across lines', () => {
    expect(says('It was held in\nLos  Angeles.', 'los angeles')).toBe(true);
    expect(says('It was held in Los Altos.', 'los angeles')).toBe(false);
  });

  it('dates: count in either form', () => {
    expect(says('From 2021-05-04 on', '4 May 2021')).toBe(true);
    expect(says('From 2021-05-04 on', 'May 2021')).toBe(true);
    expect(says('From 2021-05-04 on', 'May')).toBe(true);
    expect(says('Held in 2023-02', 'February 2023')).toBe(true);
    expect(says('Held in February 2023', '2023-02')).toBe(true);
    expect(says('Graduated on 11 October 2023', '2023-10-11')).toBe(true);
    expect(says('Held in 2023-02', 'March 2023')).toBe(false);
  });

  it('numbers: are whole, with or without marks between thousands', () => {
    expect(says('1,500 sites', '1500')).toBe(true);
    expect(says('100000 subscribers', '100,000')).toBe(true);
    expect(says('1,500 sites', '500')).toBe(false);
    expect(says('11000 nodes', '1100')).toBe(false);
  });

  it('signs: are read as they are', () => {
    expect(says('stable in 1.33', '1.33')).toBe(true);
    expect(says('stable in 1x33', '1.33')).toBe(false);
    expect(says('97 % (of all)', '97 % (of')).toBe(true);
  });
});
