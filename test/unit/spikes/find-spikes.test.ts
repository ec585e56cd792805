import { describe, expect, it } from 'vitest';
import { hoursAWeek, type Usual } from '#lib/expectations/usual.ts';
import { findTopics, findVolume, type RecentTicket, wordsOf } from '#lib/spikes/find-spikes.ts';
import { storedKeywords } from '#lib/triage/keyword.ts';

const now = new Date('2026-01-07T12:00:00Z');
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const usual: Usual = { hours: Array.from({ length: hoursAWeek }, () => 4), dispersion: 1, days: 56 };

let last = 0;
const tickets = (count: number, words: readonly string[], fields: Partial<RecentTicket> = {}): RecentTicket[] =>
  Array.from({ length: count }, () => ({
    ...{ external_id: `T-${++last}`, customer_id: `C-${last}`, created_at: minutesAgo(5) },
    ...{ keywords: storedKeywords(words), ...fields },
  }));
const recent = (...some: RecentTicket[][]) => ({ tickets: some.flat(), from: minutesAgo(60), now });
const rarely = () => 0.02;

describe('volume', () => {
  it('is compared over the last quarter and the last hour, and the more surprising one counts', () => {
    const [sudden] = findVolume(recent(tickets(12, [])), usual);
    expect(sudden).toMatchObject({ kind: 'volume', seen: 12, minutes: 15, expected: 1.02 });
    const [slow] = findVolume(recent(tickets(14, [], { created_at: minutesAgo(40) })), usual);
    expect(slow).toMatchObject({ seen: 14, minutes: 60, expected: 4.1 });
  });

  it('names its newest twenty tickets', () => {
    const many = tickets(30, []);
    const [found] = findVolume(recent(many), usual);
    expect(found?.ticketIds).toEqual(many.slice(0, 20).map(({ external_id }) => external_id));
  });

  it('is compared with what is usual in the time that was read, if that is shorter', () => {
    const [found] = findVolume({ ...recent(tickets(12, [])), from: minutesAgo(6) }, usual);
    expect(found).toMatchObject({ minutes: 6, expected: 0.41 });
  });

  it('is the more surprising the less the past varies, and the longer it is known', () => {
    const surpriseOf = (one: Usual) => findVolume(recent(tickets(12, [])), one)[0]?.surprise ?? 0;
    expect(surpriseOf({ ...usual, dispersion: 4 })).toBeLessThan(surpriseOf(usual));
    expect(surpriseOf({ ...usual, days: 14 })).toBeLessThan(surpriseOf(usual));
  });
});

describe('topics', () => {
  it('are words of several customers, in their most frequent form', () => {
    const found = findTopics(recent(tickets(8, ['payments']), tickets(3, ['payment'])), usual, rarely);
    expect(found).toMatchObject([{ kind: 'topic', words: ['payments'], seen: 11 }]);
    expect(found[0]?.surprise).toBeGreaterThan(6);
  });

  it('are not what one customer writes often', () => {
    const alone = recent(tickets(12, ['payments'], { customer_id: 'C' }), tickets(3, ['refund']));
    expect(wordsOf(alone)).toEqual([]);
    expect(findTopics(alone, usual, rarely)).toEqual([]);
  });

  it('are one where words stand in the same tickets, and two where they do not', () => {
    const together = findTopics(recent(tickets(9, ['login', 'password'])), usual, rarely);
    expect(together.map(({ words }) => words)).toEqual([['login', 'password']]);
    const apart = findTopics(recent(tickets(9, ['login']), tickets(9, ['invoice'])), usual, rarely);
    expect(apart.map(({ words }) => words).toSorted()).toEqual([['invoice'], ['login']]);
  });

  it('are no surprise for words that a burst has as often as ever', () => {
    const burst = recent(tickets(30, ['card']), tickets(30, ['hotel']));
    const found = findTopics(burst, usual, (word) => (word === 'card' ? 0.5 : 0.02));
    expect(found.find(({ words }) => words.includes('card'))?.surprise ?? 0).toBeLessThan(1);
    expect(found.find(({ words }) => words.includes('hotel'))?.surprise).toBeGreaterThan(6);
  });
});
