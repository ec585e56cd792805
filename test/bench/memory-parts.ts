import { parentPort } from 'node:worker_threads';
import { startEmbeddedMongo } from '#infra/local/database/server.ts';
import { startProvider } from '#infra/local/demo-provider/provider-server.ts';
import { ticketsOfTenant } from '#test/functions/api-client.ts';

// A database and a provider with a heap of their own: what they keep is not the application's. Every run finds a third of
// the tickets changed.
let runs = 0;
const provider = await startProvider({
  tickets: (tenantId) =>
    ticketsOfTenant(tenantId, 150).map((ticket, n) =>
      n % 3 === 0 ? { ...ticket, subject: `Version ${runs}` } : ticket,
    ),
  fault: ({ page }) => {
    if (page === 1) runs++;
    return undefined;
  },
});
const { uri } = await startEmbeddedMongo();
parentPort?.postMessage({ uri, providerUrl: provider.url });
