import type { BrowserContextOptions, Download, Page } from 'playwright-core';
import { afterAll, describe, expect, inject, onTestFinished } from 'vitest';
import { findChromium, startChromium } from '#infra/dashboard/chromium.ts';

const path = findChromium();
const absence = 'No Chromium on the PATH and none named in CHROMIUM_PATH';
if (path === undefined && process.env.CI) throw new Error(absence);
if (path === undefined) console.warn(`${absence}: the dashboard is not tested in a browser.`);

const browser = path === undefined ? undefined : await startChromium(path);
afterAll(() => browser?.close());

process.env.DASHBOARD_FOLDER = inject('dashboardFolder'); // a stack that has one builds none

/** A `describe` that is skipped where there is no browser. */
export const inBrowser = describe.skipIf(browser === undefined);

/** The browser's major version; not a number where there is no browser. */
export const browserMajor = Number(browser?.version().split('.')[0]);

type Visit = BrowserContextOptions & {
  /** Signs the tab in with this key. */
  key?: string;
  /** The URL fragment. */
  at?: string;
  /** Prepares the tab before it opens the page. */
  before?: (page: Page) => Promise<unknown>;
};

/** Answers as a server that has no sockets. */
export const withoutSockets = (page: Page): Promise<unknown> =>
  page.route('**/changes/sockets?*', (route) => route.fulfill({ json: { socket: null } }));

/** Answers as a deployment without sockets, whose event streams end: only then is the network ever idle. */
export const withEndingStreams = async (page: Page): Promise<void> => {
  await withoutSockets(page);
  await page.route('**/changes/stream?*', (route) =>
    route.fulfill({ contentType: 'text/event-stream', body: 'retry: 5000\n\n' }),
  );
};

/** Opens the dashboard in a new tab. The test fails if the page throws, or violates its content security policy. */
export const visit = async (url: string, { key, at = '', before, ...options }: Visit = {}): Promise<Page> => {
  if (!browser) throw new Error(absence);
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Berlin', ...options });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('dialog', (dialog) => {
    faults.push(`It opened a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    // The browser logs every error response itself; how the page handles it is what the tests check.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      faults.push(message.text());
  });
  onTestFinished(async () => {
    await context.close();
    expect(faults).toEqual([]);
  });
  if (key !== undefined) await page.addInitScript((value) => sessionStorage.setItem('intake-api-key', value), key);
  await before?.(page);
  await page.goto(`${url}/dashboard#${at}`);
  return page;
};

/** What a file that the page saves contains. */
export const textOf = async (download: Download): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
};
