import { afterEach, describe, expect, it } from 'vitest';
import { retryAfterMs } from '#lib/outgoing/retry-after.ts';

const answeredAt = Date.parse('2026-01-01T00:00:00Z');
const otherwiseMs = 60_000;
const waitFor = (header: string | null) => retryAfterMs(header, answeredAt, otherwiseMs);

describe('a Retry-After in seconds', () => {
  it.each([
    ['30', 30_000],
    [' 30 ', 30_000],
    ['1.5', 1_500],
    ['030', 30_000],
  ])('of "%s" is honoured', (header, ms) => {
    expect(waitFor(header)).toBe(ms);
  });

  it('is never shorter than a second', () => {
    expect([waitFor('0'), waitFor('0.2')]).toEqual([1_000, 1_000]);
  });

  it('is never longer than an hour', () => {
    expect([waitFor('3600'), waitFor('3601'), waitFor('9'.repeat(400))]).toEqual([3_600_000, 3_600_000, 3_600_000]);
  });
});

describe('a Retry-After as an HTTP date', () => {
  const timeZone = process.env.TZ;
  afterEach(() => {
    if (timeZone === undefined) delete process.env.TZ;
    else process.env.TZ = timeZone;
  });

  it.each(['Thu, 01 Jan 2026 00:00:45 GMT', 'Thursday, 01-Jan-26 00:00:45 GMT', 'Thu Jan  1 00:00:45 2026'])(
    'of "%s" is measured against the response’s Date header',
    (header) => {
      process.env.TZ = 'America/New_York';

      expect(waitFor(header)).toBe(45_000);
    },
  );

  it('in the past means a second', () => {
    expect(waitFor('Wed, 31 Dec 2025 23:59:00 GMT')).toBe(1_000);
  });

  it('far ahead means an hour', () => {
    expect(waitFor('Fri, 01 Jan 2100 00:00:00 GMT')).toBe(3_600_000);
  });
});

describe('any other Retry-After', () => {
  it.each([
    null,
    '',
    '-5',
    '1e3',
    '0x10',
    '5 s',
    'soon',
    'soon 5',
    'Mon 5',
    '2026-01-01T00:00:45Z',
    'Thu, 99 Foo 2026 00:00:45 GMT',
    'Infinity',
  ])('%j is ignored', (header) => {
    expect(waitFor(header)).toBe(otherwiseMs);
  });
});
