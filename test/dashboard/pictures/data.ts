import { vi } from 'vitest';
import { schedules } from '#functions/manifest/manifest.ts';
import { demoPages } from '#infra/local/demo-provider/demo-pages.ts';
import type { RawTicket } from '#infra/local/demo-provider/provider-ticket.ts';
import type { TicketView } from '#lib/tickets/ticket-view.ts';
import type { LocalApi } from '#test/functions/local-api.ts';
import { until } from '#test/functions/until.ts';
import { aTicket } from '#test/support/builders.ts';
import { hoursBefore, moment } from './moment.ts';

export const tenant = 'fernhill-hotels';
export const hebrewTenant = 'port';
export const longTenant = 't'.repeat(100);

export type Prepared = { url: string; key: string; ticket: string; corrected: string; deleted: string };

const sendTo =
  ({ call }: LocalApi) =>
  async <T>(method: string, path: string, body?: object): Promise<T> => {
    if (method !== 'GET') vi.setSystemTime(Date.now() + 5_000); // the audit log is in the order of time
    const answer = await call<T>(method, path, body ? { body: JSON.stringify(body) } : {});
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
type Send = ReturnType<typeof sendTo>;

/** Four runs, of which the second brings new tickets and a change, and the last two miss so many that it is withheld. */
const ingestDemo = async ({ provider, run }: LocalApi, send: Send): Promise<{ urgent: string[] }> => {
  const runBefore = async (tickets: readonly RawTicket[], minutes: number): Promise<void> => {
    vi.setSystemTime(hoursBefore(minutes / 60));
    provider.setTickets(tickets);
    await run(tenant);
  };
  const all = demoPages(new Date(hoursBefore(1))).get(tenant) ?? [];
  const tickets = all.filter(({ id }) => typeof id === 'string' && id !== '').slice(-400);
  await runBefore(tickets.slice(0, -30), 45);
  const urgent = (await urgentTickets(send)).map(({ ticket_id }) => ticket_id);
  const changed = tickets.map((one) =>
    one.id === urgent[0]
      ? { ...one, status: 'pending', message: `${one.message}\n\nIs anybody there?`, updated_at: hoursBefore(0.6) }
      : one,
  );
  await runBefore(changed, 30);
  const fewer = changed.filter(({ id }, index) => urgent.includes(String(id)) || index % 3 > 0);
  for (const minutes of [15, 10]) await runBefore(fewer, minutes);
  await until('the alerts', async () => {
    const states = (await urgentTickets(send)).map(({ alert }) => alert?.state);
    return !states.some((state) => state === 'pending' || state === 'queued');
  });
  return { urgent };
};

const urgentTickets = async (send: Send): Promise<TicketView[]> =>
  (await send<{ tickets: TicketView[] }>('GET', `/tickets/urgent?tenant_id=${tenant}&page_size=100`)).tickets;

const hours = [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:30' }];

/** What a person sets for a tenant, in every view that there is. */
const setUp = async (send: Send): Promise<void> => {
  const of = `/tenants/${tenant}`;
  await send('PUT', of, { name: 'Fernhill Hotels', ingest_every_minutes: 60 });
  const { destination_id } = await send<{ destination_id: string }>('POST', `${of}/destinations`, {
    kind: 'webhook',
    label: 'Night shift',
    target: { base_url: 'http://127.0.0.1:9' }, // where nothing ever listens
    include: ['subject'],
  });
  await send('PUT', `${of}/alert-policy`, {
    time_zone: 'Europe/Berlin',
    business_hours: hours,
    quiet_hours: { hours: [{ days: ['sun'], from: '01:00', to: '06:00' }], action: 'hold' },
    routes: [
      { name: 'Outages', match: { category: ['outage'], hours: 'off' }, to: [destination_id], continue: true },
      { name: 'English', match: { language: ['en'] } },
    ],
  });
  await send('PUT', `${of}/service-levels`, { time_zone: 'Europe/Berlin', hours, resolution: { high: 60, low: 600 } });
  await send('PUT', `${of}/triage`, {
    rules: [{ name: 'double-booking', kind: 'urgent', phrases: ['booked twice', 'room is taken'] }],
    ignore: ['kind regards'],
  });
  await send('POST', '/keys', { tenants: [tenant], scopes: ['read'], label: 'Nightly export' });
};

const importFile = async ({ call, get }: LocalApi): Promise<void> => {
  const path = '/tenants/filed/imports';
  const body = 'id,subject,updated_at\nF-1,Of a file,2026-01-01T00:00:00Z\nF-2,Without a date,\n';
  await call('POST', path, { body, headers: { 'content-type': 'text/csv' } });
  await until('the import', async () => {
    const { body } = await get<{ imports: { status: string }[] }>(path);
    return body.imports.every(({ status }) => status !== 'running');
  });
};

const ingestOdd = async ({ provider, run }: LocalApi, send: Send): Promise<void> => {
  const hebrew = { customer_id: 'לקוח', source: 'דואר', status: 'פתוח', message: 'הכרטיס שלי נעלם' };
  const long = (letter: string) => letter.repeat(256);
  const odd = [
    { tenant_id: hebrewTenant, id: 'א', subject: 'הכרטיס שלי', ...hebrew },
    { tenant_id: hebrewTenant, id: 'ב', subject: '503 (הכרטיס!)', ...hebrew },
    ...[1, 2, 3].map((n) => ({
      ...{ tenant_id: longTenant, id: `${n}${long('I')}`.slice(0, 256), subject: long('W'), customer_id: long('c') },
      ...{ source: long('s'), status: long('S'), message: `The site is down. ${long('m')}` },
    })),
  ].map((fields, index) =>
    aTicket({ created_at: hoursBefore(index + 1), updated_at: hoursBefore(index + 1), ...fields }),
  );
  for (const [id, name] of [
    [hebrewTenant, 'בנק הנמל'],
    [longTenant, long('N').slice(0, 200)],
  ] as const) {
    provider.setTickets(odd.filter(({ tenant_id }) => tenant_id === id));
    await send('PUT', `/tenants/${id}`, { name, ingest_every_minutes: null });
    await run(id);
  }
};

/** So that what they do is done in all pictures, and not from the moment on at which the stack comes to it. */
const runSchedules = async (): Promise<void> => {
  for (const { file } of schedules) {
    const { handler } = await import(new URL(`../../../${file}`, import.meta.url).href);
    await handler();
  }
};

/** Something to see in every view; all of it is the same each time. */
export const prepare = async (api: LocalApi): Promise<Prepared> => {
  const send = sendTo(api);
  const { urgent } = await ingestDemo(api, send);
  const [ticket = '', corrected = '', deleted = ''] = urgent;
  await send('POST', `/tickets/${corrected}/triage-feedback?tenant_id=${tenant}`, { urgency: 'low' });
  await send('DELETE', `/tickets/${deleted}?tenant_id=${tenant}`);
  await setUp(send);
  await importFile(api);
  await ingestOdd(api, send);
  vi.setSystemTime(moment);
  await runSchedules();
  return { url: api.url, key: api.stack.apiKey, ticket, corrected, deleted };
};
