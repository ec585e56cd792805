import type { Page } from 'playwright-core';
import { hebrewTenant, longTenant, type Prepared, tenant } from './data.ts';
import { hoursBefore } from './moment.ts';

export type Scene = {
  name: string;
  /** The URL fragment. */
  at: string;
  isSignedIn?: boolean;
  locale?: string;
  before?: (page: Page) => Promise<unknown>;
  /** Brings the page into its state. */
  act?: (page: Page) => Promise<unknown>;
  /** The selector of what is scrolled into view. */
  shows?: string;
  /** It stays loading, which others are done with. */
  isLoading?: boolean;
};

const of = `tenant=${tenant}`;
const seen = (text: string | RegExp) => (page: Page) => page.getByText(text).first().waitFor();
const answer = (page: Page, path: string | RegExp, status: number, json: unknown) =>
  page.route(path, (route) => route.fulfill({ status, json, headers: { 'x-request-id': '4c7f2a30' } }));
const never = (page: Page) => page.route(/\/(tenants\/.+|tickets.*|ingest\/logs.*|circuit.*)$/, () => {});

const overviews: Scene[] = [
  { name: 'sign-in', at: '', isSignedIn: false, act: seen('API key') },
  {
    name: 'sign-in-refused',
    at: '',
    isSignedIn: false,
    act: async (page) => {
      await page.getByLabel('API key').fill('a-key-of-old');
      await page.keyboard.press('Enter');
      await seen('expired or revoked')(page);
    },
  },
  { name: 'tenants', at: '', act: seen('Fernhill Hotels') },
  { name: 'overview', at: of, act: (page) => page.locator('.chart canvas').first().waitFor() },
  { name: 'overview-charts', at: of, act: (page) => page.locator('.chart canvas').first().waitFor(), shows: '.chart' },
  { name: 'overview-empty', at: 'tenant=nobody', act: seen('No urgent tickets are open') },
  { name: 'overview-loading', at: of, before: never, isLoading: true, act: seen('Urgent now') },
  {
    name: 'overview-failing',
    at: of,
    before: (page) => answer(page, '**/stats?*', 500, { detail: 'Internal error. Quote the request id.' }),
    act: seen('Internal error'),
    shows: 'text=Internal error',
  },
  { name: 'trends', at: `${of}&view=trends`, act: (page) => page.locator('.alert-figures').waitFor() },
];

const listed = (page: Page) => page.locator('[data-ticket]').first().waitFor();

const ticketLists: Scene[] = [
  { name: 'tickets', at: `${of}&view=tickets`, act: listed },
  {
    name: 'tickets-compact',
    at: `${of}&view=tickets`,
    before: (page) =>
      page.addInitScript(() => localStorage.setItem('intake-ticket-list', JSON.stringify({ density: 'compact' }))),
    act: listed,
  },
  {
    name: 'tickets-filtered',
    at: `${of}&view=tickets&q=room&urgency=low&customer_id=&from=2020-01-01`,
    act: seen('best matches first'),
  },
  { name: 'tickets-none', at: `${of}&view=tickets&q=xylophone`, act: seen('No tickets match') },
  {
    name: 'tickets-selected',
    at: `${of}&view=tickets`,
    act: async (page) => {
      await listed(page);
      for (const pressed of ['j', 'x', 'j', 'x']) await page.keyboard.press(pressed);
      await seen('2 selected')(page);
    },
  },
  {
    name: 'shortcuts',
    at: `${of}&view=tickets`,
    act: async (page) => {
      await listed(page);
      await page.keyboard.press('?');
      await seen('Select the ticket')(page);
    },
  },
];

const singleTickets = ({ ticket, corrected, deleted }: Prepared): Scene[] => [
  { name: 'ticket', at: `${of}&view=tickets&ticket=${ticket}`, act: seen('Ingested') },
  { name: 'ticket-corrected', at: `${of}&ticket=${corrected}`, act: seen('Undo') },
  { name: 'ticket-deleted', at: `${of}&view=tickets&ticket=${deleted}`, act: seen('Restore') },
];

const runningJob = {
  job_id: 'job-1',
  tenant_id: tenant,
  status: 'running',
  progress: 63,
  ...{ total_pages: 43, processed_pages: 27, new_ingested: 5_912, updated: 204, unchanged: 611, deleted: 0 },
  ...{ deletions_held: 0, skipped: 9, errors: 14 },
  started_at: hoursBefore(0.01),
  ended_at: null,
  error: null,
};

const administration: Scene[] = [
  { name: 'triage', at: `${of}&view=triage`, act: seen('Built-in') },
  { name: 'policy', at: `${of}&view=policy`, act: seen('Version 1') },
  { name: 'destinations', at: `${of}&view=destinations`, act: seen('Night shift') },
  { name: 'levels', at: `${of}&view=levels`, act: seen('Version 1') },
  { name: 'connection', at: `${of}&view=connection`, act: seen('Not connected') },
  { name: 'runs', at: `${of}&view=runs`, act: seen('Responded in') },
  {
    name: 'run-under-way',
    at: `${of}&view=runs`,
    before: (page) => answer(page, '**/ingest/status?*', 200, runningJob),
    act: seen('Cancel the run'),
  },
  {
    name: 'approval',
    at: `${of}&view=runs`,
    act: async (page) => {
      await page.getByRole('button', { name: 'Approve…' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'imports', at: 'tenant=filed&view=imports', act: seen('CSV') },
  { name: 'rules', at: `${of}&view=rules`, act: seen('Version 1') },
  { name: 'settings', at: `${of}&view=settings`, act: seen('Never verified') },
  { name: 'keys', at: `${of}&view=keys`, act: seen('Nightly export') },
  {
    name: 'audit',
    at: `${of}&view=audit`,
    act: (page) => page.getByRole('link', { name: 'Tenant saved' }).first().waitFor(),
  },
];

const languages: Scene[] = [
  { name: 'german', at: of, locale: 'de-DE', act: (page) => page.locator('.chart canvas').first().waitFor() },
  { name: 'right-to-left', at: `tenant=${hebrewTenant}&view=tickets&ticket=א`, act: listed },
  { name: 'long-names', at: `tenant=${longTenant}`, act: (page) => page.locator('.chart canvas').first().waitFor() },
];

/** Every state of the page that is compared. */
export const scenesOf = (prepared: Prepared): Scene[] => [
  ...overviews,
  ...ticketLists,
  ...singleTickets(prepared),
  ...administration,
  ...languages,
];
