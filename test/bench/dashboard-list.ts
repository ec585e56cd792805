import type { Browser, Page } from 'playwright-core';
import { figuresOf, rounded } from './measure.ts';

/** So many tickets are read into the list before anything is pressed. */
const rows = 10_000;
const presses = 30;

/** The shortest duration that browsers tell; what took less counts as this. */
const shortestMs = 16;

type Measured = { name: string; key: string; before?: (page: Page) => Promise<void> };

const openTicket = async (page: Page): Promise<void> => {
  await page.keyboard.press('o');
  await page.locator('.ticket-panel .facts').waitFor();
};

const interactions: readonly Measured[] = [
  { name: 'move (j)', key: 'j' },
  { name: 'select (x)', key: 'x' },
  { name: 'move in the open ticket (j)', key: 'j', before: openTicket },
];

/**
 * Keys in a list of 10,000 rows that are read, or of all that there are: from the press to the next paint, as the browser
 * measures it (Event Timing).
 */
export const benchList = async (browser: Browser, { url, apiKey }: { url: string; apiKey: string }, tenant: string) => {
  const context = await browser.newContext({ viewport: { width: 1480, height: 900 }, bypassCSP: true });
  const page = await context.newPage();
  await page.addInitScript((key) => sessionStorage.setItem('intake-api-key', key), apiKey);
  await page.addInitScript(observe);
  await page.goto(`${url}/dashboard#tenant=${tenant}&view=tickets`);
  await page.getByRole('button', { name: 'Show more' }).click();
  const read = await readRows(page);
  await page.keyboard.press('j');

  const measured: Record<string, Record<string, number>> = {};
  for (const { name, key, before } of interactions) {
    await before?.(page);
    const durations: number[] = [];
    for (let press = 0; press < presses; press++) durations.push(await pressMs(page, key));
    measured[name] = { 'median ms': rounded(figuresOf(durations).medianMs), 'longest ms': Math.max(...durations) };
  }
  const nodes = await page.evaluate('document.querySelectorAll("*").length');
  await context.close();
  console.log(`A list of ${read.toLocaleString('en')} rows that are read, ${nodes} elements in the document`);
  console.table(measured);
};

/** Runs in the browser: what each press took since it was last asked. */
const observe = `
  window.pressMs = [];
  new PerformanceObserver((list) => {
    for (const { duration, name } of list.getEntries()) if (name === 'keydown') window.pressMs.push(duration);
  }).observe({ type: 'event', durationThreshold: ${shortestMs}, buffered: true });`;

const pressMs = async (page: Page, key: string): Promise<number> => {
  await page.evaluate('window.pressMs.length = 0');
  await page.keyboard.press(key);
  // Entries come after the paint that ends them.
  await page.waitForTimeout(250);
  return Math.max(shortestMs, ...(await page.evaluate<number[]>('window.pressMs')));
};

/** Reads on to the end of the list, or to as many rows as are wanted. */
const readRows = async (page: Page): Promise<number> => {
  const read = await page.waitForFunction(
    `
    scrollTo(0, document.body.scrollHeight);
    const count = Number(document.querySelector('.ticket-table')?.getAttribute('aria-rowcount')) - 1;
    (count >= ${rows} || document.querySelector('.more') === null) && count`,
    undefined,
    { timeout: 600_000 },
  );
  return Number(await read.jsonValue());
};
