import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { retryAfterMs } from '#lib/outgoing/retry-after.ts';

const moments = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.setUTCMilliseconds(0));
const headers = fc.oneof(
  fc.constant(null),
  fc.string({ unit: 'binary' }),
  fc.nat().map(String),
  fc.double().map(String),
  moments.map((moment) => new Date(moment).toUTCString()),
  fc.tuple(fc.constantFrom('Mon', 'Thursday,', 'sun, '), fc.string()).map(([day, rest]) => `${day} ${rest}`),
);

describe('any Retry-After', () => {
  it('is a wait from a second to an hour', () => {
    fc.assert(
      fc.property(headers, moments, fc.nat(), (header, answeredAt, otherwiseMs) => {
        const waitMs = retryAfterMs(header, answeredAt, otherwiseMs);

        expect(waitMs).toBeGreaterThanOrEqual(1_000);
        expect(waitMs).toBeLessThanOrEqual(3_600_000);
      }),
    );
  });

  it('gives the same wait as a date and as the seconds until that date', () => {
    fc.assert(
      fc.property(moments, fc.nat({ max: 10_000 }), (answeredAt, seconds) => {
        const date = new Date(answeredAt + seconds * 1000).toUTCString();

        expect(retryAfterMs(date, answeredAt, 0)).toBe(retryAfterMs(`${seconds}`, answeredAt, 0));
      }),
    );
  });
});
