import fc from 'fast-check';
import { expect, it } from 'vitest';
import { draftOf, inputOf, moved, routeDraftOf, weekdays } from '#infra/dashboard/src/policy/policy-draft.ts';
import { routeSummary } from '#infra/dashboard/src/policy/route-summary.ts';
import { type AlertPolicy, alertPolicyInput, quietActions } from '#lib/alert-policy/policy-input.ts';

// No value begins or ends with a blank: one that does cannot be entered on a line of its own.
const word = fc.stringMatching(/^[\p{L}\d]([\p{L}\d, ;"']{0,8}[\p{L}\d])?$/u);
const words = fc.uniqueArray(word, { minLength: 1, maxLength: 4 });
const hours = fc.array(
  fc.record({
    days: fc.subarray([...weekdays], { minLength: 1 }),
    from: fc.constantFrom('00:00', '09:00'),
    to: fc.constantFrom('17:30', '24:00'),
  }),
  { maxLength: 3 },
);
const route = fc.record(
  {
    name: word,
    match: fc.record(
      {
        ...{ category: words, source: words, customer_id: words, status: words, language: words },
        urgency: fc.subarray(['high' as const, 'medium' as const], { minLength: 1 }),
        hours: fc.constantFrom('business' as const, 'off' as const),
      },
      { requiredKeys: [] },
    ),
    to: words,
    continue: fc.boolean(),
    quiet_hours: fc.constantFrom(...quietActions),
    group: fc.record({ window_minutes: fc.integer({ min: 1, max: 1_440 }) }),
    escalate: fc.array(fc.record({ after_minutes: fc.integer({ min: 1, max: 10_080 }), to: words }), {
      minLength: 1,
      maxLength: 3,
    }),
  },
  { requiredKeys: ['match', 'continue'] },
);
const policy: fc.Arbitrary<AlertPolicy> = fc.record({
  time_zone: fc.constantFrom('UTC', 'Europe/Berlin'),
  business_hours: hours,
  quiet_hours: fc.record({ hours, action: fc.constantFrom(...quietActions) }),
  routes: fc.array(route, { maxLength: 4 }),
  spikes: fc.option(fc.record({ to: words })),
});
const viewOf = (rules: AlertPolicy) => ({ tenant_id: 'acme', version: 1, updated_at: null, ...rules });

it('a policy that nobody changes in its form is stored as it was', () => {
  fc.assert(
    fc.property(policy, (rules) => {
      expect(inputOf(draftOf(viewOf(rules)))).toEqual(rules);
    }),
  );
});

it('what a form has no field for is kept with its route', () => {
  const stored = { match: {}, continue: false, of_tomorrow: { minutes: 5 } };
  expect(inputOf({ ...draftOf(viewOf({ ...rulesOf(), routes: [stored] })) })).toMatchObject({ routes: [stored] });
});

const rulesOf = (): AlertPolicy => ({
  ...{ routes: [], time_zone: 'UTC', business_hours: [] },
  quiet_hours: { hours: [], action: 'hold' },
  spikes: null,
});

it('what the form makes of a new route is accepted by the API', () => {
  const draft = { ...draftOf(viewOf(rulesOf())), routes: [routeDraftOf()] };
  expect(alertPolicyInput.safeParse(inputOf(draft)).success).toBe(true);
});

it('a move and the move back leave the routes in their order, and none is lost', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat()), fc.nat(10), fc.constantFrom(-1 as const, 1 as const), (list, index, by) => {
      const after = moved(list, index, by);
      expect([...after].sort()).toEqual([...list].sort());
      if (after !== list) expect(moved(after, index + by, by === 1 ? -1 : 1)).toEqual(list);
    }),
  );
});

it('a route says in a line what it asks for, and where that goes', () => {
  const names: Readonly<Record<string, string>> = { one: 'Pager', two: '#ops' };
  const nameOf = (id: string) => names[id] ?? id;
  expect(routeSummary(routeDraftOf(), nameOf)).toBe('Every alert → all destinations');
  const stored = {
    match: { category: ['outage', 'safety'], hours: 'off' as const },
    ...{ to: ['one', 'two'], escalate: [{ after_minutes: 15, to: ['one'] }] },
  };
  expect(routeSummary(routeDraftOf(stored), nameOf)).toBe(
    'Category: outage or safety, outside business hours → Pager, #ops → after 15 min: Pager',
  );
});
