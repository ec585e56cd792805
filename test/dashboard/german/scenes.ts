import type { Page } from 'playwright-core';
import { connected, tenant } from './data.ts';

export type Scene = {
  name: string;
  at: string;
  isSignedIn?: boolean;
  act?: (page: Page) => Promise<unknown>;
};
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Every view of the page with something to see in it. */
export const scenes: Scene[] = [
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
