import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { webhook } from '#lib/destinations/kinds/webhook.ts';
import { isSigningSecret, newSigningSecret, signatureHeaders } from '#lib/destinations/kinds/webhook-signature.ts';
import { type AlertFacts, maxSamples, noticeTypes } from '#lib/destinations/notice.ts';
import { aNotice, anAlert, aSigningSecret } from '#test/support/a-destination.ts';

const at = new Date(1_614_265_330_999);
const to = {
  target: { url: 'https://hooks.acme.example/intake?of=acme#top' },
  baseUrl: 'https://hooks.acme.example',
  credentials: { secret: aSigningSecret },
  former: null,
};

describe('the signature of a webhook', () => {
  const signed = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', at, body: '{"test": 2432232314}' };

  it('is that of the published example', () => {
    expect(signatureHeaders({ ...signed, secrets: [aSigningSecret] })).toEqual({
      'webhook-id': signed.id,
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });

  it('is one by each secret that is valid, the newest first', () => {
    const other = newSigningSecret();
    const alone = (secret: string) => signatureHeaders({ ...signed, secrets: [secret] })['webhook-signature'];
    const both = signatureHeaders({ ...signed, secrets: [other, aSigningSecret] })['webhook-signature'];
    expect(both).toBe(`${alone(other)} ${alone(aSigningSecret)}`);
  });

  it('is by a secret of 24 to 64 bytes in base64', () => {
    const ofBytes = (bytes: number) => `whsec_${Buffer.alloc(bytes, 7).toString('base64')}`;
    expect([23, 24, 64, 65].map((bytes) => isSigningSecret(ofBytes(bytes)))).toEqual([false, true, true, false]);
    expect(isSigningSecret(newSigningSecret())).toBe(true);
    for (const text of ['', 'whsec_', `whsec_${'!'.repeat(40)}`, ofBytes(32).slice('whsec_'.length)])
      expect(isSigningSecret(text), text).toBe(false);
  });
});

describe('a webhook', () => {
  it('goes to the path and query of its URL, with the time of the try and the key of the delivery', () => {
    const first = webhook.request(aNotice('trigger'), to, 'key-1', at);
    const later = webhook.request(aNotice('trigger'), to, 'key-1', new Date(at.getTime() + 60_000));

    expect(first?.url.href).toBe('https://hooks.acme.example/intake?of=acme');
    expect(first?.headers).toMatchObject({ 'webhook-id': 'key-1', 'webhook-timestamp': '1614265330' });
    expect(later?.headers).toMatchObject({ 'webhook-id': 'key-1', 'webhook-timestamp': '1614265390' });
    expect(later?.body).toBe(first?.body);
  });

  it('goes to the root of a stand-in that only has an address', () => {
    const standIn = { ...to, target: { base_url: 'http://127.0.0.1:9' }, baseUrl: 'http://127.0.0.1:9' };
    expect(webhook.request(aNotice('test'), standIn, 'k', at)?.url.href).toBe('http://127.0.0.1:9/');
  });

  it('says what happened, and nothing of the ticket that is not included', () => {
    const bodyOf = (type: (typeof noticeTypes)[number], alert?: AlertFacts) =>
      JSON.parse(webhook.request(aNotice(type, alert), to, 'k', at)?.body ?? '');
    const data = {
      ...{ alert_id: 'a1', tenant_id: 'acme', ticket_id: 'T-1', urgency: 'high', reason: 'Outage: "down"' },
      ...{ subject: null, ticket_url: 'https://acme.example/tickets/T-1', raised_at: '2026-03-01T08:00:00.000Z' },
      acknowledge_url: 'https://intake.example/alerts/a1/ack?t=token',
    };

    expect(bodyOf('trigger')).toEqual({ type: 'ticket.escalated', timestamp: '2026-03-01T08:00:00.000Z', data });
    expect(bodyOf('trigger', anAlert({ subject: 'Help 🙏' })).data.subject).toBe('Help 🙏');
    expect(bodyOf('acknowledge')).toMatchObject({ type: 'ticket.acknowledged', data: { acknowledged_by: 'Alex' } });
    expect(bodyOf('resolve')).toMatchObject({ type: 'ticket.calmed', data: { alert_id: 'a1', because: 'closed' } });
    expect(bodyOf('summary')).toMatchObject({
      type: 'alerts.summarized',
      data: { summary_id: 's1', count: 7, samples: [{ ticket_id: 'T-1', acknowledge_url: null }] },
    });
    expect(bodyOf('spike')).toEqual({
      ...{ type: 'tickets.spiking', timestamp: '2026-03-01T08:00:00.000Z' },
      data: {
        ...{ tenant_id: 'acme', spike_id: 'sp1', words: ['login'], seen: 31, expected: 2.4, minutes: 15 },
        tickets: [{ ticket_id: 'T-1', subject: null, ticket_url: 'https://acme.example/tickets/T-1' }],
      },
    });
    expect(bodyOf('test')).toMatchObject({ type: 'destination.tested', data: { tenant_id: 'acme', test_id: 't1' } });
  });

  it('has a body of less than 20,000 bytes, whatever is in it', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 3_000 }),
      fc.constantFrom('\u0000', '"', '🙏', '\ud800', 'a').map((one) => one.repeat(3_000)),
    );
    const alerts = fc.record({ ticketId: text, reason: text, subject: text, ticketUrl: text, acknowledgeUrl: text });
    fc.assert(
      fc.property(alerts, fc.constantFrom(...noticeTypes), (fields, type) => {
        const alert = anAlert({ ...fields, tenantId: 't'.repeat(100) });
        const notice = aNotice(type, alert);
        const full =
          notice.type === 'summary'
            ? { ...notice, title: fields.reason, samples: Array.from({ length: maxSamples + 5 }, () => alert) }
            : notice.type === 'spike'
              ? { ...notice, spike: { ...notice.spike, words: [fields.reason], samples: Array(9).fill(alert) } }
              : notice;
        const body = webhook.request(full, to, 'k', at)?.body ?? '';
        expect(Buffer.byteLength(body)).toBeLessThan(20_000);
        expect(JSON.parse(body)).toHaveProperty('data');
      }),
      { numRuns: 60 },
    );
  });
});
