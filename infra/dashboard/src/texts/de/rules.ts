import type { Catalogue } from '../catalogue.ts';

export const rules: Catalogue['rules'] = {
  lead: 'Ihre eigenen Wendungen, zusätzlich zu den eingebauten Regeln. Sie schwächen nie ab, was diese als dringend erkennen.',
  title: 'Eigene Regeln',
  rules: 'Regeln',
  noneStored: 'Keine gespeichert',
  none: 'Keine: Die Einstufung benutzt nur die eingebauten Regeln.',
  help: 'Jede Regel ist eine Liste von Wendungen, wie Kunden sie schreiben. Regeln gelten für Tickets, die nach dem Speichern eingehen.',
  add: 'Regel hinzufügen',
  removeNamed: 'Regel {name} entfernen',
  name: 'Name',
  nameHint: 'Kleinbuchstaben, Ziffern und Bindestriche; erscheint als Grund an Tickets',
  kind: 'Was sie bedeutet',
  weight: 'Gewicht',
  weightHint: '0,5 bis 10, mit Punkt geschrieben; leer lassen für das ihrer Art',
  phrases: 'Wendungen',
  phrasesHint: 'Eine je Zeile. wort~ steht auch für andere Formen eines Wortes, .. für bis zu drei Wörter',
  ignore: 'Wendungen, die nicht zählen',
  ignoreHint: 'Eine je Zeile, etwa Produktnamen, die alarmierend klingen',
  storedTickets: 'Gespeicherte Tickets',
  storedHelp:
    'Gespeicherte Regeln ändern keine vorhandenen Tickets. Eine Vorschau zählt, was sie ändern würden, und ändert nichts.',
  saveFirst: 'Speichern Sie die Regeln zuerst: Vorschau und Anwendung benutzen die gespeicherten Regeln.',
  preview: 'Vorschau',
  apply: 'Auf vorhandene Tickets anwenden …',
  applyQuestion: 'Regeln auf vorhandene Tickets anwenden?',
  applyIt: 'Anwenden',
  applyWarning: 'Alle vorhandenen Tickets werden neu eingestuft. Die Statistik wird angepasst; niemand wird alarmiert.',
  wouldChange: '{changed, plural, one {# Ticket} other {# Tickets}} von {processed, number} würden sich ändern',
  hasChanged: '{changed, plural, one {# Ticket} other {# Tickets}} von {processed, number} geändert',
  becameHigh: 'Werden dringend',
  noLongerHigh: 'Nicht mehr dringend',
  examples: '{count, plural, one {# Beispiel} other {# Beispiele}}',
};

export const ruleKinds: Catalogue['ruleKinds'] = {
  urgent: 'Dringend',
  pressing: 'Drängend',
  trouble: 'Störung',
  calm: 'Ruhig',
  request: 'Bitte',
  'no-action': 'Nichts zu tun',
  displeasure: 'Unmut',
  praise: 'Lob',
};

export const ruleMeanings: Catalogue['ruleMeanings'] = {
  urgent: 'Für sich allein dringend, was immer das Ticket sonst sagt',
  pressing: 'Macht ein gemeldetes Problem dringend',
  trouble: 'Etwas stimmt nicht',
  calm: 'Weniger dringend, außer eine andere Wendung ist für sich allein dringend',
  request: 'Bittet um etwas',
  'no-action': 'Bittet um nichts',
  displeasure: 'Der Absender ist unzufrieden',
  praise: 'Der Absender ist zufrieden',
};
