import { describe, expect, it } from 'vitest';
import { pagerduty } from '#lib/destinations/kinds/pagerduty.ts';
import { aNotice, anAlert } from '#test/support/a-destination.ts';
import { outcomeOf, requestOf } from './opened.ts';

const key = 'a0'.repeat(16);
const to = { target: { region: 'us' }, credentials: { routing_key: key } };

describe('PagerDuty', () => {
  it('is triggered, acknowledged and resolved by the id of the alert', () => {
    const trigger = requestOf(pagerduty, aNotice('trigger', anAlert({ subject: 'Help' })), to);
    expect(trigger?.url).toBe('https://events.pagerduty.com/v2/enqueue');
    expect(trigger?.body).toEqual({
      routing_key: key,
      event_action: 'trigger',
      dedup_key: 'a1',
      client: 'Intake',
      links: [
        { href: 'https://acme.example/tickets/T-1', text: 'Open the ticket' },
        { href: 'https://intake.example/alerts/a1/ack?t=token', text: 'Acknowledge' },
      ],
      payload: {
        summary: 'Urgent ticket T-1: Help',
        source: 'Intake',
        severity: 'critical',
        timestamp: '2026-03-01T08:00:00.000Z',
        class: 'urgent ticket',
        component: 'T-1',
        group: 'acme',
        custom_details: { subject: 'Help', text: 'Reason: Outage: "down"\nTenant: acme' },
      },
    });
    for (const type of ['acknowledge', 'resolve'] as const)
      expect(requestOf(pagerduty, aNotice(type), to)?.body).toEqual({
        routing_key: key,
        event_action: type,
        dedup_key: 'a1',
      });
  });

  it('gets a test and a summary as incidents of their own, of less severity', () => {
    const sent = (type: 'test' | 'summary' | 'spike') => requestOf(pagerduty, aNotice(type), to)?.body;
    expect(sent('test')).toMatchObject({ event_action: 'trigger', dedup_key: 't1', payload: { severity: 'info' } });
    expect(sent('spike')).toMatchObject({
      ...{ event_action: 'trigger', dedup_key: 'sp1' },
      payload: { severity: 'warning', class: 'unusual tickets' },
    });
    expect(sent('summary')).toMatchObject({ event_action: 'trigger', dedup_key: 's1', payload: { severity: 'error' } });
  });

  it.each([1_023, 1_024, 1_025])('has a summary of %i characters whole, or cut at 1,024', (length) => {
    const reason = '😀'.repeat(length - 'Urgent ticket T-1: '.length);
    const { summary } = requestOf(pagerduty, aNotice('trigger', anAlert({ reason })), to)?.body.payload ?? {};
    expect([...summary]).toHaveLength(Math.min(1_024, length));
    expect(summary.endsWith('…')).toBe(length > 1_024);
    expect(summary.isWellFormed()).toBe(true);
  });

  it.each<[number, unknown, string]>([
    [202, { status: 'success', dedup_key: 'a1' }, 'taken'],
    [400, { message: 'Event object is invalid', errors: ["'payload.severity' is invalid"] }, 'refused'],
    [400, { message: 'Event object is invalid', errors: ["'routing_key' is invalid"] }, 'gone'],
    [400, 'not JSON', 'refused'],
    [413, '', 'refused'],
    [429, { status: 'throttle exceeded' }, 'throttled'],
    [500, '', 'failed'],
  ])('that answers %i %j: %s', (status, body, kind) => {
    expect(outcomeOf(pagerduty, status, body).kind).toBe(kind);
  });

  it('is called in the region of the account', () => {
    expect(pagerduty.target().parse({})).toEqual({ region: 'us' });
    expect(pagerduty.baseUrl({ region: 'eu' }, null)).toBe('https://events.eu.pagerduty.com');
    expect(pagerduty.target().safeParse({ region: 'evil.example' }).success).toBe(false);
    const isKey = (routing_key: string) => pagerduty.credentials().safeParse({ routing_key }).success;
    expect([key, `${key}0`, key.slice(1), `${key.slice(1)}-`].map(isKey)).toEqual([true, false, false, false]);
  });
});
