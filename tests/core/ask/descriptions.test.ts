import { describe, expect, it } from 'vitest';
import { Descriptions } from '../../../src/core/ask/descriptions.js';
import { bundledCatalog } from '../../support/bundled.js';

const descriptions = new Descriptions(bundledCatalog().organisations.values());
const told = (text: string): string[] =>
  descriptions.spot(text.split(' ')).flatMap(({ organisations }) => organisations.map(({ slug }) => slug));

describe('Descriptions', () => {
  it.each([
    ['talks of the music streaming company from stockholm', 'spotify'],
    ['what did the physics lab in geneva show', 'cern'],
    ['the online grocer', 'picnic'],
    ['that sneaker shop', 'stockx'],
    ['the american defence ministry', 'us-department-of-defense'],
    ['the music streamer', 'spotify'],
    ['a startup for payments from india', 'razorpay'],
  ])('%j: tells of %s', (text, slug) => {
    expect(told(text)).toEqual([slug]);
  });

  it.each([
    'which companies spoke',
    'an online company',
    'the german car maker',
    'streaming events over kafka',
    'web platform',
  ])('%j: tells of no organisation', (text) => {
    expect(told(text)).toEqual([]);
  });

  it('a description: covers the words between its noun and its place', () => {
    expect(descriptions.spot('by the music streaming company from stockholm'.split(' '))).toMatchObject([
      { from: 2, to: 7 },
    ]);
  });
});
