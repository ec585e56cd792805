import type { Catalogue } from '../catalogue.ts';

export const triage: Catalogue['triage'] = {
  lead: '{period}: wie oft die Einstufung falsch ist, nach den Korrekturen von Menschen',
  unjudged:
    '{count, plural, one {# Ticket konnte} other {# Tickets konnten}} nicht beurteilt werden: Die Einstufung unterstützt die Sprache nicht und löst deshalb keinen Alarm aus. <a>{count, plural, one {Ticket anzeigen} other {Tickets anzeigen}}</a>',

  quality: 'Qualität der Einstufung',
  falsePer1000: 'Fehlalarme je 1.000 Tickets',
  falseAlarms: '{count, plural, one {# Ticket} other {# Tickets}} von einem Menschen als nicht dringend markiert',
  missedPer1000: 'Übersehen je 1.000 Tickets',
  missed: '{count, plural, one {# Ticket} other {# Tickets}} nur von einem Menschen als dringend markiert',
  alarms: 'Alarme',
  inTickets: 'in {count, plural, one {# Ticket} other {# Tickets}}',
  corrected: 'Korrigiert oder bestätigt',
  confirmed: '{count, plural, one {# Alarm} other {# Alarme}} bestätigt',
  uncorrected: 'Tickets ohne Korrektur gelten als richtig eingestuft.',
  uncorrectedNewest:
    'Tickets ohne Korrektur gelten als richtig eingestuft. Gezählt {count, plural, one {wird nur die neueste Korrektur} other {werden nur die neuesten # Korrekturen}}.',

  rules: 'Regeln mit den meisten Fehlalarmen',
  noCorrections:
    'In diesem Zeitraum wurde kein Alarm korrigiert. Das geht mit „Nicht dringend“ und „Dringend“ an einem Ticket.',
  rule: 'Regel',
  ruleFalse: 'Falsch',
  wrongTooOften: 'Zu oft falsch',
  switchingOff:
    'Um eine eigene Regel abzuschalten, entfernen Sie sie aus den Regeln des Mandanten. Um eine eingebaute Regel für eine Wendung abzuschalten, fügen Sie die Wendung unter <code>ignore</code> hinzu. Ein Replay mit <code>dry_run</code> zeigt dann, was sich in allen Tickets ändern würde.',
  noRule: 'Keine Regel, die sich abschalten lässt',
  tenantsOwn: 'Eigene',
  builtIn: 'Eingebaut',
  notTried: '{owner}. Nicht ausgewertet: Andere sind öfter falsch',
  without:
    '{owner}. Ohne sie fielen {falseGone, number} von {falseChecked, number} Fehlalarmen und {otherGone, number} von {otherChecked, number} anderen Alarmen weg',
};
