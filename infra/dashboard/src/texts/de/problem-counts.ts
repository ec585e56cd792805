import type { Catalogue } from '../catalogue.ts';

export const problemCounts: Catalogue['problemCounts'] = {
  alerts_undeliverable: '{written} Alarme nicht zugestellt',
  destination_disabled: '{written} Ziele deaktiviert',
  runs_failing: 'Die letzten {written} Läufe schlugen fehl',
  alerts_waiting: '{written} Alarme warten',
  destination_failing: '{written} Ziele gestört',
  deletions_withheld: '{written} Löschungen zurückgehalten',
  false_alarms: '{written} Fehlalarme',
  service_level_missed: '{written} Service-Level verletzt',
  urgent_unacknowledged: '{written} dringende Tickets warten',
};
