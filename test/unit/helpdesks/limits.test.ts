import { describe, expect, it } from 'vitest';
import { resetMoment, wholeNumber } from '#lib/helpdesks/limits.ts';
import { receivedAt } from './fixtures.ts';

const now = receivedAt.getTime();

describe('a reset', () => {
  it.each([
    ['60', now + 60_000],
    ['0', now],
    ['7200', now + 3_600_000],
    [`${now / 1_000 + 30}`, now + 30_000],
    [`${now / 1_000 - 30}`, now],
  ])('of %s seconds is within the hour, from the answer on or since 1970', (seconds, moment) => {
    expect(resetMoment(seconds, receivedAt)).toEqual(new Date(moment));
  });

  it.each([undefined, '', 'soon', '-1', '1e3', '9'.repeat(20)])('is none if it is %s', (seconds) => {
    expect(resetMoment(seconds, receivedAt)).toBeUndefined();
  });
});

it('a whole number is rounded down', () => {
  expect(['700', ' 7 ', '0.9', '7, 8', 'x'].map(wholeNumber)).toEqual([700, 7, 0, undefined, undefined]);
});
