import { describe, expect, it } from 'vitest';
import { verdictOf } from '#lib/helpdesks/verdict.ts';
import { aResponse } from './fixtures.ts';

const verdict = (status: number, json: unknown, headers = {}) =>
  verdictOf(aResponse(json, { status, headers }), 'Fault');

describe('an answer', () => {
  it.each([
    [200, 'ok'],
    [204, 'ok'],
    [301, 'broken'],
    [400, 'broken'],
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'gone'],
    [408, 'try-again'],
    [409, 'try-again'],
    [410, 'gone'],
    [422, 'broken'],
    [425, 'try-again'],
    [429, 'throttled'],
    [500, 'try-again'],
    [530, 'try-again'],
  ])('with status %i is %s', (status, kind) => {
    expect(verdict(status, {}).kind).toBe(kind);
  });

  it('without JSON is broken, and a web page says that a person must act: no ticket is gone by either', () => {
    const html = { 'content-type': 'text/html; charset=utf-8' };
    expect(verdict(200, undefined, html).kind).toBe('broken');
    expect(verdict(404, undefined).kind).toBe('broken');
    expect(verdict(404, undefined, html)).toMatchObject({
      kind: 'forbidden',
      reason: expect.stringContaining('suspended'),
    });
    expect(verdict(403, undefined, html).kind).toBe('forbidden');
    expect(verdict(503, undefined, html).kind).toBe('try-again');
  });

  it('without any body says that a ticket is gone, whatever type of body it names', () => {
    const empty = (status: number, headers = {}) =>
      verdictOf(aResponse(undefined, { status, headers, isEmpty: true }), '').kind;
    expect([empty(404), empty(410), empty(404, { 'content-type': 'text/html' })]).toEqual(['gone', 'gone', 'gone']);
    expect([empty(200), empty(403, { 'content-type': 'text/html' })]).toEqual(['broken', 'forbidden']);
  });

  it('is retried after the wait that it asks for, and within an hour', () => {
    const retryAfterMs = (value: string, more = {}) => {
      const found = verdict(429, {}, { 'retry-after': value, ...more });
      return found.kind === 'throttled' ? found.retryAfterMs : undefined;
    };
    expect(retryAfterMs('30')).toBe(30_000);
    expect(retryAfterMs('99999999')).toBe(3_600_000);
    expect(retryAfterMs('soon')).toBeNull();
    expect(verdict(429, {})).toMatchObject({ retryAfterMs: null, bucket: null });
    // By the answer's own clock where it shows one.
    const date = 'Sun, 01 Mar 2026 10:00:00 GMT';
    expect(retryAfterMs('Sun, 01 Mar 2026 10:01:00 GMT', { date })).toBe(60_000);
    expect(retryAfterMs('Sun, 01 Mar 2026 09:00:30 GMT')).toBe(30_000);
    expect(verdict(503, {}, { 'retry-after': '7' })).toMatchObject({ kind: 'try-again', retryAfterMs: 7_000 });
  });

  it('is named by its fault, on one line and cut', () => {
    const reason = (fault: string) => verdictOf(aResponse({}, { status: 400 }), fault);
    expect(reason('Record\nInvalid')).toMatchObject({ reason: 'The help desk answered 400 (Record Invalid)' });
    expect(reason('')).toMatchObject({ reason: 'The help desk answered 400' });
    expect(reason('x'.repeat(1_000))).toMatchObject({ reason: `The help desk answered 400 (${'x'.repeat(100)})` });
  });
});
