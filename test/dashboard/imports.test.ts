import { expect, it } from 'vitest';
import { localApi } from '#test/functions/local-api.ts';
import { inBrowser, visit } from './browser.ts';

const { url, stack, allTickets } = await localApi();
const key = stack.apiKey;

const fileOf = (name: string, text: string) => ({ name, mimeType: '', buffer: Buffer.from(text) });

inBrowser('the view of imports', () => {
  it('takes a file, and shows what became of it with the rejected lines', async () => {
    const page = await visit(url, { key, at: 'tenant=filed&view=imports' });
    await page.getByText('Nothing has been imported yet.').waitFor();
    const text = 'id,subject,updated_at\nF-1,Of a file,2026-01-01T00:00:00Z\nF-2,Without a date,\n';

    await page.getByLabel('Ticket file').setInputFiles(fileOf('tickets.csv', text));
    await page.getByRole('button', { name: 'Import', exact: true }).click();

    await page.getByText('tickets.csv is being imported.').waitFor();
    const row = page.getByRole('row').filter({ hasText: 'CSV' });
    await row.getByText('Completed').waitFor();
    expect(await row.getByRole('cell').allTextContents()).toEqual(
      expect.arrayContaining(['Completed', 'CSV', '2', '1', '0']),
    );
    await page.getByText('1 line rejected, with reasons').click();
    await page.getByText('Line 3, ticket F-2: updated_at: is missing').waitFor();
    expect((await allTickets('tenant_id=filed')).map(({ ticket_id }) => ticket_id)).toEqual(['F-1']);
  });

  it('takes a file that is too large for a request', async () => {
    const page = await visit(url, { key, at: 'tenant=large&view=imports' });
    await page.getByText('Nothing has been imported yet.').waitFor();
    const line = (n: number) =>
      `{"id":"L-${n}","message":"${'x'.repeat(50_000)}","updated_at":"2026-01-01T00:00:00Z"}\n`;
    const text = Array.from({ length: 130 }, (_, n) => line(n)).join('');
    expect(text.length).toBeGreaterThan(6_000_000);
    await page.getByLabel('Ticket file').setInputFiles(fileOf('large.ndjson', text));
    await page.getByRole('button', { name: 'Import', exact: true }).click();

    await page.getByText('large.ndjson was uploaded.').waitFor();
    await page.getByRole('row').getByText('Completed').waitFor();
    expect(await allTickets('tenant_id=large')).toHaveLength(130);
  });

  it('says of the same file that it was imported, and of a bad one what the API says', async () => {
    const page = await visit(url, { key, at: 'tenant=refiled&view=imports' });
    const send = async (text: string): Promise<void> => {
      await page.getByLabel('Ticket file').setInputFiles(fileOf('tickets.ndjson', text));
      await page.getByRole('button', { name: 'Import', exact: true }).click();
    };
    await send('{"id":"1","updated_at":"2026-01-01T00:00:00Z"}');
    await page.getByRole('row').getByText('Completed').waitFor();

    await send('{"id":"1","updated_at":"2026-01-01T00:00:00Z"}');
    await page.getByText('tickets.ndjson has already been imported.').waitFor();
    await send(' ');
    await page.getByRole('alert').getByText('has no ticket').waitFor();
  });
});
