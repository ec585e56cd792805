import type { Page } from 'playwright-core';
import { type Prepared, tenant } from './screenshot-data.ts';

/** A state of the page, and how it is brought about. */
export type Scene = {
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

export const scenesFor = (prepared: Prepared): Scene[] => [
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
  { name: 'trends-empty', at: 'tenant=nobody&view=trends', key, whole: true, shown: seen('No open tickets') },
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
