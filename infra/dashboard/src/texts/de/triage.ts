import type { Catalogue } from '../catalogue.ts';

export const triage: Catalogue['triage'] = {
  lead: '{period}: wie oft die Einstufung falsch ist, nach den Korrekturen von Menschen',
  unjudged:
    '{count, plural, one {# Ticket konnte} other {# Tickets konnten}} nicht beurteilt werden: Die Einstufung kennt die Sprache nicht und löst deshalb keinen Alarm aus. <a>{count, plural, one {Ticket anzeigen} other {Tickets anzeigen}}</a>',

  quality: 'Qualität der Einstufung',
  falsePer1000: 'Fehlalarme je 1.000 Tickets',
  falseAlarms:
    '{count, plural, one {# Ticket ist laut einem Menschen} other {# Tickets sind laut einem Menschen}} nicht dringend',
  missedPer1000: 'Übersehen je 1.000 Tickets',
  missed:
    '{count, plural, one {# Ticket ist nur laut einem Menschen} other {# Tickets sind nur laut einem Menschen}} dringend',
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
    'Eine eigene Regel des Mandanten schalten Sie ab, indem Sie sie in seinen Regeln weglassen, eine eingebaute für eine Wendung, indem Sie die Wendung in <code>ignore</code> nennen. Ein Replay mit <code>dry_run</code> zeigt dann, was sich in allen Tickets ändert.',
  noRule: 'Keine Regel, die sich abschalten lässt',
  tenantsOwn: 'Eigene des Mandanten',
  builtIn: 'Eingebaut',
  notTried: '{owner}. Nicht erprobt: Andere sind öfter falsch',
  without:
    '{owner}. Ohne sie fielen {falseGone, number} von {falseChecked, number} Fehlalarmen und {otherGone, number} von {otherChecked, number} anderen Alarmen weg',
};
