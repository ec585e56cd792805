import { expect, it } from 'vitest';
import { violationsOn } from './axe.ts';
import { inBrowser } from './browser.ts';
import { panelOf, startDesk, tenant } from './desk.ts';

const { get, keyFor, opened } = await startDesk();

inBrowser('a ticket beside its list', () => {
  it('leaves the list to be used, and leads to its neighbours, its help desk and its call', async () => {
    const page = await opened('&q=refund', { reducedMotion: 'reduce' });
    expect(await page.locator('[data-ticket] mark').allTextContents()).toContain('Réfund');
    await page.getByRole('link', { name: 'Réfund' }).click();
    const panel = panelOf(page);
    const desk = panel.getByRole('link', { name: 'Open in the help desk' });
    expect(await desk.getAttribute('href')).toBe('https://desk.example/4');

    await page.getByRole('link', { name: 'Printer 3' }).click();
    await panel.getByRole('heading', { name: 'Printer 3' }).waitFor();
    const links = panel.locator('.message a');
    await links.first().waitFor();
    expect(await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual([
      'https://shop.example/returns',
    ]);
    expect(await links.getAttribute('rel')).toContain('noreferrer');
    expect(await panel.locator('.message mark').allTextContents()).toEqual(['réfund']);
    expect(await panel.getByText('We will send it.').isVisible()).toBe(false);
    await panel.getByText('Quoted email, 2 lines').click();
    await panel.getByText('We will send it.').waitFor();

    await panel.getByRole('button', { name: 'Previous ticket' }).click();
    await panel.getByRole('heading', { name: 'Réfund' }).waitFor();
    await panel.getByText('As curl').last().scrollIntoViewIfNeeded();
    expect(await panel.locator('.curl code').allTextContents()).toContainEqual(
      expect.stringContaining(`/tickets/D-4?tenant_id=${tenant}'`),
    );
    expect(await violationsOn(page)).toEqual([]);
  });

  it('fills the window of a phone, where the list has cards', async () => {
    const page = await opened('', {
      viewport: { width: 390, height: 844 },
      colorScheme: 'dark',
      reducedMotion: 'reduce',
    });
    expect(await page.getByRole('table').count()).toBe(0);
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('link', { name: 'Printer 7' }).click();
    const panel = panelOf(page);
    await panel.getByText('7 of 10').waitFor();

    expect(await panel.boundingBox()).toMatchObject({ x: 0, width: 390 });
    expect(await violationsOn(page)).toEqual([]);
  });

  it('is deleted after a question, and restored, by a key that may', async () => {
    const page = await opened('&ticket=D-7');
    const panel = panelOf(page);
    await panel.getByRole('button', { name: 'Delete the ticket…' }).click();
    await page.getByRole('dialog', { name: 'Delete “Printer 7”?' }).getByRole('button', { name: 'Delete it' }).click();
    await panel.getByText('This ticket is deleted and not shown in any list.').waitFor();
    await expect.poll(() => page.locator('[data-ticket="D-7"]').count()).toBe(0);
    expect((await get(`/tickets/D-7?tenant_id=${tenant}`)).status).toBe(404);
    await panel.getByRole('button', { name: 'Restore the ticket' }).click();
    await page.locator('[data-ticket="D-7"]').waitFor();

    const reader = await opened('&ticket=D-7', { key: await keyFor([tenant], ['read']) });
    await panelOf(reader).getByRole('button', { name: 'Delete the ticket…' }).click();
    await reader.getByRole('button', { name: 'Delete it' }).click();
    await panelOf(reader).getByRole('alert').getByText('no permission').waitFor();
  });
});
