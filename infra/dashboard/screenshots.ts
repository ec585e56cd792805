import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { startDemoProvider } from '../local/demo-provider/demo-provider.ts';
import { startLocalStack } from '../local/stack.ts';
import { findChromium, startChromium } from './chromium.ts';
import { prepare, tenant } from './screenshot-data.ts';

// Takes the README's screenshots of the dashboard: npm run screenshots

type Shot = {
  file: string;
  colorScheme: 'light' | 'dark';
  /** The URL fragment. */
  at: string;
  shown: (page: Page) => Promise<unknown>;
};

const shotsOf = (ticket: string): Shot[] => [
  {
    file: 'overview-top-wide-light.png',
    colorScheme: 'light',
    at: `tenant=${tenant}`,
    shown: async (page) => {
      await page.locator('.chart canvas').first().waitFor();
      await page.locator('.ticket').first().waitFor();
    },
  },
  {
    file: 'ticket-wide-dark.png',
    colorScheme: 'dark',
    at: `tenant=${tenant}&ticket=${ticket}`,
    shown: (page) => page.getByText('Ingested').first().waitFor(),
  },
];

const viewport = { width: 1200, height: 760 };

const take = async (browser: Browser, url: string, key: string, shot: Shot): Promise<void> => {
  const { colorScheme } = shot;
  const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce', locale: 'en-GB' });
  const page = await context.newPage();
  await page.addInitScript((given) => sessionStorage.setItem('intake-api-key', given), key);
  await page.goto(`${url}/dashboard#${shot.at}`);
  await shot.shown(page);
  await page.evaluate('new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))');
  await page.screenshot({ path: fileURLToPath(new URL(`screenshots/${shot.file}`, import.meta.url)) });
  await context.close();
};

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
for (const shot of shotsOf(await prepare(stack, provider))) await take(browser, stack.url, stack.apiKey, shot);
await browser.close();
await stack.close();
await provider.close();
process.exit(0);
