import type { Catalogue } from '../catalogue.ts';

export const signIn: Catalogue['signIn'] = {
  title: 'Anmelden',
  keyIsKept: 'Nötig ist ein API-Schlüssel mit Leserecht. Er bleibt in diesem Tab, bis Sie ihn schließen.',
  key: 'API-Schlüssel',
  submit: 'Anmelden',
  busy: 'Wird angemeldet …',
  empty: 'Bitte zuerst einen Schlüssel eingeben.',
  malformed: 'Ein Schlüssel enthält keine Leerzeichen und keine Umlaute.',
  refused: 'Der API-Schlüssel ist unbekannt, abgelaufen oder widerrufen.',
};
