import { describe, expect, it } from 'vitest';
import type { DestinationResponse } from '#lib/destinations/destination-adapter.ts';
import { outcomeByStatus } from '#lib/destinations/outcome.ts';

const answer = (status: number, headers: DestinationResponse['headers'] = {}, body = ''): DestinationResponse => ({
  status,
  headers,
  body,
});
const date = 'Sun, 01 Mar 2026 08:00:00 GMT';

describe('an answer by its status', () => {
  it.each([
    [200, 'taken'],
    [202, 'taken'],
    [299, 'taken'],
    [400, 'refused'],
    [401, 'refused'],
    [404, 'refused'],
    [422, 'refused'],
    [408, 'failed'],
    [425, 'failed'],
    [500, 'failed'],
    [502, 'failed'],
    [503, 'failed'],
    [504, 'failed'],
    [413, 'refused'],
    [410, 'gone'],
  ])('%i is %s', (status, kind) => {
    expect(outcomeByStatus(answer(status)).kind).toBe(kind);
  });

  it.each([
    ['429 with seconds', 429, { 'retry-after': '7' }, 7_000],
    ['429 with a date', 429, { date, 'retry-after': 'Sun, 01 Mar 2026 08:01:00 GMT' }, 60_000],
    ['429 without a wait', 429, {}, 60_000],
    ['429 with an absurd wait', 429, { 'retry-after': '1000000000' }, 3_600_000],
    ['503 with seconds', 503, { 'retry-after': '30' }, 30_000],
    ['413 with seconds', 413, { 'retry-after': '30' }, 30_000],
  ])('%s is a wait and no try', (_, status, headers, retryAfterMs) => {
    expect(outcomeByStatus(answer(status, headers))).toMatchObject({ kind: 'throttled', retryAfterMs });
  });

  it('says why, with the beginning of what was answered', () => {
    expect(outcomeByStatus(answer(404, {}, 'no_service\n'))).toEqual({
      kind: 'refused',
      why: 'The destination answered 404: no_service',
    });
  });
});
