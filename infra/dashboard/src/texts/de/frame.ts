import type { Catalogue } from '../catalogue.ts';

export const frame: Catalogue['frame'] = {
  overview: 'Übersicht',
  tickets: 'Tickets',
  triage: 'Einstufung',
  runs: 'Läufe',
  imports: 'Importe',
  connection: 'Verbindung',
  destinations: 'Ziele',
  policy: 'Alarmregeln',
  levels: 'Service-Level',
  tenants: 'Mandanten',
  titleOfTenants: 'Mandanten · Intake',
  titleOfView: '{tenant}: {view} · Intake',
  skip: 'Zum Inhalt springen',
  views: 'Ansichten',
  tenant: 'Mandant',
  allTenants: 'Alle Mandanten',
  live: 'Live',
  liveMeans: 'Änderungen an Tickets erscheinen sofort',
  language: 'Sprache',
  signOut: 'Abmelden',
};
