import { describe, expect, it } from 'vitest';
import { destinationsNamedIn, noPolicy } from '#lib/alert-policy/policy.ts';
import { alertPolicyInput } from '#lib/alert-policy/policy-input.ts';

const faultsOf = (input: unknown): string[] =>
  alertPolicyInput.safeParse(input).error?.issues.map(({ path }) => path.join('.')) ?? [];
const hours = (fields: object = {}) => ({ days: ['mon'], from: '09:00', to: '17:00', ...fields });
const list = (length: number) => Array.from({ length }, (_, i) => `v${i}`);

describe('an alert policy', () => {
  it('needs its routes only', () => {
    expect(alertPolicyInput.parse({ routes: [] })).toEqual(noPolicy);
  });

  it.each([
    ['an unknown zone', { time_zone: 'Middle/Nowhere' }, 'time_zone'],
    ['an unknown day', { business_hours: [hours({ days: ['monday'] })] }, 'business_hours.0.days.0'],
    ['no day', { business_hours: [hours({ days: [] })] }, 'business_hours.0.days'],
    ['a time that no clock shows', { business_hours: [hours({ from: '24:00' })] }, 'business_hours.0.from'],
    ['a time past the day', { business_hours: [hours({ to: '24:01' })] }, 'business_hours.0.to'],
    ['hours that end where they start', { business_hours: [hours({ to: '09:00' })] }, 'business_hours.0.to'],
    [
      'quiet hours without an end',
      {
        quiet_hours: {
          hours: [hours({ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '00:00', to: '24:00' })],
          action: 'hold',
        },
      },
      'quiet_hours.hours',
    ],
    ['quiet hours without an action', { quiet_hours: { hours: [] } }, 'quiet_hours.action'],
    ['an unknown field', { routes: [{ match: { colour: ['red'] } }] }, 'routes.0.match'],
    ['an empty list', { routes: [{ match: { source: [] } }] }, 'routes.0.match.source'],
    ['a route to nobody', { routes: [{ to: [] }] }, 'routes.0.to'],
    ['hours without business hours', { routes: [{ match: { hours: 'off' } }] }, 'routes.0.match.hours'],
    ['too long a list', { routes: [{ match: { customer_id: list(21) } }] }, 'routes.0.match.customer_id'],
    ['too many routes', { routes: list(51).map(() => ({})) }, 'routes'],
    [
      'too many values',
      { routes: list(30).map(() => ({ match: { customer_id: list(20), source: list(20) } })) },
      'routes',
    ],
    ['a window of no time', { routes: [{ group: { window_minutes: 0 } }] }, 'routes.0.group.window_minutes'],
    [
      'escalations out of order',
      {
        routes: [
          {
            escalate: [
              { after_minutes: 5, to: ['a'] },
              { after_minutes: 5, to: ['b'] },
            ],
          },
        ],
      },
      'routes.0.escalate',
    ],
  ])('has no %s', (_, input, path) => {
    expect(faultsOf({ routes: [], ...input })).toEqual([path]);
  });

  it('names its destinations, each with its place', () => {
    const policy = alertPolicyInput.parse({
      routes: [{ to: ['a', 'b'], escalate: [{ after_minutes: 5, to: ['c'] }] }, {}],
    });

    expect(destinationsNamedIn(policy)).toEqual([
      { path: 'routes.0.to.0', id: 'a' },
      { path: 'routes.0.to.1', id: 'b' },
      { path: 'routes.0.escalate.0.to.0', id: 'c' },
    ]);
  });
});
