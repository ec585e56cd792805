/** The limits, circuit breakers and services that runs depend on. */
export const guards = {
  limit: 'Rate limit',
  used: '<strong>{used, number}</strong> of {limit, plural, one {# call} other {# calls}} in {duration}',
  inUse: 'Calls in use',
  usedOf: '{used, number} of {limit, number}',
  nextAt: 'The next call can be made at {at}',
  nextNow: 'The next call can be made now',
  circuits: 'Circuit breakers',
  provider: 'Provider',
  notify: 'Notifications',
  moreCircuits: '{count, plural, one {# more open circuit} other {# more open circuits}}',
  failed:
    '{calls, plural, =0 {No calls yet} one {{failed, number} of # call failed} other {{failed, number} of the last # calls failed}}',
  failedNext:
    '{calls, plural, one {{failed, number} of # call} other {{failed, number} of the last # calls}} failed, next attempt at {at}',
  reset: 'Reset',
  health: 'Health',
  database: 'Database',
  responded: 'Responded in {duration}',
  up: 'Up',
  down: 'Down',
  refresh: 'Refresh',
} as const;
