import type { Catalogue } from '../catalogue.ts';

export const guards: Catalogue['guards'] = {
  limit: 'Rate Limit',
  used: '<strong>{used, number}</strong> von {limit, plural, one {# Aufruf} other {# Aufrufen}} in {duration}',
  inUse: 'Genutzte Aufrufe',
  usedOf: '{used, number} von {limit, number}',
  nextAt: 'Nächster Aufruf möglich: {at}',
  nextNow: 'Nächster Aufruf jetzt möglich',
  circuits: 'Circuit Breaker',
  provider: 'Anbieter',
  notify: 'Benachrichtigungen',
  moreCircuits: '{count, plural, one {# weiterer offener Circuit Breaker} other {# weitere offene Circuit Breaker}}',
  failed:
    '{calls, plural, =0 {Noch keine Aufrufe} one {{failed, number} von # Aufruf fehlgeschlagen} other {{failed, number} der letzten # Aufrufe fehlgeschlagen}}',
  failedNext:
    '{calls, plural, one {{failed, number} von # Aufruf} other {{failed, number} der letzten # Aufrufe}} fehlgeschlagen, nächster Versuch: {at}',
  reset: 'Zurücksetzen',
  health: 'Zustand der Dienste',
  database: 'Datenbank',
  responded: 'Antwort nach {duration}',
  up: 'Erreichbar',
  down: 'Ausgefallen',
  refresh: 'Aktualisieren',
};
