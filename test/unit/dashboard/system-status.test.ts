import { describe, expect, it } from 'vitest';
import type { Circuit, Health } from '#infra/dashboard/src/api/types.ts';
import { alertPaths, systemStatus } from '#infra/dashboard/src/state/system-status.ts';

const up = { status: 'up', latency_ms: 3 } as const;
const down = { status: 'down', latency_ms: null } as const;
const health: Health = { status: 'ok', dependencies: { mongodb: up, external_api: up } };
const circuit = (state: Circuit['state']): Circuit => ({
  name: 'notify',
  state,
  failure_count: 0,
  success_count: 0,
  opened_at: null,
  retry_after: null,
});
const needingAuth = { state: 'needs_auth', calls: null } as const;
const stopped = { state: 'active' as const, calls: { circuit: 'open' as const, retry_after: null, windows: [] } };
const noAlerts = { undelivered: false, waiting: false };

describe('the system status in the header', () => {
  it('is good if every dependency is up, no circuit is open and alerts are delivered', () => {
    const facts = { health, provider: circuit('closed'), notify: circuit('closed') };

    expect(systemStatus({ ...facts, alerts: noAlerts })).toEqual({
      variant: 'good',
      text: 'All well',
    });
  });

  it.each([
    ['the notification circuit is open', { notify: circuit('open') }, 'Notifications stopped'],
    ['the notification circuit is half open', { notify: circuit('half_open') }, 'Notifications recovering'],
    ['the provider circuit is open', { provider: circuit('open') }, 'Provider calls stopped'],
    ['the provider circuit is half open', { provider: circuit('half_open') }, 'Provider recovering'],
    ['the connection needs authorization', { connection: needingAuth }, 'Connection needs authorization'],
    ['calls to the help desk are stopped', { connection: stopped }, 'Help desk calls stopped'],
    ['an alert has been waiting for minutes', { alerts: { ...noAlerts, waiting: true } }, 'Alerts waiting'],
    ['an alert is undeliverable', { alerts: { ...noAlerts, undelivered: true } }, 'Alerts not delivered'],
    [
      'the provider is down',
      { health: { ...health, dependencies: { mongodb: up, external_api: down } } },
      'Provider down',
    ],
  ])('is not good while %s', (_, facts, text) => {
    const status = systemStatus({ health, ...facts });

    expect(status.text).toBe(text);
    expect(status.variant).not.toBe('good');
  });

  it('is neutral if a circuit could not be read', () => {
    expect(systemStatus({ health, provider: circuit('closed') })).toEqual({
      variant: 'neutral',
      text: 'Partly unknown',
    });
  });

  it('is neutral if the alerts could not be read', () => {
    const facts = { health, provider: circuit('closed'), notify: circuit('closed') };

    for (const alerts of [
      { undelivered: undefined, waiting: false },
      { undelivered: false, waiting: undefined },
    ])
      expect(systemStatus({ ...facts, alerts }).text).toBe('Partly unknown');
  });

  it('reads the waiting alerts of all tickets and the undeliverable alerts of open tickets', () => {
    const { undelivered, waiting } = alertPaths('harbour-bank', new Date('2026-03-10T12:00:00Z'));

    expect(undelivered).toBe('/tickets/urgent?tenant_id=harbour-bank&page_size=1&open=true&alert_state=undeliverable');
    expect(waiting).toBe(
      '/tickets?tenant_id=harbour-bank&page_size=1&alert_state=pending&alert_state=queued&alert_before=2026-03-10T11%3A55%3A00.000Z',
    );
  });

  it('names the worst of several faults', () => {
    const isDown: Health = { status: 'degraded', dependencies: { mongodb: down, external_api: down } };

    expect(systemStatus({ health: isDown, notify: circuit('open') }).text).toBe('Database down');
  });

  it('is neutral before the first response and bad if the API does not respond', () => {
    expect(systemStatus({}).variant).toBe('neutral');
    expect(systemStatus({ health: 'unreachable' })).toEqual({ variant: 'bad', text: 'No response' });
  });
});
