import { expect, it } from 'vitest';
import type { Ticket } from '#infra/dashboard/src/api/types.ts';
import { shortReasonOf } from '#infra/dashboard/src/overview/short-reason.ts';

type Triage = NonNullable<Ticket['triage']>;
const outage = { rule: 'outage', match: 'portal has been down', weight: 6 };
const many = { rule: 'many-affected', match: 'all of us', weight: 3 };
const weighed = { rule: 'alarming-wording', match: 'from your', weight: 9 };
const calming = { rule: 'thanks', match: 'thank you', weight: -2 };
const corrected = { fields: { urgency: 'high' as const }, instead_of: {}, by: 'a key', at: '2026-01-10T08:00:00.000Z' };

const of = (signals: Triage['signals'], more: Partial<Triage> = {}) =>
  shortReasonOf({ triage: { reason: 'As triage says', corrected: null, signals, ...more }, alert: null } as never);

it('is the strongest signal with its words, and the name of the next; the others are the rest', () => {
  expect(of([calming, many, weighed, outage])).toEqual({
    text: 'Outage: portal has been down · Many affected',
    rest: [weighed, calming],
  });
  expect(of([outage, { ...outage, match: 'is down', weight: 2 }]).text).toBe('Outage: portal has been down');
  expect(of([{ ...outage, match: '' }])).toEqual({ text: 'Outage', rest: [] });
});

it('is what triage or a person says where no signal is a reason by itself', () => {
  expect(of([weighed])).toEqual({ text: 'As triage says', rest: [weighed] });
  expect(of([outage], { corrected })).toEqual({ text: 'Marked as urgent by a person', rest: [outage] });
});
