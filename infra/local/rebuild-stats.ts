import { verifyStats } from '#lib/analytics/verify-stats.ts';
import { readConfig } from '#lib/config.ts';
import { rebuildStats } from '#lib/ledger/rebuild-stats.ts';
import { connectWithoutDeadline } from '#lib/mongo/client.ts';
import { storeOf } from '#lib/mongo/store.ts';
import { uriFrom } from '#lib/mongo/uri.ts';
import { prepareDatabase } from '#lib/schema/prepare.ts';

// npm run rebuild-stats -- tenant-a tenant-b     these tenants
// npm run rebuild-stats -- --all                 every tenant that has tickets
const asked = process.argv.slice(2);
if (asked.length === 0 || !process.env.MONGODB_URI) {
  console.error('Usage: MONGODB_URI=mongodb://… npm run rebuild-stats -- --all | <tenant>…');
  process.exit(1);
}
const settings = readConfig(['mongo']).mongo;
const client = await connectWithoutDeadline(await uriFrom(settings.source));
const store = storeOf(client, settings);
await prepareDatabase(store);
const tenants = asked.includes('--all') ? await store.db.collection('tickets').distinct('tenant_id') : asked;
for (const tenantId of tenants) {
  const { worded, months } = await rebuildStats(store, tenantId);
  const { consistent, tickets } = await verifyStats(store, tenantId);
  console.log(`${tenantId}: ${months} months, ${tickets} tickets, ${worded} had their words extracted`);
  if (!consistent) process.exitCode = 1;
}
await client.close();
