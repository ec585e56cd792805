import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { withEndingStreams } from '../browser.ts';
import { moment } from './moment.ts';

const { resolve } = createRequire(import.meta.url);
const fontOf = async (subset: string, weight: number) => ({
  weight: String(weight),
  range: subset === 'hebrew' ? 'U+0590-05FF, U+FB1D-FB4F' : 'U+0000-058F, U+2000-22FF',
  base64: await readFile(resolve(`@fontsource/arimo/files/arimo-${subset}-${weight}-normal.woff2`), 'base64'),
});
const fonts = await Promise.all(
  ['latin', 'hebrew'].flatMap((subset) => [400, 700].map((weight) => fontOf(subset, weight))),
);

/** Letters of the machine's own fonts would be others on each. Fonts of bytes are there before the page first draws. */
const withOwnFonts = (page: Page): Promise<unknown> =>
  page.addInitScript((all) => {
    for (const { weight, range, base64 } of all) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      document.fonts.add(new FontFace('Pictures', bytes, { weight, unicodeRange: range }));
    }
    document.addEventListener('DOMContentLoaded', () => {
      const style = document.createElement('style');
      style.textContent = ':root { --font: Pictures; --mono: Pictures }';
      document.head.append(style);
    });
  }, fonts);

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Ids are drawn at random, and so are the ports of servers on this machine; answers take their time. */
const withoutChance = (page: Page): Promise<unknown> =>
  page.route(/\/(tenants|tickets|ingest|keys|audit|circuits?|rate-limit|health)\b/, async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    const body = text
      .replace(/127\.0\.0\.1:\d+/g, '127.0.0.1:8080')
      .replace(/"latency_ms":[\d.]+/g, '"latency_ms":5')
      .replace(uuid, '00000000-0000-4000-8000-000000000000');
    await route.fulfill({ response, body });
  });

/** Leaves nothing on the page to the machine, the time or chance. */
export const steady = async (page: Page): Promise<void> => {
  onTestFinished(() => page.unrouteAll({ behavior: 'ignoreErrors' })); // what is asked to the last moment
  await page.clock.setFixedTime(moment);
  await withOwnFonts(page);
  await withoutChance(page);
  await withEndingStreams(page);
};
