import { isDeepStrictEqual } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import { startPagerDuty } from '#infra/local/destinations/pagerduty.ts';
import { startSlackWebhook } from '#infra/local/destinations/slack-webhook.ts';
import type { StandIn, StandInDestination } from '#infra/local/destinations/stand-in.ts';
import { startTeams } from '#infra/local/destinations/teams.ts';
import { startWebhookReceiver } from '#infra/local/destinations/webhook.ts';
import type { DeliveryView } from '#lib/deliveries/list-deliveries.ts';
import type { StoredDestinationView } from '#lib/destinations/views.ts';
import { aTicket } from '#test/support/builders.ts';
import { localApi } from './local-api.ts';
import { until } from './until.ts';

const { call, get, run, provider } = await localApi();
// Its handler reads the configuration of the local stack.
const { handler } = await import('#functions/schedules/resend-alerts.ts');
const resendAlerts = () => handler({} as Parameters<typeof handler>[0]);

type Service = StandIn & { destination: StandInDestination };
const [pager, slack, teams, receiver] = await Promise.all([
  startPagerDuty(),
  startSlackWebhook(),
  startTeams(),
  startWebhookReceiver(),
]);
afterAll(() => Promise.all([pager, slack, teams, receiver].map((service) => service.close())));

const path = '/tenants/acme/deliveries';
const listed = async (query = '') =>
  (await get<{ deliveries: DeliveryView[]; next_cursor: string | null }>(`${path}${query}`)).body;
const connect = async (service: Service) => {
  const body = JSON.stringify(service.destination);
  return (await call<StoredDestinationView>('POST', '/tenants/acme/destinations', { body })).body.destination_id;
};
const urgent = (id: string, fields = {}) =>
  aTicket({ id, tenant_id: 'acme', subject: 'Outage: everything is down', status: 'open', ...fields });
const openNow = { created_at: new Date().toISOString(), updated_at: new Date().toISOString() };

it('an alert reaches the destinations that are well, whatever the others do, and is resolved where it was taken', async () => {
  slack.change({ mode: 'dead' });
  teams.change({ mode: 'hanging' });
  receiver.change({ mode: 'throttling', retryAfter: '600' });
  const [paged, posted] = [await connect(pager), await connect(slack), await connect(teams), await connect(receiver)];
  provider.setTickets([urgent('T-1', openNow)]);

  await run('acme');
  await until('the pager', async () => (await listed('?state=sent')).deliveries.length === 1);

  const [sent] = (await listed('?state=sent')).deliveries;
  expect(sent).toMatchObject({ ticket_id: 'T-1', destination_id: paged, notice: 'trigger', tries: 1, error: null });
  expect(JSON.parse(pager.calls[0]?.body ?? '')).toMatchObject({ event_action: 'trigger', dedup_key: sent?.alert_id });
  expect(pager.calls[0]?.body).not.toContain('everything'); // a word of the subject, by which it is urgent
  expect(provider.alerts).toEqual([]); // not at the notification service
  await until('the other tries', async () =>
    (await listed('?ticket_id=T-1')).deliveries.every(({ tries, error }) => tries > 0 || error),
  );
  const failing = (await listed('?state=queued')).deliveries;
  expect(failing).toHaveLength(3);
  expect(failing.find(({ destination_id }) => destination_id === posted)).toMatchObject({
    next_try_at: expect.any(String),
    error: expect.stringContaining('500'),
  });

  const later = new Date(Date.now() + 1_000).toISOString();
  provider.setTickets([urgent('T-1', { ...openNow, status: 'closed', updated_at: later })]);
  await run('acme');
  await until('the end of the incident', async () => {
    await resendAlerts(); // as each minute
    return pager.calls.length === 2;
  });

  expect(JSON.parse(pager.calls[1]?.body ?? '')).toMatchObject({
    event_action: 'resolve',
    dedup_key: sent?.alert_id,
  });
});

it('deliveries are listed page by page, and one that is not undeliverable is not delivered again', async () => {
  const reading = async () => {
    const first = await listed('?limit=2');
    expect(first.deliveries).toHaveLength(2);
    const second = await listed(`?limit=200&cursor=${encodeURIComponent(first.next_cursor ?? '')}`);
    return { first, second, all: await listed('?limit=200') };
  };
  // A call of before may end between two pages: then they are read once more.
  const { second } = await until('pages that are the whole list', async () => {
    const read = await reading();
    return isDeepStrictEqual([...read.first.deliveries, ...read.second.deliveries], read.all.deliveries) && read;
  });
  expect(second.next_cursor).toBeNull();
  expect((await get(`${path}?cursor=odd`)).status).toBe(422);

  const [sent] = (await listed('?state=sent')).deliveries;
  expect((await call('POST', `${path}/${sent?.delivery_id}/redeliver`)).status).toBe(404);
});
