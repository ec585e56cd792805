import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { localApi } from '#test/functions/local-api.ts';
import { aTicket } from '#test/support/builders.ts';
import { inBrowser, visit, withEndingStreams } from './browser.ts';

const tenant = 'port';
const { url, stack, provider, run, call, store } = await localApi();
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
const urgent = (id: string, updated_at = hoursAgo(3)) =>
  aTicket({
    id,
    tenant_id: tenant,
    customer_id: 'לקוח',
    source: 'דואר',
    status: 'פתוח',
    subject: 'הכרטיס שלי',
    message: 'הכרטיס שלי נעלם',
    created_at: hoursAgo(3),
    updated_at,
  });

provider.setTickets([urgent('א'), urgent('ב')]);
await run(tenant);
provider.setTickets([
  { ...urgent('א', hoursAgo(1)), status: 'בטיפול', message: 'הכרטיס שלי חזר', customer_id: 'לקוחה', source: 'צ׳אט' },
  urgent('ב'),
]);
await run(tenant);
await call('PUT', `/tenants/${tenant}`, { body: JSON.stringify({ name: 'בנק הנמל', ingest_every_minutes: null }) });
await store.db.collection<TicketDoc>('tickets').updateMany(
  { tenant_id: tenant },
  {
    $set: {
      urgency: 'high',
      triage: {
        version: '1',
        score: 9,
        reason: 'תקלה חמורה',
        signals: ['תקלה', 'נעלם'].map((word) => ({ rule: word, match: word, weight: 3 })),
      },
      alert: {
        id: 'alert',
        state: 'undeliverable',
        reason: 'תקלה חמורה',
        tries: 12,
        created_at: new Date(),
        error: 'אין תשובה',
      },
    },
  },
);
await call('POST', '/keys', { body: JSON.stringify({ tenants: [tenant], scopes: ['read'], label: 'מפתח' }) });
const key = stack.apiKey;

const job = {
  job_id: 'job-1',
  tenant_id: tenant,
  status: 'failed',
  progress: 40,
  total_pages: 2,
  processed_pages: 1,
  ...{ new_ingested: 0, updated: 0, unchanged: 1, deleted: 0, deletions_held: 0, skipped: 0, errors: 1 },
  started_at: hoursAgo(2),
  ended_at: hoursAgo(1),
  error: 'השרת סירב',
};
const log = {
  ...job,
  deletion_note: 'דבר לא נמחק',
  ticket_faults: [{ page: 1, ticket_id: 'ג', reason: 'חסר תאריך' }],
};
const answer = (page: Page, path: string, status: number, json: unknown) =>
  page.route(path, (route) => route.fulfill({ status, json, headers: { 'x-request-id': 'req-1' } }));

/** Every text in a right-to-left script, and the direction in which the page shows it. */
const directionsOn = (page: Page): Promise<string[][]> =>
  page.evaluate(() => {
    const hebrew = /\p{Script=Hebrew}/u;
    const directionOf = (element: Element) => getComputedStyle(element).direction;
    const found: string[][] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode())
      if (node.parentElement && hebrew.test(node.textContent ?? ''))
        found.push([node.textContent?.trim() ?? '', directionOf(node.parentElement)]);
    for (const field of document.querySelectorAll('input, select')) {
      const { value } = field as HTMLInputElement;
      const text = field instanceof HTMLSelectElement ? (field.selectedOptions[0]?.text ?? '') : value;
      if (hebrew.test(text)) found.push([`${field.tagName} ${text}`, directionOf(field)]);
    }
    return found;
  });

type Scene = {
  name: string;
  at: string;
  key?: string;
  before?: (page: Page) => Promise<unknown>;
  shown: (page: Page) => Promise<unknown>;
  texts: string[];
};

const seen = (text: string) => (page: Page) => page.getByText(text).first().waitFor();

const scenes: Scene[] = [
  {
    name: 'the sign-in that failed',
    at: '',
    before: (page) => answer(page, '**/rate-limit/status', 500, { detail: 'השרת נפל' }),
    shown: async (page) => {
      await page.getByLabel('API key').fill('some-key');
      await page.keyboard.press('Enter');
      await seen('השרת נפל')(page);
    },
    texts: ['השרת נפל'],
  },
  { name: 'the tenant selection', at: '', key, shown: seen('בנק הנמל'), texts: ['בנק הנמל'] },
  {
    name: 'the overview',
    at: `tenant=${tenant}`,
    key,
    shown: async (page) => {
      await seen('תקלה: תקלה · נעלם')(page);
      await page.getByRole('region', { name: 'Breakdown' }).getByText('פתוח').waitFor();
    },
    texts: ['בנק הנמל', 'SELECT בנק הנמל', 'הכרטיס שלי', 'תקלה: תקלה · נעלם', 'א', 'לקוח', 'פתוח', 'בטיפול'],
  },
  {
    name: 'a panel that failed',
    at: `tenant=${tenant}`,
    key,
    before: (page) => answer(page, '**/stats?*', 500, { detail: 'השרת נפל' }),
    shown: seen('השרת נפל'),
    texts: ['השרת נפל'],
  },
  {
    name: 'the tickets',
    at: `tenant=${tenant}&view=tickets&status=פתוח&source=דואר&customer_id=לקוח&q=הכרטיס`,
    key,
    shown: seen('הכרטיס שלי'),
    // The found word is marked.
    texts: ['הכרטיס', 'שלי', 'INPUT דואר', 'INPUT לקוח', 'INPUT הכרטיס', 'לקוח', 'פתוח'],
  },
  {
    name: 'a ticket',
    at: `tenant=${tenant}&ticket=א`,
    key,
    shown: async (page) => {
      await page.getByText('Ingested').waitFor();
      await page.getByText('2 signals').click();
    },
    texts: ['א', 'תקלה חמורה', 'תקלה', 'נעלם', 'אין תשובה', 'הכרטיס שלי חזר', 'לקוחה', 'צ׳אט', 'פתוח', 'בטיפול'],
  },
  {
    name: 'the runs',
    at: `tenant=${tenant}&view=runs`,
    key,
    before: async (page) => {
      await answer(page, '**/ingest/status?*', 200, { status: 'idle', tenant_id: tenant, last_job: job });
      await answer(page, '**/ingest/logs?*', 200, { logs: [log], next_cursor: null });
    },
    shown: async (page) => {
      await page.getByText('with reasons').click();
      await seen('חסר תאריך')(page);
    },
    texts: ['השרת סירב', 'דבר לא נמחק', 'ג', 'חסר תאריך'],
  },
  { name: 'the keys', at: `tenant=${tenant}&view=keys`, key, shown: seen('מפתח'), texts: ['מפתח'] },
  {
    name: 'the audit log',
    at: `tenant=${tenant}&view=audit`,
    key,
    shown: async (page) => {
      await page
        .getByText(/values? changed/)
        .last()
        .click();
      await page.locator('ins').getByText('בנק הנמל').waitFor();
    },
    texts: ['בנק הנמל'],
  },
];

inBrowser('text from outside in a right-to-left script', () => {
  it.each(scenes)('is shown from right to left on $name', async ({ at, key, before, shown, texts }) => {
    const page = await visit(url, {
      ...(key && { key }),
      before: async (page) => {
        await withEndingStreams(page);
        await before?.(page);
      },
      at,
    });
    await shown(page);
    await page.waitForLoadState('networkidle');

    const directions = await directionsOn(page);

    expect(directions.map(([text]) => text)).toEqual(expect.arrayContaining(texts));
    expect(directions.filter(([, direction]) => direction !== 'rtl')).toEqual([]);
  });
});
