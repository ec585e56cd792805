import type { Catalogue } from '../catalogue.ts';

export const problems: Catalogue['problems'] = {
  connection_needs_auth: 'Verbindung neu autorisieren',
  alerts_undeliverable: 'Alarme nicht zugestellt',
  destination_disabled: 'Ziel deaktiviert',
  runs_failing: 'Läufe schlagen fehl',
  run_stalled: 'Lauf hängt',
  helpdesk_calls_stopped: 'Helpdesk-Aufrufe gestoppt',
  alerts_waiting: 'Alarme warten',
  destination_failing: 'Ziel gestört',
  behind: 'Tickets im Rückstand',
  deletions_withheld: 'Löschungen zurückgehalten',
  webhook_needs_secret: 'Webhook-Geheimnis fehlt',
  webhooks_not_arriving: 'Keine Webhook-Ereignisse',
  false_alarms: 'Viele Fehlalarme',
  service_level_missed: 'Service-Level verletzt',
  urgent_unacknowledged: 'Dringende Tickets warten',
  unusual: 'Ungewöhnliches Aufkommen',
  notifications_stopped: 'Benachrichtigungen gestoppt',
  provider_calls_stopped: 'Anbieter-Aufrufe gestoppt',
  notifications_recovering: 'Benachrichtigungen laufen an',
  provider_recovering: 'Anbieter läuft wieder an',
};
