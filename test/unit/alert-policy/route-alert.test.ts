import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AlertPolicy, alertPolicyInput } from '#lib/alert-policy/policy-input.ts';
import { type Routed, type RoutedAlert, routerOf } from '#lib/alert-policy/route-alert.ts';

const everyDay = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const policyOf = (input: object): AlertPolicy => alertPolicyInput.parse({ routes: [], ...input });
const noon = new Date('2026-06-10T12:00:00Z'); // a Wednesday
const midnight = new Date('2026-06-10T00:00:00Z');

const anAlert = (fields: Partial<RoutedAlert> = {}): RoutedAlert => ({
  urgency: 'high',
  categories: ['outage', 'anger'],
  source: 'email',
  customer_id: 'c-1',
  status: 'open',
  language: 'de-AT',
  raisedAt: noon,
  ...fields,
});

const all = ['chat', 'pager', 'mail'];
const routed = (policy: object, alert = anAlert(), now = alert.raisedAt): Routed =>
  routerOf(policyOf(policy))(alert, all, now);
const toOf = ({ notices }: Routed): string[] =>
  notices.filter(({ step }) => step === 0).map((one) => one.destinationId);

describe('routing an alert', () => {
  it('goes to every destination if no route matches', () => {
    const answer = routed({ routes: [{ match: { source: ['chat'] }, to: ['pager'] }] });

    expect(toOf(answer)).toEqual(all);
    expect(answer.notices.map(({ route, group, dueAt }) => ({ route, group, dueAt }))).toEqual(
      all.map(() => ({ route: null, group: null, dueAt: noon })),
    );
  });

  it('goes by the first route that matches', () => {
    const routes = [
      { match: { category: ['security'] }, to: ['mail'] },
      { match: { category: ['outage'] }, to: ['pager'] },
      { match: {}, to: ['chat'] },
    ];

    expect(routed({ routes })).toMatchObject({ routes: [1], notices: [{ destinationId: 'pager', route: 1 }] });
  });

  it('goes on to later routes where one says so, and once to each destination', () => {
    const routes = [
      { match: {}, to: ['chat', 'mail'], continue: true },
      { match: { source: ['web'] }, to: ['pager'], continue: true },
      { match: { customer_id: ['c-1'] }, to: ['mail', 'pager'] },
      { match: {}, to: ['chat'] },
    ];

    const { notices, routes: matching } = routed({ routes });

    expect(matching).toEqual([0, 2]);
    expect(notices.map(({ destinationId, route }) => [destinationId, route])).toEqual([
      ['chat', 0],
      ['mail', 0],
      ['pager', 2],
    ]);
  });

  it.each([
    [{ urgency: ['high'] }, true],
    [{ urgency: ['low', 'medium'] }, false],
    [{ category: ['anger'] }, true],
    [{ category: ['safety'] }, false],
    [{ source: ['Web', 'EMAIL'] }, true],
    [{ customer_id: ['C-1'] }, false],
    [{ status: ['Open '] }, true],
    [{ language: ['de'] }, true],
    [{ language: ['DE-at'] }, true],
    [{ language: ['d'] }, false],
    [{ language: ['en'] }, false],
    [{ source: ['email'], customer_id: ['c-2'] }, false],
    [{ hours: 'business' }, true],
    [{ hours: 'off' }, false],
  ])('matches %j: %s', (match, isMatch) => {
    const business_hours = [{ days: ['wed'], from: '09:00', to: '17:00' }];

    expect(toOf(routed({ business_hours, routes: [{ match, to: ['pager'] }] }))).toEqual(isMatch ? ['pager'] : all);
  });

  it('matches no language for a ticket without one', () => {
    const routes = [{ match: { language: ['de'] }, to: ['pager'] }];

    expect(toOf(routed({ routes }, anAlert({ language: null })))).toEqual(all);
  });

  it('decides on business hours by when the alert was raised, however late it is routed', () => {
    const policy = {
      business_hours: [{ days: ['wed'], from: '09:00', to: '17:00' }],
      routes: [{ match: { hours: 'business' }, to: ['chat'] }],
    };

    expect(toOf(routed(policy, anAlert(), new Date('2026-06-10T19:00:00Z')))).toEqual(['chat']);
  });

  it('leaves out destinations that are gone, and goes to all rather than to nobody', () => {
    expect(toOf(routed({ routes: [{ to: ['gone', 'mail'] }] }))).toEqual(['mail']);
    expect(toOf(routed({ routes: [{ to: ['gone'], escalate: [{ after_minutes: 5, to: ['mail'] }] }] }))).toEqual(all);
    expect(routerOf(policyOf({}))(anAlert(), [], noon)).toEqual({ notices: [], routes: [], dropped: null });
  });

  it('escalates at its times after the alert', () => {
    const escalate = [
      { after_minutes: 15, to: ['pager'] },
      { after_minutes: 60, to: ['pager', 'mail'] },
    ];

    const { notices } = routed({ routes: [{ to: ['chat'], escalate }] });

    expect(notices.map(({ step, destinationId, dueAt }) => [step, destinationId, dueAt.toISOString()])).toEqual([
      [0, 'chat', '2026-06-10T12:00:00.000Z'],
      [1, 'pager', '2026-06-10T12:15:00.000Z'],
      [2, 'pager', '2026-06-10T13:00:00.000Z'],
      [2, 'mail', '2026-06-10T13:00:00.000Z'],
    ]);
  });

  it('groups by strongest category, and escalations never', () => {
    const escalate = [{ after_minutes: 5, to: ['pager'] }];
    const routes = [{ to: ['chat'], group: { window_minutes: 10 }, escalate }];
    const until = new Date('2026-06-10T12:10:00Z');

    expect(routed({ routes }).notices).toMatchObject([
      { dueAt: noon, group: { kind: 'window', key: 'outage', category: 'outage', until } },
      { step: 1, destinationId: 'pager', group: null },
    ]);
  });
});

describe('quiet hours', () => {
  const night = (then: string) => ({
    time_zone: 'Europe/Berlin',
    quiet_hours: { hours: [{ days: everyDay, from: '22:00', to: '06:00' }], action: then },
  });
  const atNight = anAlert({ raisedAt: midnight });

  it('hold alerts for one summary of each destination at their end', () => {
    const end = new Date('2026-06-10T04:00:00Z');
    const answers = [midnight, new Date('2026-06-10T03:59:59Z')].map((at) => routed(night('hold'), atNight, at));

    for (const { notices } of answers)
      expect(notices.map(({ dueAt, group }) => ({ dueAt, group }))).toEqual(
        all.map(() => ({
          dueAt: end,
          group: { kind: 'quiet_hours', key: end.toISOString(), category: null, until: end },
        })),
      );
  });

  it('drop alerts, and say so', () => {
    expect(routed(night('drop'), atNight)).toEqual({ notices: [], routes: [], dropped: 'quiet_hours' });
    expect(routed(night('drop')).dropped).toBeNull();
  });

  it('let alerts pass if they are to be delivered', () => {
    expect(routed(night('deliver'), atNight).notices.map(({ dueAt }) => dueAt)).toEqual(all.map(() => midnight));
  });

  it('are what a route says for its own alerts', () => {
    const routes = [
      { match: { category: ['outage'] }, to: ['pager'], quiet_hours: 'deliver', continue: true },
      { to: ['chat'] },
    ];

    const { notices, dropped } = routed({ ...night('drop'), routes }, atNight);

    expect(notices).toMatchObject([{ destinationId: 'pager', dueAt: midnight, group: null }]);
    expect(dropped).toBeNull();
  });

  it('hold an escalation that falls into them, and count it from when the alert is due', () => {
    const routes = [{ to: ['chat'], escalate: [{ after_minutes: 15, to: ['pager'] }] }];
    const dueOf = (now: string) =>
      routed({ ...night('hold'), routes }, atNight, new Date(now)).notices.map(({ dueAt }) => dueAt.toISOString());

    expect(dueOf('2026-06-09T19:50:00Z')).toEqual(['2026-06-09T19:50:00.000Z', '2026-06-10T04:00:00.000Z']);
    expect(dueOf('2026-06-10T00:00:00Z')).toEqual(['2026-06-10T04:00:00.000Z', '2026-06-10T04:15:00.000Z']);
  });

  it('end the window of a group when they start', () => {
    const routes = [{ to: ['chat'], group: { window_minutes: 60 } }];

    const { notices } = routed({ ...night('hold'), routes }, atNight, new Date('2026-06-09T19:30:00Z'));

    expect(notices).toMatchObject([{ group: { kind: 'window', until: new Date('2026-06-09T20:00:00Z') } }]);
  });
});

describe('whatever a policy says', () => {
  const ids = fc.subarray(['chat', 'pager', 'mail', 'gone'], { minLength: 1 });
  const action = fc.constantFrom('hold', 'drop', 'deliver');
  const route = fc.record(
    {
      match: fc.record(
        { source: fc.constant(['email']), hours: fc.constantFrom('business', 'off') },
        { requiredKeys: [] },
      ),
      to: ids,
      continue: fc.boolean(),
      group: fc.record({ window_minutes: fc.integer({ min: 1, max: 1440 }) }),
      escalate: ids.map((to) => [{ after_minutes: 30, to }]),
      quiet_hours: action,
    },
    { requiredKeys: [] },
  );
  const policy = fc.record({
    routes: fc.array(route, { maxLength: 5 }),
    time_zone: fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York'),
    business_hours: fc.constant([{ days: ['mon', 'wed'], from: '09:00', to: '17:00' }]),
    quiet_hours: fc.record({ hours: fc.constant([{ days: everyDay, from: '20:00', to: '07:00' }]), action }),
  });
  const time = fc.date({ min: new Date('2026-03-01'), max: new Date('2026-12-01'), noInvalidDate: true });
  const source = fc.constantFrom('email', 'web');

  it('every alert reaches somebody, unless quiet hours drop it', () => {
    fc.assert(
      fc.property(policy, time, source, (input, now, from) => {
        const { notices, dropped } = routed(input, anAlert({ source: from, raisedAt: now }), now);
        const first = notices.filter(({ step }) => step === 0);
        expect(first.length > 0).toBe(dropped === null);
        expect(notices.every(({ destinationId }) => all.includes(destinationId))).toBe(true);
        expect(new Set(notices.map(({ step, destinationId }) => `${step} ${destinationId}`)).size).toBe(notices.length);
      }),
    );
  });

  it('nothing is due in quiet hours unless they are to be passed, and nothing before its time', () => {
    fc.assert(
      fc.property(policy, time, source, (input, now, from) => {
        const parsed = policyOf(input);
        const { notices } = routed(input, anAlert({ source: from, raisedAt: now }), now);
        // An alert that is routed when another is due is not held again.
        for (const { route: index, dueAt, group } of notices) {
          expect(dueAt.getTime()).toBeGreaterThanOrEqual(now.getTime());
          const then = parsed.routes[index ?? -1]?.quiet_hours ?? parsed.quiet_hours.action;
          if (then !== 'deliver')
            expect(
              routed({ ...input, routes: [], quiet_hours: { ...input.quiet_hours, action: 'drop' } }, anAlert(), dueAt)
                .dropped,
            ).toBeNull();
          if (group?.kind === 'quiet_hours') expect(then).toBe('hold');
          if (group?.kind === 'window') expect(group.until.getTime()).toBeGreaterThan(dueAt.getTime());
        }
      }),
    );
  });
});
