import type { Catalogue } from '../catalogue.ts';

export const health: Catalogue['health'] = {
  broken: 'Defekt',
  failing: 'Gestört',
  attention: 'Zu prüfen',
  waiting: 'Tickets warten',
  ok: 'Alles in Ordnung',
  noResponse: 'Keine Antwort',
  databaseDown: 'Datenbank ausgefallen',
  providerDown: 'Anbieter ausgefallen',
  checking: 'Wird geprüft',
  partlyUnknown: 'Teils unbekannt',
  tenantsBroken: '{count, plural, one {# Mandant defekt} other {# Mandanten defekt}}',
  tenantsFailing: '{count, plural, one {# Mandant gestört} other {# Mandanten gestört}}',
  tenantsAttention: 'Zu prüfen: {count, plural, one {# Mandant} other {# Mandanten}}',
  tenantsWaiting: 'Tickets warten: {count, plural, one {# Mandant} other {# Mandanten}}',
};
