import { readdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, it, vi } from 'vitest';
import { localApi } from '#test/functions/local-api.ts';
import { until } from '#test/functions/until.ts';
import { browserMajor, inBrowser, visit } from './browser.ts';
import { comparisonWith, store, storedFolder } from './pictures/compare.ts';
import { prepare } from './pictures/data.ts';
import { moment } from './pictures/moment.ts';
import { type Scene, scenesOf } from './pictures/scenes.ts';
import { steady } from './pictures/steady-page.ts';

vi.useFakeTimers({ toFake: ['Date'], now: moment });
// A database of its own in this process, for which the same moment holds: it dates the runs.
const prepared = await prepare(await localApi({ MONGODB_URI: '', PROVIDER_PAGE_SIZE: '250' }));
const scenes = scenesOf(prepared);

const isRenewed = process.env.RENEW_PICTURES !== undefined;
const renewal =
  'If the change is meant, `npm run pictures` renews the pictures: look at them before they are committed.';

/** Another version of Chromium draws texts and shadows a little differently: it would tell nothing about the page. */
const drawnBy = 156;
const isComparable = browserMajor === drawnBy;
if (!isComparable) console.warn(`The pictures are drawn by Chromium ${drawnBy}, and are not compared by another.`);

const looks = [
  { size: 'wide', viewport: { width: 1200, height: 760 } },
  { size: 'narrow', viewport: { width: 390, height: 844 } },
].flatMap((of) => (['light', 'dark'] as const).map((colorScheme) => ({ ...of, colorScheme })));
const nameOf = (scene: Scene, { size, colorScheme }: (typeof looks)[number]) => `${scene.name}-${size}-${colorScheme}`;

const open = async ({ at, isSignedIn = true, locale = 'en-GB', before, act, isLoading }: Scene): Promise<Page> => {
  const page = await visit(prepared.url, {
    ...{ at, locale, bypassCSP: true, deviceScaleFactor: 0.5, reducedMotion: 'reduce' },
    ...(isSignedIn && { key: prepared.key }),
    before: async (tab) => {
      await steady(tab);
      await before?.(tab);
    },
  });
  await act?.(page);
  if (!isLoading)
    await page.locator('.content .skeleton, .panel[aria-busy="true"]').first().waitFor({ state: 'detached' });
  return page;
};

/** A picture once what changes with a window's size, such as a chart, was drawn. */
const take = async (page: Page): Promise<Buffer> => {
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
  return page.screenshot();
};

const restMs = 300;

/** The picture after which the page did not change any more. */
const takeAtRest = async (page: Page): Promise<Buffer> => {
  let last = await take(page);
  return until('the page to rest', async () => {
    const before = last;
    await page.waitForTimeout(restMs);
    last = await take(page);
    return last.equals(before) && last;
  });
};

/** What is wrong with the page as it is now; nothing if it is as stored, or becomes so in a moment. */
const compare = async (page: Page, name: string): Promise<string[]> => {
  const { isLike, report } = await comparisonWith(name);
  if (isLike(await take(page))) return [];
  const atRest = await takeAtRest(page);
  if (isLike(atRest)) return [];
  if (!isRenewed) return [await report(atRest)];
  await store(name, atRest);
  return [];
};

inBrowser('the pictures of the dashboard', () => {
  it.skipIf(!isComparable).each(scenes)('are as stored: $name', async (scene) => {
    const page = await open(scene);
    const faults: string[] = [];
    for (const look of looks) {
      await page.setViewportSize(look.viewport);
      await page.emulateMedia({ colorScheme: look.colorScheme });
      if (scene.shows) await page.locator(scene.shows).first().scrollIntoViewIfNeeded();
      faults.push(...(await compare(page, nameOf(scene, look))));
    }
    expect(faults, renewal).toEqual([]);
  });

  it('are those of the scenes, and no others', async () => {
    const names = scenes.flatMap((scene) => looks.map((look) => `${nameOf(scene, look)}.png`));
    expect((await readdir(storedFolder)).toSorted()).toEqual(names.toSorted());
  });
});
