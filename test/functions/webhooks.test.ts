import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SimulatedHelpdesk } from '#infra/local/helpdesks/simulator/simulated-helpdesk.ts';
import { simulators } from '#infra/local/helpdesks/simulators.ts';
import { startZendesk } from '#infra/local/helpdesks/zendesk/server.ts';
import type { HookView } from '#lib/connections/views.ts';
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

describe('a webhook', { timeout: 60_000 }, () => {
  it('has a URL at once, and accepts events when the help desk’s secret is put', async () => {
    const { status, body } = await putHook({});
    expect(status).toBe(200);
    expect(body).toMatchObject({ secret: null, secret_header: null, needs_secret: true });
    expect(body.url).toBe(`${url}/hooks/${body.hook_id}`);
    hookUrl = body.url;
    expect(await post()).toBe(401);

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
  });

  it('refuses what the help desk did not sign, and what it signed long ago', async () => {
    const before = await hints();
    expect(await post({ signedBody: '{"ticket_id":"2"}' })).toBe(401);
    expect(await post({ with: 'another secret' })).toBe(401);
    expect(await post({ at: Date.now() - 301_000 })).toBe(401);
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

  it('is unknown when it is deleted, as one that never was', async () => {
    expect((await call('DELETE', '/tenants/acme/connection/hook')).status).toBe(204);
    expect(await post()).toBe(404);
    expect(await post({ to: `${url}/hooks/${'0'.repeat(40)}` })).toBe(404);
    expect(await post({ to: `${url}/hooks/acme` })).toBe(422);
  });

  it('comes with a connection that is active, and an address of this API', async () => {
    expect((await call('PUT', '/tenants/none/connection/hook', { body: '{}' })).status).toBe(409);
  });
});

describe.each(hookedKinds)('a webhook of %s', { timeout: 60_000 }, (kind) => {
  const tenantId = `of-${kind}`;
  let desk: SimulatedHelpdesk;
  afterAll(() => desk.close());

  it('answers the help desk before any secret is known, and shows changes without any run', async () => {
    desk = await simulators[kind]();
    desk.change({ limits: null });
    const id = desk.tickets.create({ subject: 'Printer', text: 'It hums' });
    await connect(desk, tenantId);
    const { body } = await putHook({}, tenantId);
    for (const method of ['GET', 'HEAD']) expect((await fetch(body.url, { method })).status).toBe(200);
    const secret = body.secret ?? 'the-secret-that-the-desk-made';
    if (body.needs_secret) await putHook({ secret }, tenantId);
    await run(tenantId);

    desk.hooks?.sendTo(body.url, secret);
    desk.tickets.update(id, { subject: 'Printer is on fire', state: 'open' });
    const other = desk.tickets.create({ subject: 'A new one', text: 'How?' });

    await until('both changes to be stored', async () => {
      const [changed, created] = [await ticket(id, tenantId), await ticket(other, tenantId)];
      return changed.subject === 'Printer is on fire' && created.subject === 'A new one';
    });
    expect(await ticket(other, tenantId)).toMatchObject({
      message: 'How?',
      state: desk.tickets.truth().find((one) => one.id === other)?.state,
    });
    const accepted = helpdeskAdapters[kind].hook?.accepted;
    expect(await desk.hooks?.settled()).toEqual([accepted, accepted]);
  });

  it('refuses events with another secret, and is unknown when it is deleted', async () => {
    const { url: hook } = (await putHook({}, tenantId)).body;
    desk.hooks?.sendTo(hook, 'another-secret');
    desk.tickets.create();
    expect((await desk.hooks?.settled())?.at(-1)).toBe(401);

    await call('DELETE', `/tenants/${tenantId}/connection/hook`);
    for (const method of ['GET', 'HEAD', 'POST']) expect((await fetch(hook, { method })).status).toBe(404);
  });
});
