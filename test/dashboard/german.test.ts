import { IntlMessageFormat } from 'intl-messageformat';
import type { Page } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { de } from '#infra/dashboard/src/texts/de/de.ts';
import { en } from '#infra/dashboard/src/texts/en/en.ts';
import { seedTickets } from '#infra/local/helpdesks/simulator/seed-tickets.ts';
import { startZendesk } from '#infra/local/helpdesks/zendesk/server.ts';
import { localApi } from '#test/functions/local-api.ts';
import { until } from '#test/functions/until.ts';
import { answeringServer } from '#test/support/answering-server.ts';
import { aTicket } from '#test/support/builders.ts';
import { violationsOn } from './axe.ts';
import { inBrowser, visit, withEndingStreams } from './browser.ts';
import { clippedOn, fitOf } from './layout.ts';

const tenant = 'hafen';
const { url, stack, provider, run, call, get } = await localApi();
const key = stack.apiKey;
const put = (path: string, body: object) => call('PUT', `/tenants/${path}`, { body: JSON.stringify(body) });

// A tenant with something to see in every view: an alert that nobody took, a policy, levels, a file with a fault.
const receiver = await answeringServer();
receiver.answerWith((_, response) => response.writeHead(400).end('no'));
await call('POST', `/tenants/${tenant}/destinations`, {
  body: JSON.stringify({ kind: 'webhook', label: 'Bereitschaft', target: { base_url: receiver.url } }),
});
const hours = [{ days: ['mon', 'tue'], from: '09:00', to: '17:30' }];
await put(`${tenant}/alert-policy`, {
  time_zone: 'Europe/Berlin',
  business_hours: hours,
  quiet_hours: { hours: [{ days: ['sun'], from: '01:00', to: '01:05' }], action: 'hold' },
  routes: [{ match: { category: ['outage'], hours: 'off' }, continue: true }, { match: {} }],
});
await put(`${tenant}/service-levels`, { time_zone: 'Europe/Berlin', hours, resolution: { high: 60 } });
const now = new Date().toISOString();
provider.setTickets([
  aTicket({
    id: 'T-1',
    tenant_id: tenant,
    subject: 'T-1',
    message: 'Our site is down.',
    created_at: now,
    updated_at: now,
  }),
  aTicket({
    id: 'T-2',
    tenant_id: tenant,
    subject: 'T-2',
    message: 'Wie bestelle ich nach?',
    created_at: now,
    updated_at: now,
  }),
]);
await run(tenant);
await until('the delivery to be given up', async () => {
  const { body } = await get<{ deliveries: { state: string }[] }>(`/tenants/${tenant}/deliveries`);
  return body.deliveries.some(({ state }) => state === 'undeliverable');
});

// And one that is connected to a help desk.
const client = { client_id: 'intake', client_secret: 'a-client-secret' };
const account = await startZendesk({ clients: [client], limits: null });
afterAll(() => account.close());
seedTickets(account, 30);
const connected = 'verbunden';
await put(`${connected}/connection`, { kind: 'zendesk', target: { base_url: account.url }, credentials: client });
await put(`${connected}/connection/hook`, {});

type Part = ReturnType<IntlMessageFormat['getAst']>[number];

const literalsIn = (parts: readonly Part[]): string[] =>
  parts.flatMap((part) => [
    ...(part.type === 0 ? [part.value.trim()] : []),
    ...('options' in part ? Object.values(part.options).flatMap(({ value }) => literalsIn(value)) : []),
    ...('children' in part ? literalsIn(part.children) : []),
  ]);
const literalsOf = (catalogue: object, language: string): string[] =>
  Object.values(catalogue)
    .flatMap((texts) => Object.values<string>(texts))
    .flatMap((message) => literalsIn(new IntlMessageFormat(message, language).getAst()));

const german = new Set(literalsOf(de, 'de'));
const english = literalsOf(en, 'en').filter((text) => /\p{L}/u.test(text) && !german.has(text));
const sentences = english.filter((text) => /\p{L} \p{L}/u.test(text));
const words = new Set(english);

/** All that a reader sees or hears, without words of others, what says that it is English, commands and codes. */
const textsOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found = [document.title];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode())
      if (!node.parentElement?.closest('[lang=en], bdi, pre, code, script, noscript'))
        found.push(node.textContent ?? '');
    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'data-label'])
      for (const element of document.querySelectorAll(`[${name}]`)) found.push(element.getAttribute(name) ?? '');
    return found.map((text) => text.trim());
  });

const englishOn = async (page: Page): Promise<string[]> =>
  (await textsOn(page)).filter((text) => words.has(text) || sentences.some((sentence) => text.includes(sentence)));

/** Makes every text 40 % longer, as texts of other languages may be. */
const lengthen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    // Columns of the list of tickets have their widths: what is longer ends in an ellipsis.
    const kept = 'pre, code, script, noscript, bdi, time, .ticket-table, .card-facts';
    const nodes: Node[] = [];
    for (let node = texts.nextNode(); node; node = texts.nextNode()) nodes.push(node);
    for (const node of nodes) {
      const text = node.textContent ?? '';
      if (!/\p{L}{2}/u.test(text) || node.parentElement?.closest(kept)) continue;
      node.textContent = `${text}${text.slice(0, Math.ceil(text.length * 0.4))}`;
    }
  });

type Scene = {
  name: string;
  at: string;
  isSignedIn?: boolean;
  act?: (page: Page) => Promise<unknown>;
};
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

const scenes: Scene[] = [
  { name: 'the sign-in', at: '', isSignedIn: false, act: (page) => press(page, 'Anmelden') },
  { name: 'the tenants', at: '', act: (page) => page.getByRole('columnheader', { name: 'Probleme' }).waitFor() },
  { name: 'the overview', at: `tenant=${tenant}` },
  { name: 'the trends', at: `tenant=${tenant}&view=trends` },
  { name: 'the tickets', at: `tenant=${tenant}&view=tickets` },
  {
    name: 'a ticket',
    at: `tenant=${tenant}&view=tickets&ticket=T-1`,
    act: (page) => page.getByText('Zustellungen des Alarms').waitFor(),
  },
  { name: 'triage', at: `tenant=${tenant}&view=triage` },
  {
    name: 'the runs',
    at: `tenant=${tenant}&view=runs`,
    act: (page) => page.getByText('Antwort nach').first().waitFor(),
  },
  {
    name: 'the imports',
    at: `tenant=${tenant}&view=imports`,
    act: async (page) => {
      const buffer = Buffer.from('id,subject,updated_at\nF-1,Eine Datei,\n');
      await page.getByLabel('Datei mit Tickets').setInputFiles({ name: 'tickets.csv', mimeType: 'text/csv', buffer });
      await press(page, 'Importieren');
      await page.getByText('1 Zeile abgelehnt, mit den Gründen').click();
      await page.getByText(/^Zeile 2, Ticket F-1/).waitFor();
    },
  },
  {
    name: 'the connection of a tenant without one',
    at: `tenant=${tenant}&view=connection`,
    act: (page) => page.getByText('Nicht verbunden').waitFor(),
  },
  {
    name: 'a connection',
    at: `tenant=${connected}&view=connection`,
    act: async (page) => {
      await press(page, 'Verbindung testen');
      await page.getByText('Beantwortete Aufrufe').waitFor();
      await press(page, 'Vorschau auf 25 Tickets');
      await page.getByText('Ein erster Import von etwa 30 Tickets').waitFor();
      await press(page, 'Verbindung entfernen …');
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'the keys', at: `tenant=${tenant}&view=keys`, act: (page) => page.getByRole('table').waitFor() },
  { name: 'the triage rules', at: `tenant=${tenant}&view=rules` },
  { name: 'the settings', at: `tenant=${tenant}&view=settings` },
  { name: 'the audit log', at: `tenant=${tenant}&view=audit`, act: (page) => page.getByRole('table').waitFor() },
  {
    name: 'the destinations',
    at: `tenant=${tenant}&view=destinations`,
    act: async (page) => {
      await press(page, 'Test senden');
      await page.getByText('Abgelehnt').waitFor();
      await page.getByText('Nicht zugestellt').first().waitFor();
    },
  },
  {
    name: 'the alert policy',
    at: `tenant=${tenant}&view=policy`,
    act: async (page) => {
      await page.getByText('Kategorie: outage').click();
      await press(page, 'Stufe hinzufügen');
      await page.getByRole('group', { name: 'Alarmieren' }).getByLabel('Bereitschaft').check();
      await press(page, 'Vorschau');
      await page.getByText('der letzten sieben Tage').waitFor();
    },
  },
  {
    name: 'the service levels',
    at: `tenant=${tenant}&view=levels`,
    act: (page) => page.getByText('Zielwerte', { exact: true }).waitFor(),
  },
];

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
