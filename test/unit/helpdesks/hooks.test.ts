import { describe, expect, it } from 'vitest';
import { helpdeskAdapters } from '#lib/helpdesks/adapters.ts';
import type { ConnectableKind } from '#lib/helpdesks/helpdesk-kind.ts';
import type { HookRequest } from '#lib/helpdesks/hook.ts';

type Vector = { request: HookRequest; at: string; ids: readonly string[]; isTimed: boolean };

const secret = 'dGhpc19zZWNyZXRfaXNfZm9yX3Rlc3Rpbmdfb25seQ==';

/** Signatures as `openssl dgst -hmac` makes them, by each desk's formula. */
const vectors: Partial<Record<ConnectableKind, Vector>> = {
  zendesk: {
    at: '2026-03-01T08:05:00Z',
    isTimed: true,
    ids: ['35'],
    request: {
      headers: {
        'x-zendesk-webhook-signature-timestamp': '2026-03-01T08:05:00Z',
        'x-zendesk-webhook-signature': '+Ttua9j/qCHWr2xYzjin3H43fZhJrjN7arz95lE3UK0=',
      },
      body: Buffer.from('{"type":"zen:event-type:ticket.soft_deleted","subject":"zen:ticket:35"}'),
    },
  },
};

const cases = Object.entries(vectors).map(([kind, vector]) => {
  const { hook } = helpdeskAdapters[kind as ConnectableKind];
  if (!hook) throw new Error(`${kind} has no webhooks`);
  return { kind, hook, ...vector };
});

const later = (at: string, ms: number): Date => new Date(Date.parse(at) + ms);

describe.each(cases)('a webhook of $kind', ({ hook, request, at, ids, isTimed }) => {
  const verify = (changes: Partial<HookRequest>, ms = 0, by = secret) =>
    hook.verify({ ...request, ...changes }, by, later(at, ms));

  it('is genuine by its desk’s formula, and names its ticket', () => {
    expect(verify({})).toBe('genuine');
    expect(hook.ticketIds(JSON.parse(request.body.toString()))).toEqual(ids);
  });

  it('is forged with any other secret, header or byte', () => {
    expect(verify({}, 0, `${secret}x`)).toBe('forged');
    expect(verify({ headers: {} })).toBe('forged');
    for (const name of Object.keys(request.headers))
      expect(verify({ headers: { ...request.headers, [name]: `${request.headers[name]}0` } })).toBe('forged');
    if (hook.secretHeader === undefined)
      expect(verify({ body: Buffer.concat([request.body, Buffer.from(' ')]) })).toBe('forged');
  });

  it.runIf(isTimed)('is stale five minutes before and after its signed time', () => {
    for (const sign of [-1, 1]) {
      expect(verify({}, sign * 300_000)).toBe('genuine');
      expect(verify({}, sign * 300_001)).toBe('stale');
    }
  });

  it('names no ticket for anything but ids, and a hundred at most', () => {
    for (const body of [null, undefined, 7, [], {}, { ticket_id: '1,2' }, { ticket_id: '../users/me' }, { ticket: 1 }])
      expect(hook.ticketIds(body)).toEqual([]);
  });
});

describe('webhooks of Zendesk', () => {
  it('may be of triggers, whose body names the ticket alone', () => {
    const { hook } = helpdeskAdapters.zendesk;
    expect(hook?.ticketIds({ ticket_id: '35' })).toEqual(['35']);
    expect(hook?.ticketIds({ ticket_id: 35, subject: 'zen:ticket:35' })).toEqual(['35']);
    expect(hook?.ticketIds({ subject: 'zen:user:35' })).toEqual([]);
  });
});
