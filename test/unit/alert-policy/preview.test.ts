import { describe, expect, it } from 'vitest';
import { alertPolicyInput } from '#lib/alert-policy/policy-input.ts';
import { type PastAlert, previewOf } from '#lib/alert-policy/preview.ts';

const start = Date.parse('2026-06-10T12:00:00Z');
const alertAt = (minutes: number, category = 'outage'): PastAlert => ({
  ticketId: `t-${minutes}`,
  alertId: `a-${minutes}`,
  urgency: 'high',
  categories: [category],
  source: 'email',
  customer_id: 'c',
  status: 'open',
  language: null,
  raisedAt: new Date(start + minutes * 60_000),
});
const preview = (policy: object, alerts: PastAlert[]) =>
  previewOf(alertPolicyInput.parse({ routes: [], ...policy }), alerts, ['chat', 'pager']);
const none = { at_once: 0, held: 0, grouped: 0, summaries: 0, escalations: 0 };

describe('the preview of a policy', () => {
  it('counts alerts without a route as sent to everybody', () => {
    const { routes, destinations, dropped } = preview({}, [alertAt(0), alertAt(1)]);

    expect(routes).toMatchObject([{ route: null, alerts: 2, ...none, at_once: 4 }]);
    expect(destinations.map(({ at_once }) => at_once)).toEqual([2, 2]);
    expect(dropped).toBe(0);
  });

  it('counts what a window collects, and opens another after it', () => {
    const routes = [{ name: 'Chat', to: ['chat'], group: { window_minutes: 10 } }];

    const found = preview({ routes }, [alertAt(0), alertAt(1), alertAt(9), alertAt(9, 'safety'), alertAt(10)]);

    expect(found.routes[0]).toMatchObject({ name: 'Chat', alerts: 5, at_once: 3, grouped: 2, summaries: 1 });
    expect(found.destinations).toEqual([
      { destination_id: 'chat', ...none, at_once: 3, grouped: 2, summaries: 1 },
      { destination_id: 'pager', ...none },
    ]);
  });

  it('counts what quiet hours hold as one summary for each of their ends, and what they drop', () => {
    const quiet = (then: string) => ({
      quiet_hours: { hours: [{ days: ['wed', 'thu'], from: '12:00', to: '13:00' }], action: then },
      routes: [{ to: ['pager'] }],
    });
    const alerts = [alertAt(0), alertAt(30), alertAt(60), alertAt(24 * 60)];

    expect(preview(quiet('hold'), alerts).routes[0]).toMatchObject({ at_once: 1, held: 3, summaries: 2 });
    expect(preview(quiet('drop'), alerts)).toMatchObject({
      dropped: 3,
      routes: [{ alerts: 4, at_once: 1 }, { alerts: 0 }],
    });
  });

  it('has five samples of each route at most, and the escalations that there might have been', () => {
    const routes = [{ to: ['chat'], escalate: [{ after_minutes: 5, to: ['pager'] }] }];

    const [row] = preview(
      { routes },
      Array.from({ length: 9 }, (_, i) => alertAt(i)),
    ).routes;

    expect(row).toMatchObject({ alerts: 9, at_once: 9, escalations: 9 });
    expect(row?.samples).toEqual(
      [0, 1, 2, 3, 4].map((i) => ({
        ticket_id: `t-${i}`,
        alert_id: `a-${i}`,
        category: 'outage',
        raised_at: new Date(start + i * 60_000).toISOString(),
      })),
    );
  });
});
