import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { localApi } from '#test/functions/local-api.ts';
import { violationsOn } from './axe.ts';
import { inBrowser, visit, withEndingStreams } from './browser.ts';
import { prepare, tenant } from './german/data.ts';
import { englishOn } from './german/english-on.ts';
import { type Scene, scenes } from './german/scenes.ts';
import { clippedOn, fitOf, lengthen } from './layout.ts';

const api = await localApi();
await prepare(api);
const { url } = api;
const key = api.stack.apiKey;

const readers = { locale: 'de-DE', reducedMotion: 'reduce' } as const;
const opened = async ({ at, isSignedIn = true, act }: Scene): Promise<Page> => {
  const page = await visit(url, { ...readers, ...(isSignedIn && { key }), before: withEndingStreams, at });
  await page.waitForLoadState('networkidle');
  await act?.(page);
  await page.waitForLoadState('networkidle');
  return page;
};

inBrowser('for a reader of German', () => {
  it.each(scenes)('$name: no text is English, and all fit', async (scene) => {
    const page = await opened(scene);

    expect(await page.locator('html').getAttribute('lang')).toBe('de');
    expect(await page.locator('html').getAttribute('dir')).toBe('ltr');
    expect(await englishOn(page)).toEqual([]);
    expect(await violationsOn(page)).toEqual([]);
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await expect.poll(() => fitOf(page, width)).toBe('fits');
      expect(await clippedOn(page)).toEqual([]);
    }
    await lengthen(page);
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await expect.poll(() => fitOf(page, width)).toBe('fits');
      expect(await clippedOn(page)).toEqual([]);
    }
  });

  it('numbers, dates and durations are German, too', async () => {
    const page = await opened({ name: 'runs', at: `tenant=${tenant}&view=runs` });

    await page.getByText(/^\d+ von [\d.]+ Aufrufen in \d+ (Sek|Min)\.$/).waitFor();
    await page.getByText(/Dauer .*\d (ms|Sek\.)$/).waitFor();
  });
});

inBrowser('the language', () => {
  it('is chosen by hand in the footer, and stays', async () => {
    const page = await visit(url, { key, at: `tenant=${tenant}&view=runs` });
    await page.getByRole('heading', { name: 'Runs', exact: true }).waitFor();

    await page.getByRole('combobox', { name: 'Language' }).selectOption('Deutsch');
    await page.getByRole('heading', { name: 'Läufe', exact: true }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
    expect(await englishOn(page)).toEqual([]);

    await page.reload();
    await page.getByRole('heading', { name: 'Läufe', exact: true }).waitFor();
    await page.getByRole('combobox', { name: 'Sprache' }).selectOption('English');
    await page.getByRole('heading', { name: 'Runs', exact: true }).waitFor();
  });
});

inBrowser('what the API says', () => {
  it('is marked as English on a German page', async () => {
    const page = await visit(url, {
      ...readers,
      key,
      at: `tenant=${tenant}&view=imports`,
      before: (tab) =>
        tab.route('**/imports?*', (route) => route.fulfill({ status: 500, json: { detail: 'It broke.' } })),
    });

    expect(await page.getByText('It broke.').getAttribute('lang')).toBe('en');
    expect(await page.getByRole('button', { name: 'Erneut versuchen' }).getAttribute('lang')).toBeNull();
  });
});
