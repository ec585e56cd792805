/** What a connection would bring. */
export const preview = {
  title: 'Preview',
  button: 'Preview 25 tickets',
  busy: 'Loading…',
  means: 'Shows how tickets would be stored. Nothing is stored.',
  firstPage: '{count, plural, one {# ticket} other {# tickets}} on the first page',
  gone: '{count, number} deleted',
  unreadable: '{count, number} unreadable',
  named: '{name} {count, number}',
  noTotal: 'The help desk does not report how many tickets it has.',
  firstImport: 'A first import of about {count, plural, one {# ticket} other {# tickets}}',
  firstImportCost:
    'A first import of about {count, plural, one {# ticket} other {# tickets}}: {calls, plural, one {# call} other {# calls}}, about {duration}',
  tickets: 'Previewed tickets',
  subject: 'Subject',
  state: 'State',
  source: 'Source',
  urgency: 'Urgency',
  reason: 'Reason',
  unreadableEntries: '{count, plural, one {# unreadable entry} other {# unreadable entries}}, with reasons',
  entry: '{id}: {reason}',
} as const;
