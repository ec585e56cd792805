export const settings = {
  lead: 'Name and schedule of the tenant, verification of its statistics, and erasure of customer data',
  tenant: 'Tenant',
  name: 'Name',
  nameHint: 'Display name',
  minutes: 'Minutes between runs',
  minutesHint: '1 to 10080; leave empty for runs on request only',
  finished: 'Finished statuses',
  finishedHint: 'One per line, in addition to common ones such as closed, solved or resolved',
  statistics: 'Statistics',
  statisticsHelp:
    'Verification counts every ticket again and compares the result with the statistics shown. It slows nothing down.',
  neverVerified: 'Never verified.',
  verify: 'Verify',
  counted: '{count, plural, one {# ticket counted} other {# tickets counted}}',
  consistent: 'Match the tickets',
  differ: '{count, plural, one {# difference} other {# differences}}',
  differences: 'Differences',
  keptAndFound: '{kept} in the statistics, {found} counted',
  erasure: 'Erase a customer',
  erasureHelp:
    'Erases the customer’s name and messages from tickets and their history, also when later runs deliver them again. The tickets remain and still count.',
  customer: 'Customer ID',
  erase: 'Erase…',
  erasing: 'Erasing…',
  eraseQuestion: 'Erase this customer?',
  eraseIt: 'Erase permanently',
  eraseWarning: 'What the customer has written is erased permanently. It cannot be restored.',
  erased:
    '{count, plural, =0 {No ticket had anything to erase} one {# ticket erased} other {# tickets erased}}. The customer is now called {alias}.',
  similar:
    '{count, plural, one {# other customer differs} other {# other customers differ}} only in case or spaces: perhaps the same person.',
  wait: 'Provider rate limit',
  waitHelp:
    'If the common provider asked for a wait (Retry-After) that is no longer needed, reset its rate limit: calls resume at once, for every tenant.',
  lift: 'Reset the rate limit',
  lifted: 'Calls are allowed again. Waiting runs resume within 15 minutes.',
} as const;
