import { startEmbeddedMongo } from '#infra/local/database/server.ts';
import { startProvider } from '#infra/local/demo-provider/provider-server.ts';
import type { Mode } from '#infra/local/destinations/stand-in.ts';
import { startWebhookReceiver, type WebhookReceiver } from '#infra/local/destinations/webhook.ts';
import { startLocalStack } from '#infra/local/stack.ts';
import { benchDatabase } from './database.ts';
import { rounded } from './measure.ts';

/** Eight seconds at the five calls a second that a webhook gets, after the first of which it is known how long a call takes. */
const alerts = 40;

const urgentTickets = (tenantId: string) =>
  Array.from({ length: alerts }, (_, n) => ({
    id: `t-${n}`,
    tenant_id: tenantId,
    source: 'email',
    customer_id: `c-${n}`,
    subject: 'Outage',
    message: 'Everything is down, nobody can pay',
    status: 'open',
    created_at: new Date().toISOString(),
    updated_at: new Date().toISOString(),
  }));

/** Destinations beside the healthy one whose rate is measured: of its own tenant, or of another one with as many alerts. */
type Neighbours = { modes: readonly Mode[]; of: 'the same tenant' | 'another tenant' };

const cases: Readonly<Record<string, Neighbours>> = {
  'one that throttles, of its tenant': { modes: ['throttling'], of: 'the same tenant' },
  'one that is dead, of its tenant': { modes: ['dead'], of: 'the same tenant' },
  'one that hangs, of its tenant': { modes: ['hanging'], of: 'the same tenant' },
  'all three, of its tenant': { modes: ['throttling', 'dead', 'hanging'], of: 'the same tenant' },
  '10 that hang, of another tenant': { modes: Array(10).fill('hanging'), of: 'another tenant' },
};

/** How many alerts a second a healthy destination gets, alone and beside others that take none. */
export const benchDestinations = async (): Promise<void> => {
  const embedded = process.env.MONGODB_URI ? null : await startEmbeddedMongo();
  const provider = await startProvider();
  const stack = await startLocalStack({
    PORT: '0',
    MONGODB_DB: benchDatabase,
    LOCAL_API_KEY: benchDatabase, // any value works
    EXTERNAL_API_URL: provider.url,
    RATE_LIMIT_REQUESTS: '1000',
    RATE_LIMIT_WINDOW_SECONDS: '1',
    DESTINATIONS_ALLOW_LOOPBACK: 'true',
    MONGODB_URI: process.env.MONGODB_URI || embedded?.uri || '',
  });
  const call = async (path: string, body?: unknown): Promise<void> => {
    const response = await fetch(stack.url + path, {
      method: 'POST',
      headers: { authorization: `Bearer ${stack.apiKey}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path} was answered ${response.status}: ${await response.text()}`);
  };

  const started: WebhookReceiver[] = [];
  const destination = async (tenantId: string, mode: Mode): Promise<WebhookReceiver> => {
    const receiver = await startWebhookReceiver();
    receiver.change({ mode, retryAfter: '5' });
    started.push(receiver);
    await call(`/tenants/${tenantId}/destinations`, receiver.destination);
    return receiver;
  };

  /** The alerts a second that the healthy destination of a new tenant gets. */
  const rate = async (name: string, { modes, of }: Neighbours): Promise<number> => {
    const tenantId = `watched-${name}`;
    const neighbour = of === 'the same tenant' ? tenantId : `beside-${name}`;
    await Promise.all(modes.map((mode) => destination(neighbour, mode)));
    const healthy = await destination(tenantId, 'healthy');
    const tenants = [...new Set(modes.length > 0 ? [neighbour, tenantId] : [tenantId])];
    provider.setTickets(tenants.flatMap(urgentTickets) as never);
    const startedAt = performance.now();
    for (const tenant of tenants) await call(`/ingest/run?tenant_id=${tenant}`);
    while (healthy.messages.length < alerts) await new Promise((resolve) => setTimeout(resolve, 20));
    const seconds = (performance.now() - startedAt) / 1_000;
    await Promise.all(started.splice(0).map((receiver) => receiver.close()));
    return alerts / seconds;
  };

  await rate('warm', { modes: [], of: 'the same tenant' });
  const alone = await rate('alone', { modes: [], of: 'the same tenant' });
  console.log(
    `${alerts} alerts to a healthy webhook, which gets five a second at most: ${rounded(alone)} a second alone`,
  );
  for (const [n, [title, neighbours]] of Object.entries(cases).entries()) {
    const beside = await rate(`${n}`, neighbours);
    console.log(`beside ${title}: ${rounded(beside)} a second, ${rounded(beside / alone)} of that`);
  }
  await stack.close();
  await provider.close();
  await embedded?.close();
  if (embedded) process.env.MONGODB_URI = ''; // the stack has set it
};
