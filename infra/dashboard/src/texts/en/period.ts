export const period = {
  label: 'Period',
  own: 'Custom dates',
  from: 'From',
  to: 'To',
  noTickets: 'No tickets in this period.',
} as const;

export const periodNames = {
  '24h': 'Last 24 hours',
  yesterday: 'Yesterday',
  week: 'This week',
  'last-week': 'Last week',
  month: 'This month',
  'last-month': 'Last month',
  '7': 'Last 7 days',
  '30': 'Last 30 days',
  '90': 'Last 90 days',
  '365': 'Last 365 days',
  all: 'All time',
} as const;

/** What a period is compared with. */
export const periodsBefore = {
  '24h': 'the previous 24 hours',
  yesterday: 'the day before',
  week: 'last week',
  'last-week': 'the week before',
  month: 'last month',
  'last-month': 'the month before',
  '7': 'the previous 7 days',
  '30': 'the previous 30 days',
  '90': 'the previous 90 days',
  '365': 'the previous 365 days',
  all: 'nothing',
  own: 'the same number of days before',
} as const;
