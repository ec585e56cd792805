import { describe, expect, it } from 'vitest';
import { jsmAlerts } from '#lib/destinations/kinds/jsm-alerts.ts';
import { aNotice, anAlert } from '#test/support/a-destination.ts';
import { outcomeOf, requestOf } from './opened.ts';

const to = { target: { service: 'jsm' }, credentials: { api_key: 'k-1' } };
const alerts = 'https://api.atlassian.com/jsm/ops/integration/v2/alerts';

describe('alerts of Jira Service Management', () => {
  it('are created with the id of the alert as alias', () => {
    const created = requestOf(jsmAlerts, aNotice('trigger', anAlert({ subject: 'Help' })), to);
    expect(created).toMatchObject({ method: 'POST', url: alerts, headers: { authorization: 'GenieKey k-1' } });
    expect(created?.body).toEqual({
      message: 'Urgent ticket T-1: Help',
      alias: 'a1',
      description: [
        'Help',
        'Reason: Outage: "down"',
        'Tenant: acme',
        'Open the ticket: https://acme.example/tickets/T-1',
        'Acknowledge: https://intake.example/alerts/a1/ack?t=token',
      ].join('\n'),
      entity: 'T-1',
      priority: 'P1',
      tags: ['intake'],
      source: 'Intake',
    });
  });

  it('are acknowledged and closed by that alias', () => {
    const changed = (type: 'acknowledge' | 'resolve') =>
      requestOf(jsmAlerts, aNotice(type, anAlert({ alertId: 'a/1?' })), to);
    expect(changed('acknowledge')).toMatchObject({
      url: `${alerts}/a%2F1%3F/acknowledge?identifierType=alias`,
      body: { source: 'Intake', note: 'Ticket T-1: alert acknowledged by Alex' },
    });
    expect(changed('resolve')?.url).toBe(`${alerts}/a%2F1%3F/close?identifierType=alias`);
  });

  it.each([129, 130, 131])('have a message of %i characters whole, or cut at 130', (length) => {
    const reason = '😀'.repeat(length - 'Urgent ticket T-1: '.length);
    const { message } = requestOf(jsmAlerts, aNotice('trigger', anAlert({ reason })), to)?.body ?? {};
    expect([...message]).toHaveLength(Math.min(130, length));
    expect(message.endsWith('…')).toBe(length > 130);
    expect(message.isWellFormed()).toBe(true);
  });

  it('have a description that is accepted, however much is written', () => {
    const long = anAlert({ subject: 'x'.repeat(5_000), ticketId: '😀'.repeat(5_000), reason: 'y'.repeat(5_000) });
    const notice = aNotice('summary', long);
    const summary = notice.type === 'summary' ? { ...notice, samples: Array.from({ length: 9 }, () => long) } : notice;
    const { description, entity } = requestOf(jsmAlerts, summary, to)?.body ?? {};
    expect([...description].length).toBeLessThanOrEqual(15_000);
    const { entity: ticketId } = requestOf(jsmAlerts, aNotice('trigger', long), to)?.body ?? {};
    expect([...ticketId]).toHaveLength(512);
    expect(entity).toBe('acme');
  });

  it('are those of Opsgenie, too, by its own addresses', () => {
    const urlOf = (service: string) => requestOf(jsmAlerts, aNotice('trigger'), { ...to, target: { service } })?.url;
    expect(urlOf('opsgenie')).toBe('https://api.opsgenie.com/v2/alerts');
    expect(urlOf('opsgenie_eu')).toBe('https://api.eu.opsgenie.com/v2/alerts');
    expect(jsmAlerts.target().parse({})).toEqual({ service: 'jsm' });
  });

  it.each([
    [202, 'taken'],
    [400, 'refused'],
    [401, 'gone'],
    [403, 'refused'],
    [422, 'refused'],
    [429, 'throttled'],
    [503, 'failed'],
  ])('are answered with %i: %s', (status, kind) => {
    expect(outcomeOf(jsmAlerts, status, { message: 'said', requestId: 'r' }).kind).toBe(kind);
  });
});
