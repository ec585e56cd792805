import type { Browser } from 'playwright-core';
import { findChromium, startChromium } from '#infra/dashboard/chromium.ts';
import { startEmbeddedMongo } from '#infra/local/database/server.ts';
import { startLocalStack } from '#infra/local/stack.ts';
import { rebuildStats } from '#lib/ledger/rebuild-stats.ts';
import { connect } from '#lib/mongo/client.ts';
import type { Store } from '#lib/mongo/store.ts';
import { prepareDatabase } from '#lib/schema/prepare.ts';
import { benchList } from './dashboard-list.ts';
import { benchDatabase } from './database.ts';
import { figuresOf, rounded } from './measure.ts';
import { rareWord, storeTickets } from './tickets.ts';

const visits = 15;

/** The URL fragment without the tenant. */
const views: Readonly<Record<string, string>> = {
  'overview, 30 days': '',
  'overview, 7 days': 'period=7',
  'overview, 90 days': 'period=90',
  'overview, a year': 'period=365',
  'overview, all time': 'period=all',
  tickets: 'view=tickets',
  'urgent and open tickets': 'view=tickets&urgency=high&status=open',
  'a search': `view=tickets&q=${rareWord}`,
  'one ticket': 'view=tickets&ticket=T-7',
  runs: 'view=runs',
};

const nameOf = (size: number): string => `with-${size}`;

/**
 * The dashboard in a browser, for tenants of different sizes in one database: from the navigation until nothing on the
 * page is loading. Each visit is a new tab with an empty cache. At last, keys in a long list of the largest tenant.
 */
export const benchDashboard = async (sizes: readonly number[]): Promise<void> => {
  const path = findChromium();
  if (path === undefined) return console.log('No Chromium on the PATH and none named in CHROMIUM_PATH');
  const embedded = process.env.MONGODB_URI ? null : await startEmbeddedMongo();
  const uri = process.env.MONGODB_URI || embedded?.uri || '';
  const client = await connect(uri, { socketTimeoutMS: 0 });
  const store = { db: client.db(benchDatabase) };
  await fill(store, sizes);

  const stack = await startLocalStack({
    PORT: '0',
    MONGODB_URI: uri,
    MONGODB_DB: benchDatabase,
    LOCAL_API_KEY: benchDatabase, // any value works
    KEY_REQUESTS_PER_MINUTE: '1000000',
  });
  const browser = await startChromium(path);
  console.log(embedded ? 'embedded database' : 'MONGODB_URI');
  const rows: Record<string, Record<string, number>> = {};
  for (const [name, view] of Object.entries(views)) {
    const durations = new Map(sizes.map((size) => [size, [] as number[]]));
    // Alternating, so that other load affects both.
    for (let visit = 0; visit <= visits; visit++)
      for (const size of sizes) {
        const ms = await visitMs(browser, stack, `tenant=${nameOf(size)}&${view}`);
        if (visit > 0) durations.get(size)?.push(ms);
      }
    rows[name] = Object.fromEntries(
      sizes.map((size) => [`${size.toLocaleString('en')}: ms`, rounded(figuresOf(durations.get(size) ?? []).medianMs)]),
    );
  }
  console.table(rows);
  await benchList(browser, stack, nameOf(Math.max(...sizes)));
  await browser.close();
  await stack.close();
  await store.db.dropDatabase();
  await client.close();
  await embedded?.close();
};

const fill = async (store: Store, sizes: readonly number[]): Promise<void> => {
  await store.db.dropDatabase();
  for (const size of sizes) await storeTickets(store, nameOf(size), size, { end: new Date(), searchable: true });
  await prepareDatabase(store);
  for (const size of sizes) await rebuildStats(store, nameOf(size));
};

/** Runs in the browser: false while something is missing, then the time since the navigation. */
const whenSettled = `
  document.querySelector('main .panel') !== null &&
  document.querySelector('.skeleton, [aria-busy="true"]') === null &&
  performance.now()`;

const visitMs = async (browser: Browser, stack: { url: string; apiKey: string }, at: string): Promise<number> => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    bypassCSP: true, // for the script that waits
  });
  const page = await context.newPage();
  await page.addInitScript((key) => sessionStorage.setItem('intake-api-key', key), stack.apiKey);
  await page.goto(`${stack.url}/dashboard#${at}`);
  const settled = await page.waitForFunction(whenSettled);
  const ms = await settled.jsonValue();
  await context.close();
  return Number(ms);
};
