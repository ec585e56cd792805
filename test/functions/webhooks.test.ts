import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SimulatedHelpdesk } from '#infra/local/helpdesks/simulator/simulated-helpdesk.ts';
import { simulators } from '#infra/local/helpdesks/simulators.ts';
import { startZendesk } from '#infra/local/helpdesks/zendesk/server.ts';
import type { ConnectionHealth, HookView } from '#lib/connections/views.ts';
import { helpdeskAdapters } from '#lib/helpdesks/adapters.ts';
import { hookedKinds } from '#test/support/hooked-kinds.ts';
import { localApi } from './local-api.ts';
import { until } from './until.ts';

// Webhooks of a connected help desk, over the whole stack: each test goes on where the one before ended.

const secret = 'the-secret-that-zendesk-made';
const account = await startZendesk({ limits: null });
afterAll(() => account.close());
const { call, get, run, store, url } = await localApi({ DESK_SHARE: '1' });

const putHook = (body: object, tenantId = 'acme') =>
  call<HookView>('PUT', `/tenants/${tenantId}/connection/hook`, { body: JSON.stringify(body) });
const ticket = async (id: string, tenantId = 'acme') =>
  (await get<Record<string, unknown>>(`/tickets/${id}?tenant_id=${tenantId}`)).body;
const health = async () => (await get<ConnectionHealth>('/tenants/acme/connection/health')).body;
const hints = () => store.db.collection('helpdesk_hints').countDocuments();

let hookUrl = '';
let event = 0;

type Event = { body?: string; signedBody?: string; at?: number; to?: string; with?: string };

/** An event of the trigger kind, signed as Zendesk does. */
const post = async ({ body = '{"ticket_id":"1"}', signedBody = body, at = Date.now(), to, ...more }: Event = {}) => {
  const time = new Date(at).toISOString();
  const signature = createHmac('sha256', more.with ?? secret)
    .update(time + signedBody)
    .digest('base64');
  const headers = {
    'x-zendesk-webhook-signature-timestamp': time,
    'x-zendesk-webhook-signature': signature,
    'x-zendesk-webhook-id': `${event++}`,
  };
  return (await fetch(to ?? hookUrl, { method: 'POST', headers, body })).status;
};

const connect = async ({ connection }: SimulatedHelpdesk, tenantId: string): Promise<void> => {
  const path = `/tenants/${tenantId}/connection`;
  expect((await call('PUT', path, { body: JSON.stringify(connection) })).status).toBe(200);
  expect((await call('POST', `${path}/test`)).body).toMatchObject({ ok: true });
};

beforeAll(async () => {
  account.tickets.create({ subject: 'Printer', text: 'It hums' });
  await connect(account, 'acme');
});

describe('a webhook', () => {
  it('has a URL at once, and accepts events when the help desk’s secret is put', async () => {
    const { status, body } = await putHook({});
    expect(status).toBe(200);
    expect(body).toMatchObject({ secret: null, secret_header: null, needs_secret: true });
    expect(body.url).toBe(`${url}/hooks/${body.hook_id}`);
    hookUrl = body.url;
    expect(await post()).toBe(401);
    // Before a secret is known: some help desks ask when the URL is entered.
    for (const method of ['GET', 'HEAD']) expect((await fetch(hookUrl, { method })).status).toBe(200);

    expect((await putHook({ secret })).body).toMatchObject({ url: hookUrl, secret: null, needs_secret: false });
    expect(await post({ body: '{}' })).toBe(202);
  });

  it('shows a change of a ticket without any run', async () => {
    await run('acme');
    account.hooks?.sendTo(hookUrl, secret);
    account.tickets.update('1', { subject: 'Printer is on fire', state: 'solved' });
    const id = account.tickets.create({ subject: 'A new one' });

    await until('both changes to be stored', async () => {
      const [changed, created] = [await ticket('1'), await ticket(id)];
      return changed.subject === 'Printer is on fire' && created.subject === 'A new one';
    });
    expect(await account.hooks?.settled()).toEqual([202, 202]);
    expect(await ticket('1')).toMatchObject({ status: 'solved', state: 'solved' });
    await until('the hints to be settled', async () => (await hints()) === 0);
    const { webhook, pending } = await health();
    expect(webhook).toMatchObject({ needs_secret: false, warning: null, last_accepted_at: expect.any(String) });
    expect(pending).toEqual({ tickets: 0, oldest_at: null });
  });

  it('refuses what the help desk did not sign, and what it signed long ago', async () => {
    const before = await hints();
    expect(await post({ signedBody: '{"ticket_id":"2"}' })).toBe(401);
    expect(await post({ with: 'another secret' })).toBe(401);
    expect((await health()).webhook).toMatchObject({
      last_refused_reason: 'forged',
      last_refused_at: expect.any(String),
    });
    expect(await post({ at: Date.now() - 301_000 })).toBe(401);
    expect((await health()).webhook).toMatchObject({ last_refused_reason: 'stale' });
    expect(await post({ at: Date.now() + 360_000 })).toBe(401);
    expect((await fetch(hookUrl, { method: 'POST', body: '{"ticket_id":"1"}' })).status).toBe(401);
    expect(await hints()).toBe(before);
  });

  it('accepts a secret beside the new one for an hour, and reads bodies of up to 1 MiB', async () => {
    expect((await putHook({ secret: 'another-secret' })).status).toBe(200);
    expect([await post(), await post({ with: 'another-secret' })]).toEqual([202, 202]);
    const bodyOf = (bytes: number) => `{"ticket_id":"1","more":"${'x'.repeat(bytes - 30)}"}`.padEnd(bytes);
    expect([await post({ body: bodyOf(1_048_576) }), await post({ body: bodyOf(1_048_577) })]).toEqual([202, 413]);
  });

  it('is said not to arrive when three incremental runs in a row find changes, until the next event', async () => {
    account.hooks?.sendTo(`${url}/nowhere`, secret);
    account.change({ hidesLastMinute: false });
    for (let n = 0; n < 3; n++) {
      account.tickets.create({ subject: `Number ${n}` });
      await run('acme');
    }
    expect((await health()).webhook?.warning).toMatch(/not arriving: 3 incremental runs/);

    expect(await post({ with: 'another-secret' })).toBe(202);
    expect((await health()).webhook).toMatchObject({ warning: null });
  });

  it('is unknown when it is deleted, as one that never was', async () => {
    expect((await call('DELETE', '/tenants/acme/connection/hook')).status).toBe(204);
    expect(await post()).toBe(404);
    for (const method of ['GET', 'HEAD']) expect((await fetch(hookUrl, { method })).status).toBe(404);
    expect(await post({ to: `${url}/hooks/${'0'.repeat(40)}` })).toBe(404);
    expect(await post({ to: `${url}/hooks/acme` })).toBe(422);
  });

  it('comes with a connection that is active, and an address of this API', async () => {
    expect((await call('PUT', '/tenants/none/connection/hook', { body: '{}' })).status).toBe(409);
  });
});

// At once, since each waits for the events of one ticket to come together.
describe('webhooks of every help desk', () => {
  const desks: SimulatedHelpdesk[] = [];
  afterAll(() => Promise.all(desks.map((desk) => desk.close())));

  it.concurrent.each(hookedKinds)(
    'show changes at %s without any run, and are refused with another secret',
    async (kind) => {
      const tenantId = `of-${kind}`;
      const desk: SimulatedHelpdesk = await simulators[kind]();
      desks.push(desk);
      desk.change({ limits: null });
      const { tickets, hooks } = desk;
      const id = tickets.create({ subject: 'Printer', text: 'It hums' });
      await connect(desk, tenantId);
      const { body } = await putHook({}, tenantId);
      const secret = body.secret ?? 'the-secret-that-the-desk-made';
      if (body.needs_secret) await putHook({ secret }, tenantId);
      await run(tenantId);

      hooks?.sendTo(body.url, secret);
      tickets.update(id, { subject: 'Printer is on fire', state: 'open' });
      const other = tickets.create({ subject: 'A new one', text: 'How?' });

      await until(`both changes at ${kind} to be stored`, async () => {
        const [changed, created] = [await ticket(id, tenantId), await ticket(other, tenantId)];
        return changed.subject === 'Printer is on fire' && created.subject === 'A new one';
      });
      const { state } = tickets.truth().find((one) => one.id === other) ?? {};
      expect(await ticket(other, tenantId)).toMatchObject({ message: 'How?', state });
      const accepted = helpdeskAdapters[kind].hook?.accepted;
      expect(await hooks?.settled()).toEqual([accepted, accepted]);

      hooks?.sendTo(body.url, 'another-secret');
      tickets.create();
      expect((await hooks?.settled())?.at(-1)).toBe(401);
    },
  );
});
