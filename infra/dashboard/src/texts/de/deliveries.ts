import type { Catalogue } from '../catalogue.ts';

export const deliveries: Catalogue['deliveries'] = {
  title: 'Zustellungen des Alarms',
  summary: '{count, plural, one {Sammelmeldung von # Alarm} other {Sammelmeldung von # Alarmen}}',
  line: '{notice}, {progress}',
  lineOfTicket: '{notice} zu {ticket}, {progress}',
  sent: '{at}, beim {attempts, number}. Versuch',
  givenUp: 'aufgegeben {at} nach {attempts, plural, one {# Versuch} other {# Versuchen}}',
  since: 'seit {at}',
  heldUntil: 'seit {at} bis {until}',
  next: 'seit {at}, nächster Versuch: {next}',
  attempts: 'seit {at}, bisher {attempts, plural, one {# Versuch} other {# Versuche}}',
  attemptsNext: 'seit {at}, bisher {attempts, plural, one {# Versuch} other {# Versuche}}, der nächste: {next}',
  redeliver: 'Erneut zustellen',
};
