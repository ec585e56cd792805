export const deliveries = {
  title: 'Alert deliveries',
  summary: '{count, plural, one {Summary of # alert} other {Summary of # alerts}}',
  line: '{notice}, {progress}',
  lineOfTicket: '{notice} for {ticket}, {progress}',
  sent: '{at}, on the {attempts, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} attempt',
  givenUp: 'given up {at} after {attempts, plural, one {# attempt} other {# attempts}}',
  since: 'since {at}',
  heldUntil: 'since {at} until {until}',
  next: 'since {at}, next attempt at {next}',
  attempts: 'since {at}, {attempts, plural, one {# attempt} other {# attempts}} so far',
  attemptsNext: 'since {at}, {attempts, plural, one {# attempt} other {# attempts}} so far, the next at {next}',
  redeliver: 'Deliver again',
} as const;
