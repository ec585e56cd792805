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
const noAlerts = { undelivered: false, waiting: false };

describe('the status at the top of the page', () => {
  it('is well if everything answers, no circuit is open and alerts arrive', () => {
    const facts = { health, provider: circuit('closed'), notify: circuit('closed') };

    expect(systemStatus({ ...facts, alerts: noAlerts })).toEqual({
      tone: 'good',
      text: 'All well',
    });
  });

  it.each([
    ['the notification circuit is open', { notify: circuit('open') }, 'Notifications stopped'],
    ['it is half open', { notify: circuit('half_open') }, 'Notifications recovering'],
    ['the provider’s circuit is open', { provider: circuit('open') }, 'Provider calls stopped'],
    ['it is half open', { provider: circuit('half_open') }, 'Provider recovering'],
    ['an alert waits for minutes', { alerts: { ...noAlerts, waiting: true } }, 'Alerts waiting'],
    ['an alert was given up', { alerts: { ...noAlerts, undelivered: true } }, 'Alerts not delivered'],
    [
      'the provider is down',
      { health: { ...health, dependencies: { mongodb: up, external_api: down } } },
      'Provider down',
    ],
  ])('is never well while %s', (_, facts, text) => {
    const status = systemStatus({ health, ...facts });

    expect(status.text).toBe(text);
    expect(status.tone).not.toBe('good');
  });

  it('claims nothing of a circuit that it could not read', () => {
    expect(systemStatus({ health, provider: circuit('closed') })).toEqual({
      tone: 'neutral',
      text: 'Not all known',
    });
  });

  it('claims nothing of alerts that it could not read', () => {
    const facts = { health, provider: circuit('closed'), notify: circuit('closed') };

    for (const alerts of [
      { undelivered: undefined, waiting: false },
      { undelivered: false, waiting: undefined },
    ])
      expect(systemStatus({ ...facts, alerts }).text).toBe('Not all known');
  });

  it('asks for alerts that wait longer than a try takes, of any ticket, and for those given up of open ones', () => {
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

  it('claims nothing before it has heard, and nothing of an API that does not answer', () => {
    expect(systemStatus({}).tone).toBe('neutral');
    expect(systemStatus({ health: 'unreachable' })).toEqual({ tone: 'bad', text: 'No answer' });
  });
});
