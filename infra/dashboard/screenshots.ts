import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import type { TicketView } from '#lib/tickets/ticket-view.ts';
import { demoPages } from '../local/demo-provider/demo-pages.ts';
import { startDemoProvider } from '../local/demo-provider/demo-provider.ts';
import type { Provider } from '../local/demo-provider/provider-server.ts';
import { startLocalStack } from '../local/stack.ts';
import { findChromium, startChromium } from './chromium.ts';

// Takes screenshots of every state of the dashboard, wide and narrow, light and dark:
// npm run screenshots [-- --only=overview]

const folder = fileURLToPath(new URL('screenshots', import.meta.url));
const tenant = 'fernhill-hotels';

const widths = { wide: { width: 1200, height: 760 }, narrow: { width: 390, height: 844 } } as const;

type Scene = {
  name: string;
  /** The URL fragment. */
  at: string;
  key?: string;
  whole?: boolean;
  before?: (page: Page) => Promise<unknown>;
  shown: (page: Page) => Promise<unknown>;
};

const seen = (text: string | RegExp) => (page: Page) => page.getByText(text).first().waitFor();

const answer = (page: Page, path: string | RegExp, status: number, json: unknown) =>
  page.route(path, (route) => route.fulfill({ status, json, headers: { 'x-request-id': '4c7f2a30' } }));

const never = (page: Page) => page.route(/\/(tenants\/.+|tickets.*|ingest\/logs.*|circuit.*)$/, () => {});

const charts = async (page: Page): Promise<void> => {
  await page.locator('.chart canvas').first().waitFor();
  await page.locator('.ticket').first().waitFor();
};

const scenesFor = (prepared: Prepared): Scene[] => [
  ...signInScenes(prepared),
  ...overviewScenes(prepared),
  ...trendScenes(prepared),
  ...ticketScenes(prepared),
  ...runScenes(prepared),
];

const signInScenes = ({ key }: Prepared): Scene[] => [
  { name: 'sign-in', at: '', shown: seen('API key') },
  {
    name: 'sign-in-refused',
    at: '',
    shown: async (page) => {
      await page.getByLabel('API key').fill('a-key-of-old');
      await page.keyboard.press('Enter');
      await seen('expired or revoked')(page);
    },
  },
  { name: 'tenants', at: '', key, shown: seen('Fernhill Hotels') },
];

const overviewScenes = ({ key, foreignKey }: Prepared): Scene[] => [
  { name: 'overview', at: `tenant=${tenant}`, key, whole: true, shown: charts },
  { name: 'overview-top', at: `tenant=${tenant}`, key, shown: charts },
  { name: 'overview-loading', at: `tenant=${tenant}`, key, before: never, shown: seen('Urgent now') },
  { name: 'overview-empty', at: 'tenant=nobody', key, shown: seen('No urgent tickets are open') },
  {
    name: 'overview-failing',
    at: `tenant=${tenant}`,
    key,
    before: (page) =>
      answer(page, '**/stats?*', 500, { detail: 'Internal error. Quote the request id when you report it.' }),
    shown: seen('Internal error'),
  },
  { name: 'overview-forbidden', at: `tenant=${tenant}`, key: foreignKey, shown: seen('has no permission') },
];

const trendScenes = ({ key }: Prepared): Scene[] => [
  { name: 'trends', at: `tenant=${tenant}&view=trends`, key, whole: true, shown: trended },
  { name: 'trends-hours', at: `tenant=${tenant}&view=trends&period=24h`, key, shown: trended },
  { name: 'trends-loading', at: `tenant=${tenant}&view=trends`, key, before: never, shown: seen('Rising words') },
  { name: 'trends-empty', at: 'tenant=nobody&view=trends', key, whole: true, shown: seen('No ticket is open') },
  {
    name: 'trends-failing',
    at: `tenant=${tenant}&view=trends`,
    key,
    before: (page) =>
      answer(page, /\/trends\?/, 500, { detail: 'Internal error. Quote the request id when you report it.' }),
    shown: seen('Internal error'),
  },
];

const trended = async (page: Page): Promise<void> => {
  await page.locator('.chart canvas').nth(2).waitFor();
  await page.locator('.alert-figures').waitFor();
};

const ticketScenes = ({ key, ticket, corrected }: Prepared): Scene[] => [
  { name: 'tickets', at: `tenant=${tenant}&view=tickets`, key, shown: seen('newest first') },
  {
    name: 'tickets-filtered',
    at: `tenant=${tenant}&view=tickets&q=refund&urgency=high&customer_id=&from=2020-01-01`,
    key,
    shown: seen('best matches first'),
  },
  { name: 'tickets-none', at: `tenant=${tenant}&view=tickets&q=xylophone`, key, shown: seen('No tickets match') },
  {
    name: 'tickets-selected',
    at: `tenant=${tenant}&view=tickets`,
    key,
    shown: async (page) => {
      await page.locator('[data-ticket]').first().waitFor();
      for (const pressed of ['j', 'x', 'j', 'x']) await page.keyboard.press(pressed);
      await seen('2 selected')(page);
    },
  },
  {
    name: 'shortcuts',
    at: `tenant=${tenant}&view=tickets`,
    key,
    shown: async (page) => {
      await page.locator('[data-ticket]').first().waitFor();
      await page.keyboard.press('?');
      await seen('Select the ticket')(page);
    },
  },
  { name: 'ticket-beside', at: `tenant=${tenant}&view=tickets&ticket=${ticket}`, key, shown: seen('Ingested') },
  { name: 'ticket', at: `tenant=${tenant}&ticket=${ticket}`, key, shown: seen('Ingested') },
  { name: 'ticket-corrected', at: `tenant=${tenant}&ticket=${corrected}`, key, shown: seen('Undo') },
  { name: 'triage', at: `tenant=${tenant}&view=triage`, key, whole: true, shown: seen('Built-in') },
];

const runScenes = ({ key }: Prepared): Scene[] => [
  { name: 'runs', at: `tenant=${tenant}&view=runs`, key, whole: true, shown: seen('Responded in') },
  {
    name: 'run-on',
    at: `tenant=${tenant}&view=runs`,
    key,
    before: (page) => answer(page, '**/ingest/status?*', 200, runningJob),
    shown: seen('Cancel the run'),
  },
  {
    name: 'approve',
    at: `tenant=${tenant}&view=runs`,
    key,
    shown: async (page) => {
      await page.getByRole('button', { name: 'Approve…' }).click();
      await seen('Cancel')(page);
    },
  },
];

const runningJob = {
  job_id: 'job-1',
  tenant_id: tenant,
  status: 'running',
  progress: 63,
  total_pages: 43,
  processed_pages: 27,
  new_ingested: 5_912,
  updated: 204,
  unchanged: 611,
  deleted: 0,
  deletions_held: 0,
  skipped: 9,
  errors: 14,
  started_at: new Date(Date.now() - 24_000).toISOString(),
  ended_at: null,
  error: null,
};

const take = async (browser: Browser, url: string, scene: Scene): Promise<void> => {
  for (const [width, viewport] of Object.entries(widths))
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce', locale: 'en-GB' });
      const page = await context.newPage();
      if (scene.key) await page.addInitScript((key) => sessionStorage.setItem('intake-api-key', key), scene.key);
      await scene.before?.(page);
      await page.goto(`${url}/dashboard#${scene.at}`);
      await scene.shown(page);
      await page.evaluate('new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))');
      const path = join(folder, `${scene.name}-${width}-${colorScheme}.png`);
      await page.screenshot({ path, fullPage: scene.whole ?? false });
      await context.close();
    }
};

/** The data that the scenes refer to. */
type Prepared = { key: string; foreignKey: string; ticket: string; corrected: string };

type Api = { url: string; apiKey: string };

const ask = async <T>({ url, apiKey }: Api, method: string, path: string, body?: unknown): Promise<T> => {
  const response = await fetch(url + path, {
    method,
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
};

const ingest = async (api: Api): Promise<void> => {
  const { job_id } = await ask<{ job_id: string }>(api, 'POST', `/ingest/run?tenant_id=${tenant}`);
  for (;;) {
    const { status } = await ask<{ status: string }>(api, 'GET', `/ingest/progress/${job_id}`);
    if (status !== 'running') return;
    await sleep(200);
  }
};

/** Four runs: the demo's tickets, one of them changed, and twice so few that the deletions are withheld. */
const prepare = async (api: Api, provider: Provider): Promise<Prepared> => {
  // An entry without an id makes a pass incomplete, after which nothing is deleted or withheld.
  const tickets = (demoPages(new Date()).get(tenant) ?? []).filter(({ id }) => typeof id === 'string' && id !== '');
  provider.setTickets(tickets);
  await ask(api, 'PUT', `/tenants/${tenant}`, { name: 'Fernhill Hotels', ingest_every_minutes: 60 });
  await ingest(api);

  const { tickets: urgent } = await ask<{ tickets: TicketView[] }>(api, 'GET', `/tickets/urgent?tenant_id=${tenant}`);
  const { ticket_id: ticket } = urgent.find(({ status }) => status === 'open') ?? urgent[0] ?? { ticket_id: '' };
  const changed = tickets.map((one) =>
    one.id === ticket
      ? {
          ...one,
          status: 'pending',
          message: `${one.message}\n\nIs anybody there?`,
          updated_at: new Date().toISOString(),
        }
      : one,
  );
  provider.setTickets(changed);
  await ingest(api);

  provider.setTickets(changed.filter(({ id }, index) => id === ticket || index % 3 > 0));
  for (let pass = 0; pass < 2; pass++) await ingest(api); // a ticket is deleted when two passes in a row miss it
  const corrected = urgent.filter(({ status }) => status !== 'open').slice(0, 4);
  for (const { ticket_id: id } of corrected)
    await ask(api, 'POST', `/tickets/${id}/triage-feedback?tenant_id=${tenant}`, { urgency: 'low' });
  const { key: foreignKey } = await ask<{ key: string }>(api, 'POST', '/keys', {
    tenants: ['nobody'],
    scopes: ['read'],
  });
  return { key: api.apiKey, foreignKey, ticket, corrected: corrected[0]?.ticket_id ?? '' };
};

const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });
const executable = findChromium();
if (!executable) throw new Error('No Chromium on the PATH and none named in CHROMIUM_PATH');

const provider = await startDemoProvider();
provider.setNotify({ fails: 0 }); // or the notification circuit would be open in half of the screenshots
const stack = await startLocalStack({
  ...process.env,
  PORT: '0',
  EXTERNAL_API_URL: provider.url,
  PROVIDER_PAGE_SIZE: '250',
});
const browser = await startChromium(executable);
await mkdir(folder, { recursive: true });
const scenes = scenesFor(await prepare(stack, provider));
for (const scene of scenes.filter(({ name }) => name.startsWith(values.only))) await take(browser, stack.url, scene);
await browser.close();
await stack.close();
await provider.close();
console.log(`The screenshots are in ${folder}`);
process.exit(0);
