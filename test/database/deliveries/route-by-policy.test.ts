import { beforeEach, describe, expect, it } from 'vitest';
import { alertPoliciesIn } from '#lib/alert-policy/alert-policies.ts';
import { alertPolicyInput } from '#lib/alert-policy/policy-input.ts';
import { deliveryLab } from '#test/support/delivery-lab.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';

const store = await testStore();
let lab = deliveryLab(store);
beforeEach(async () => {
  await emptyCollections(store);
  lab = deliveryLab(store);
  for (const id of ['d1', 'd2']) await lab.add(id, () => ({ kind: 'taken' }));
});

const put = (policy: object) =>
  alertPoliciesIn(store).put('acme', alertPolicyInput.parse({ routes: [], ...policy }), new Date());
const everyDay = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
/** Quiet hours that include now and end in more than an hour, whatever the time. */
const quietNow = (action: string) => {
  const clock = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString().slice(11, 16);
  return { quiet_hours: { hours: [{ days: everyDay, from: clock(-2), to: clock(2) }], action } };
};

describe('an alert of a tenant with a policy', () => {
  it('goes to the destinations of its route alone', async () => {
    await put({ routes: [{ to: ['d2'] }] });

    expect(await lab.route(await lab.urgent())).toBe(true);
    await lab.work();

    expect(lab.tried.map(({ destination }) => destination)).toEqual(['d2']);
    expect(await lab.alert()).toMatchObject({ state: 'sent' });
  });

  it('that quiet hours hold comes once in a summary, when they end', async () => {
    await put(quietNow('hold'));

    expect(await lab.route(await lab.urgent())).toBe(true);
    expect(lab.waiting).toEqual([]);
    expect(await lab.resend(3_600_000)).toBe(0);
    expect(await lab.resend(2 * 3_600_000)).toBe(2);
    await lab.work();
    await lab.resend();
    await lab.work();

    expect(lab.tried.map(({ destination }) => destination).toSorted()).toEqual(['d1', 'd2']);
    expect(await lab.alert()).toMatchObject({ state: 'sent' });
  });

  it('that quiet hours drop is suppressed, and goes nowhere', async () => {
    await put(quietNow('drop'));

    expect(await lab.route(await lab.urgent())).toBe(true);

    expect(await lab.alert()).toMatchObject({ state: 'suppressed', suppressed_reason: 'quiet_hours', tries: 0 });
    expect(await lab.deliveries()).toEqual([]);
    expect(await lab.overdueAlerts(24 * 3_600_000)).toEqual([]);
  });
});
