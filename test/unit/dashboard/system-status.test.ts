import { describe, expect, it } from 'vitest';
import type { Circuit, Health, Ticket } from '#infra/dashboard/src/api/types.ts';
import { systemStatus } from '#infra/dashboard/src/state/system-status.ts';

const now = new Date('2026-03-10T12:00:00Z');
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
const alert = (state: 'pending' | 'queued' | 'sent' | 'undeliverable', minutesAgo: number): Pick<Ticket, 'alert'> => ({
  alert: {
    id: 'a',
    state,
    reason: 'Outage',
    tries: 1,
    created_at: new Date(now.getTime() - minutesAgo * 60_000).toISOString(),
    sent_at: null,
    error: null,
  },
});

describe('the status at the top of the page', () => {
  it('is well if everything answers, no circuit is open and alerts arrive', () => {
    const facts = { health, provider: circuit('closed'), notify: circuit('closed') };

    expect(systemStatus({ ...facts, urgent: [alert('sent', 60), alert('queued', 1), { alert: null }] }, now)).toEqual({
      tone: 'good',
      text: 'All well',
    });
  });

  it.each([
    ['the notification circuit is open', { notify: circuit('open') }, 'Notifications stopped'],
    ['it is half open', { notify: circuit('half_open') }, 'Notifications recovering'],
    ['the provider’s circuit is open', { provider: circuit('open') }, 'Provider calls stopped'],
    ['it is half open', { provider: circuit('half_open') }, 'Provider recovering'],
    ['an alert waits for minutes', { urgent: [alert('queued', 6)] }, 'Alerts waiting'],
    ['an alert was given up', { urgent: [alert('undeliverable', 6)] }, 'Alerts not delivered'],
    [
      'the provider is down',
      { health: { ...health, dependencies: { mongodb: up, external_api: down } } },
      'Provider down',
    ],
  ])('is never well while %s', (_, facts, text) => {
    const status = systemStatus({ health, ...facts }, now);

    expect(status.text).toBe(text);
    expect(status.tone).not.toBe('good');
  });

  it('claims nothing of a circuit that it could not read', () => {
    expect(systemStatus({ health, provider: circuit('closed') }, now)).toEqual({
      tone: 'neutral',
      text: 'Not all known',
    });
  });

  it('names the worst of several faults', () => {
    const isDown: Health = { status: 'degraded', dependencies: { mongodb: down, external_api: down } };

    expect(systemStatus({ health: isDown, notify: circuit('open') }, now).text).toBe('Database down');
  });

  it('claims nothing before it has heard, and nothing of an API that does not answer', () => {
    expect(systemStatus({}, now).tone).toBe('neutral');
    expect(systemStatus({ health: 'unreachable' }, now)).toEqual({ tone: 'bad', text: 'No answer' });
  });
});
