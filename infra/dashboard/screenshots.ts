import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { startDemoProvider } from '../local/demo-provider/demo-provider.ts';
import { startLocalStack } from '../local/stack.ts';
import { findChromium, startChromium } from './chromium.ts';
import { prepare } from './screenshot-data.ts';
import { type Scene, scenesFor } from './screenshot-scenes.ts';

// Takes screenshots of every state of the dashboard, wide and narrow, light and dark:
// npm run screenshots [-- --only=overview]

const folder = fileURLToPath(new URL('screenshots', import.meta.url));

const widths = { wide: { width: 1200, height: 760 }, narrow: { width: 390, height: 844 } } as const;

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
