import { describe, expect, it } from 'vitest';
import type { ReplayView } from '#lib/replay/replay.ts';
import type { TicketView } from '#lib/tickets/ticket-view.ts';
import { aTicket } from '#test/support/builders.ts';
import { localApi } from './local-api.ts';
import { until } from './until.ts';

const { call, get, run, provider, keyFor } = await localApi();
const tenant = 'harbour-bank';
const rulesPath = `/tenants/${tenant}/triage`;

provider.setTickets([
  aTicket({ id: 'calm', message: 'The zorb in the hall hums.' }),
  aTicket({ id: 'down', subject: 'Site is down', message: 'Our lawyer will call you.' }),
]);
await run(tenant);

type Rules = { tenant_id: string; version: number; updated_at: string | null; rules: unknown[]; ignore: string[] };

const put = (body: unknown) => call<Rules>('PUT', rulesPath, { body: JSON.stringify(body) });
const ticket = async (id: string): Promise<TicketView> =>
  (await get<TicketView>(`/tickets/${id}?tenant_id=${tenant}`)).body;

/** Starts a replay and waits for its end. */
const replay = async (query = '', of = tenant): Promise<ReplayView> => {
  const replays = `/tenants/${of}/triage/replay`;
  const started = await call<{ replay_id: string }>('POST', `${replays}${query}`);
  expect(started.status).toBe(202);
  const path = `${replays}/${started.body.replay_id}`;
  expect(started.headers.get('location')).toBe(path);
  return until('the end of the replay', async () => {
    const { body } = await get<ReplayView>(path);
    return body.status !== 'running' && body;
  });
};

describe('the triage of a ticket', () => {
  it('has the reason for its urgency in words and signals, like its alert', async () => {
    const { urgency, triage, alert } = await ticket('down');

    expect(urgency).toBe('high');
    expect(triage?.reason).toMatch(/^Outage \("Site is down"\), legal threat \("lawyer"\)/);
    expect(triage?.signals).toContainEqual({ rule: 'legal-threat', match: 'lawyer', weight: 10 });
    expect(triage?.version).toMatch(/^\d+\+en-/);
    expect(alert?.reason).toBe(triage?.reason);
  });
});

describe("a tenant's rules", () => {
  const own = { rules: [{ name: 'zorb', kind: 'urgent', phrases: ['zorb~ .. hums'] }], ignore: ['site is down'] };

  it('are empty at first', async () => {
    const { status, body } = await get<Rules>(rulesPath);

    expect(status).toBe(200);
    expect(body).toEqual({ tenant_id: tenant, version: 0, updated_at: null, rules: [], ignore: [] });
  });

  it('change no stored ticket before a replay; a dry run reports what would change', async () => {
    const { status, body } = await put(own);
    expect(status).toBe(200);
    expect(body).toMatchObject({ tenant_id: tenant, version: 1, ...own });
    expect((await get<Rules>(rulesPath)).body).toEqual(body);

    const dry = await replay('?dry_run=true');
    expect(dry).toMatchObject({ dry_run: true, progress: 100, total_tickets: 2, changed: 1, became_high: 1 });
    expect(dry.examples).toEqual([
      { ticket_id: 'calm', changes: expect.objectContaining({ urgency: { old: expect.any(String), new: 'high' } }) },
    ]);
    expect((await ticket('calm')).urgency).not.toBe('high');

    const real = await replay();
    expect(real).toMatchObject({ dry_run: false, changed: 1, triage_version: dry.triage_version });
    const { urgency, alert, triage } = await ticket('calm');
    expect(urgency).toBe('high');
    expect(alert).toBeNull();
    expect(triage?.reason).toMatch(/^Zorb \("zorb in the hall hums"\)/);
    expect((await ticket('down')).triage?.reason).toMatch(/^Legal threat/);
    expect(await replay()).toMatchObject({ changed: 0, processed: 2 });
  });

  it('apply to tickets ingested from then on', async () => {
    provider.setTickets([aTicket({ id: 'new', message: 'The zorb on my desk hums.' })]);
    await run(tenant);

    const { urgency, triage } = await ticket('new');
    expect(urgency).toBe('high');
    expect(triage?.version).toMatch(/-t1\./);
  });

  it('are rejected with an entry for each fault', async () => {
    const wrong = { rules: [{ name: 'A b', kind: 'loud', phrases: ['(a+)+$'], weight: 99, strong: true }], extra: 1 };

    const { status, body } = await call('PUT', rulesPath, { body: JSON.stringify(wrong) });

    expect(status).toBe(422);
    expect(body.errors?.map(({ path }) => path).toSorted()).toEqual(
      expect.arrayContaining(['extra', 'rules.0.kind', 'rules.0.name', 'rules.0.weight']),
    );
    expect((await get<Rules>(rulesPath)).body.version).toBe(1);
  });

  it('can be read and changed by admins only', async () => {
    const key = await keyFor([tenant], ['read', 'ingest']);

    for (const [method, path] of [
      ['GET', rulesPath],
      ['PUT', rulesPath],
      ['POST', `${rulesPath}/replay`],
    ] as const)
      expect((await call(method, path, { key })).status).toBe(403);
  });
});

describe('a finished ticket', () => {
  const path = (id: string) => `/tickets/${id}?tenant_id=finishing`;
  const requiresAction = async (id: string) => (await get<TicketView>(path(id))).body.requires_action;
  const take = async (status: string) => {
    const at = new Date(Date.parse('2026-02-01T00:00:00Z') + taken++ * 60_000).toISOString();
    const fields = { tenant_id: 'finishing', message: 'My card was refused. Please help me!', updated_at: at };
    provider.setTickets([aTicket({ id: 'card', status, ...fields })]);
    await run('finishing');
  };
  let taken = 0;

  it('requires no action, and does again when it is reopened, with a history entry', async () => {
    await take('open');
    expect(await requiresAction('card')).toBe(true);
    await take('RESOLVED');
    expect(await requiresAction('card')).toBe(false);
    await take('Reopened');
    expect(await requiresAction('card')).toBe(true);

    const { body } = await get<{ history: { changes: Record<string, unknown> }[] }>(
      `/tickets/card/history?tenant_id=finishing`,
    );
    expect(body.history.slice(0, 2).map(({ changes }) => changes)).toEqual([
      { status: { old: 'RESOLVED', new: 'Reopened' }, requires_action: { old: false, new: true } },
      { status: { old: 'open', new: 'RESOLVED' }, requires_action: { old: true, new: false } },
    ]);
  });

  it('by its tenant’s own status requires no action from its next change or a replay on', async () => {
    await call('PUT', '/tenants/finishing', {
      body: JSON.stringify({ ingest_every_minutes: null, finished_statuses: ['reopened'] }),
    });
    expect((await get<{ tickets: unknown[] }>('/tickets?tenant_id=finishing&open=true')).body.tickets).toEqual([]);
    expect(await requiresAction('card')).toBe(true);

    expect((await replay('', 'finishing')).requires_action_changed).toBe(1);
    expect(await requiresAction('card')).toBe(false);
  });
});

describe('a replay of the triage', () => {
  it('that does not exist, or is another tenant’s, is a 404', async () => {
    const { replay_id } = await replay('?dry_run=true');

    expect((await get(`/tenants/other/triage/replay/${replay_id}`)).status).toBe(404);
    expect((await get(`${rulesPath}/replay/none`)).status).toBe(404);
  });
});
