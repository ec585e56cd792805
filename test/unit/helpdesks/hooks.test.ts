import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { helpdeskAdapters } from '#lib/helpdesks/adapters.ts';
import type { ConnectableKind } from '#lib/helpdesks/helpdesk-kind.ts';
import type { HookRequest } from '#lib/helpdesks/hook.ts';
import { hookedKinds } from '#test/support/hooked-kinds.ts';
import { mutated } from './mutations.ts';

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
  freshdesk: {
    at: '2026-03-01T08:05:00Z',
    isTimed: false,
    ids: ['12'],
    request: { headers: { 'x-intake-secret': secret }, body: Buffer.from('{"ticket_id":"12"}') },
  },
  intercom: {
    at: '2026-03-01T08:05:00Z',
    isTimed: false,
    ids: ['215474207312000'],
    request: {
      headers: { 'x-hub-signature': 'sha1=509a77c0bf3c0899134d96cb1631713d75963fd1' },
      body: Buffer.from(
        '{"type":"notification_event","topic":"conversation.deleted","data":{"item":{"type":"conversation","id":"215474207312000"}}}',
      ),
    },
  },
  zammad: {
    at: '2026-03-01T08:05:00Z',
    isTimed: false,
    ids: ['3'],
    request: {
      headers: { 'x-hub-signature': 'sha1=aaa8670b9b1bbe0d631a53a5fdaacf32155184fb' },
      body: Buffer.from('{"ticket":{"id":3,"number":"53003","title":"Order 11","state":"open"},"article":null}'),
    },
  },
  chatwoot: {
    at: '2026-03-01T08:05:00Z',
    isTimed: true,
    ids: ['12'],
    request: {
      headers: {
        'x-chatwoot-timestamp': '1772352300',
        'x-chatwoot-signature': 'sha256=1fcb8de8955e4dce6fa5c9a5f17bac531f9d5d4a1196047eb5c384b019f087db',
      },
      body: Buffer.from(
        '{"event":"message_created","id":99,"content":"Is there any news?","message_type":"incoming","conversation":{"id":12,"status":"open"},"account":{"id":1}}',
      ),
    },
  },
  jsm: {
    at: '2026-03-01T08:05:00Z',
    isTimed: false,
    ids: ['10002'],
    request: {
      headers: { 'x-hub-signature': 'sha256=ffdf4a510ac0359c3f84a19bf3f6c14b2680a3d9cc8629211d28f424f444cdfc' },
      body: Buffer.from(
        '{"timestamp":1772352300000,"webhookEvent":"jira:issue_updated","issue":{"id":"10002","key":"HELP-2"}}',
      ),
    },
  },
};

const cases = Object.entries(vectors).map(([kind, vector]) => {
  const { hook } = helpdeskAdapters[kind as ConnectableKind];
  if (!hook) throw new Error(`${kind} has no webhooks`);
  return { kind, hook, ...vector };
});

it('there is a vector for each help desk with webhooks', () => {
  expect(Object.keys(vectors).toSorted()).toEqual(hookedKinds.toSorted());
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

  it('is stale more than five minutes before and after the time that it signs, if it signs one', () => {
    for (const sign of [-1, 1]) {
      expect(verify({}, sign * 300_000)).toBe('genuine');
      expect(verify({}, sign * 300_001)).toBe(isTimed ? 'stale' : 'genuine');
    }
  });

  it('names no ticket for anything but ids, and a hundred at most', () => {
    for (const body of [null, undefined, 7, [], {}, { ticket_id: '1,2' }, { ticket_id: '../users/me' }, { ticket: 1 }])
      expect(hook.ticketIds(body)).toEqual([]);
    const event = JSON.parse(request.body.toString());
    fc.assert(
      fc.property(mutated(event), (odd) => {
        const named = hook.ticketIds(odd);
        expect(named.length).toBeLessThanOrEqual(100);
        for (const id of named) expect(id).toMatch(/^\d{1,20}$/);
      }),
    );
  });
});

describe('events of other forms', () => {
  it.each<[ConnectableKind, unknown, string[]]>([
    ['zendesk', { ticket_id: '35' }, ['35']],
    ['zendesk', { ticket_id: 35, subject: 'zen:ticket:35' }, ['35']],
    ['zendesk', { subject: 'zen:user:35' }, []],
    ['freshdesk', { ticket_id: 12 }, ['12']],
    ['freshdesk', { freshdesk_webhook: { ticket_id: 12, ticket_subject: 'Printer' } }, ['12']],
    ['intercom', { topic: 'ping', data: { item: { type: 'ping', message: 'something' } } }, []],
    ['intercom', { data: { item: { type: 'ticket', id: '4' } } }, []],
    ['intercom', { data: { item: { type: 'conversation_part', id: '9', conversation: { id: '4' } } } }, ['4']],
    ['intercom', { data: { item: { type: 'conversation_part', id: '9', conversation_id: '4' } } }, ['4']],
    ['zammad', { ticket_id: '3' }, ['3']],
    ['jsm', { webhookEvent: 'comment_created', comment: { id: '7' }, issue: { id: '10002' } }, ['10002']],
    ['jsm', { webhookEvent: 'user_created', user: { accountId: '5' } }, []],
    ['chatwoot', { event: 'conversation_status_changed', id: 12, status: 'resolved' }, ['12']],
    ['chatwoot', { event: 'conversation_typing_on', conversation: { id: 12 } }, []],
    ['chatwoot', { event: 'contact_updated', id: 7 }, []],
  ])('of %s: %j names %j', (kind, event, ids) => {
    expect(helpdeskAdapters[kind].hook?.ticketIds(event)).toEqual(ids);
  });
});
