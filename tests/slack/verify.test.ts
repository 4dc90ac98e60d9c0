import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../src/slack/verify.js';

/** The example of docs.slack.dev/authentication/verifying-requests-from-slack. */
const EXAMPLE = {
  signingSecret: '8f742231b10e8888abcd99yyyzzz85a5',
  timestamp: '1531420618',
  signature: 'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503',
  body: 'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c',
};
const AT_MS = 1_531_420_618_000;

describe('refusalOf', () => {
  it('Slack’s own example: is believed at its time', () => {
    expect(refusalOf({ ...EXAMPLE, nowMs: AT_MS })).toBeUndefined();
  });

  it.each([
    [300_000, undefined],
    [301_000, 'stale'],
    [-300_000, undefined],
    [-301_000, 'from the future'],
  ])('%i ms after it was signed: %s', (laterMs, refusal) => {
    expect(refusalOf({ ...EXAMPLE, nowMs: AT_MS + laterMs })).toBe(refusal);
  });

  it('one character of body, secret or signature changed: badly signed', () => {
    expect(refusalOf({ ...EXAMPLE, nowMs: AT_MS, body: `${EXAMPLE.body} ` })).toBe('badly signed');
    expect(refusalOf({ ...EXAMPLE, nowMs: AT_MS, signingSecret: `${EXAMPLE.signingSecret}x` })).toBe('badly signed');
    expect(refusalOf({ ...EXAMPLE, nowMs: AT_MS, signature: EXAMPLE.signature.replace('a2', 'a3') })).toBe(
      'badly signed',
    );
    expect(refusalOf({ ...EXAMPLE, nowMs: AT_MS, signature: 'v0=' })).toBe('badly signed');
  });

  it('nothing, or no time, to check: unsigned', () => {
    expect(refusalOf({ ...EXAMPLE, nowMs: AT_MS, signature: undefined })).toBe('unsigned');
    expect(refusalOf({ ...EXAMPLE, nowMs: AT_MS, timestamp: undefined })).toBe('unsigned');
    expect(refusalOf({ ...EXAMPLE, nowMs: AT_MS, timestamp: `${EXAMPLE.timestamp}.5` })).toBe('unsigned');
    expect(refusalOf({ ...EXAMPLE, nowMs: AT_MS, timestamp: '-1531420618' })).toBe('unsigned');
  });
});
