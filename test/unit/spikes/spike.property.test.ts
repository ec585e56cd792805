import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Finding, mostTopics, type Spike, turnOf } from '#lib/spikes/spike.ts';

const now = new Date('2026-01-07T12:00:00Z');
const aFinding = (fields: Partial<Finding> = {}): Finding => ({
  ...{ kind: 'volume', words: [], seen: 30, expected: 4, minutes: 15, ticketIds: ['T-1'], surprise: 12 },
  ...fields,
});
const aTopic = (word: string, fields: Partial<Finding> = {}) => aFinding({ kind: 'topic', words: [word], ...fields });
const numbered = () => {
  let last = 0;
  return () => `s${++last}`;
};
const turn = (spikes: readonly Spike[], findings: readonly Finding[]) => turnOf(spikes, findings, now, numbered());

describe('a spike', () => {
  it('begins once, and goes on under its id with the figures of the last check', () => {
    const first = turn([], [aFinding()]);
    expect(first.began).toMatchObject([{ id: 's1', kind: 'volume', since: now, seen: 30 }]);

    const next = turnOf(first.spikes, [aFinding({ seen: 12, surprise: 2.5 })], new Date(0), numbered());
    expect(next.began).toEqual([]);
    expect(next.spikes).toMatchObject([{ id: 's1', since: now, seen: 12 }]);
  });

  it('ends when it is calm, and another one begins later', () => {
    const { spikes } = turn([], [aFinding()]);
    expect(turn(spikes, [aFinding({ surprise: 1.9 })]).spikes).toEqual([]);
    expect(turn(spikes, [aFinding({ seen: 5, expected: 4 })]).spikes).toEqual([]);
    expect(turn(spikes, []).spikes).toEqual([]);
    expect(turn([], [aFinding()]).began).toHaveLength(1);
  });

  it.each([
    ['is likely enough', { surprise: 3.9 }],
    ['has four tickets', { seen: 4 }],
    ['is less than twice what is usual', { seen: 190, expected: 100 }],
  ])('does not begin where what is found %s', (_, fields) => {
    expect(turn([], [aFinding(fields)]).began).toEqual([]);
  });

  it('of a topic is known by any of its words, in any form', () => {
    const { spikes } = turn([], [aTopic('payments', { words: ['payments', 'card'] })]);
    expect(turn(spikes, [aTopic('payment')])).toMatchObject({ began: [], spikes: [{ id: 's1' }] });
    expect(turn(spikes, [aTopic('card')]).began).toEqual([]);
    expect(turn(spikes, [aTopic('login')]).began).toHaveLength(1);
  });

  it('is one of volume and five of topics at most, whatever is found', () => {
    const finding = fc.record({
      kind: fc.constantFrom('volume' as const, 'topic' as const),
      words: fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), { minLength: 1, maxLength: 3 }),
      surprise: fc.double({ min: 0, max: 20, noNaN: true }),
      seen: fc.nat(50),
    });
    fc.assert(
      fc.property(fc.array(fc.array(finding, { maxLength: 12 }), { maxLength: 6 }), (checks) => {
        const newId = numbered();
        const begun = new Set<string>();
        let spikes: readonly Spike[] = [];
        for (const check of checks) {
          const { spikes: next, began } = turnOf(spikes, check.map(aFinding), now, newId);
          for (const { id } of began) begun.add(id);
          expect(next.filter(({ kind }) => kind === 'volume').length).toBeLessThanOrEqual(1);
          expect(next.filter(({ kind }) => kind === 'topic').length).toBeLessThanOrEqual(mostTopics);
          expect(next.every(({ id }) => begun.has(id))).toBe(true);
          expect(new Set(next.map(({ id }) => id)).size).toBe(next.length);
          spikes = next;
        }
      }),
    );
  });
});
