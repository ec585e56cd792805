/** What a route asks of an alert and where that goes, in one line: conditions, then destinations by their arrows. */
export const routes = {
  summary: '{conditions} → {destinations}',
  every: 'Every alert',
  condition: '{field}: {values}',
  business: 'in business hours',
  off: 'outside business hours',
  all: 'all destinations',
  step: 'after {minutes} min: {destinations}',
} as const;
