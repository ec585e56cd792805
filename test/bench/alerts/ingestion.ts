import { startProvider } from '#infra/local/demo-provider/provider-server.ts';
import { startLocalStack } from '#infra/local/stack.ts';
import { apiClient, ticketsOfTenant } from '#test/functions/api-client.ts';
import { until } from '#test/functions/until.ts';

const pages = 10;
const rounds = 3;

const services = { healthy: {}, dead: { dead: true }, hanging: { hang: true } };

/**
 * How long a run of 1,000 tickets takes, one in five of them urgent, with each kind of notification service, by turns on
 * one local stack: the fastest of some rounds, in ms, since what else the machine does only adds to it.
 */
export const ingestionTimes = async (): Promise<Record<keyof typeof services, number>> => {
  const provider = await startProvider({
    tickets: (tenantId) =>
      ticketsOfTenant(tenantId, pages * 100).map((ticket, n) => (n % 5 ? ticket : { ...ticket, subject: 'Outage' })),
  });
  const stack = await startLocalStack({
    PORT: '0',
    LOCAL_API_KEY: 'bench-key',
    EXTERNAL_API_URL: provider.url,
    PROVIDER_PAGE_SIZE: '100',
    RATE_LIMIT_REQUESTS: '10000',
    CIRCUIT_OPEN_SECONDS: '5',
    ALERT_BACKFILL: 'send',
  });
  const api = apiClient(stack.url, stack.apiKey);
  const times: Record<keyof typeof services, number[]> = { healthy: [], dead: [], hanging: [] };
  let urgent = 0;

  const runWith = async (name: keyof typeof services, tenant: string): Promise<void> => {
    provider.setNotify({ dead: false, hang: false, ...services[name] });
    const startedAt = performance.now();
    const { status, new_ingested } = await api.run(tenant, 300_000);
    if (status !== 'completed' || new_ingested !== pages * 100) throw new Error(`The run of ${tenant} is ${status}`);
    times[name].push(performance.now() - startedAt);
    // Alerts that still wait would slow the next run.
    provider.setNotify({ dead: false, hang: false });
    urgent += pages * 20;
    await api.call('POST', '/circuit/notify/reset');
    await until('all alerts', () => provider.alerts.filter((alert) => alert.status === 202).length >= urgent, 300_000);
  };

  await runWith('healthy', 'warm-up');
  times.healthy.length = 0;
  for (let round = 0; round < rounds; round++)
    for (const name of ['healthy', 'dead', 'hanging'] as const) await runWith(name, `${name}-${round}`);
  await provider.close();
  await stack.close();
  return {
    healthy: Math.min(...times.healthy),
    dead: Math.min(...times.dead),
    hanging: Math.min(...times.hanging),
  };
};
