export const period = {
  label: 'Period',
  own: 'Own dates',
  from: 'From',
  to: 'To',
  noTickets: 'No tickets in this period.',
} as const;

export const periodNames = {
  '24h': 'The last 24 hours',
  yesterday: 'Yesterday',
  week: 'This week',
  'last-week': 'Last week',
  month: 'This month',
  'last-month': 'Last month',
  '7': 'The last 7 days',
  '30': 'The last 30 days',
  '90': 'The last 90 days',
  '365': 'The last 365 days',
  all: 'All time',
} as const;

/** What a period is compared with. */
export const periodsBefore = {
  '24h': 'the 24 hours before',
  yesterday: 'the day before',
  week: 'last week',
  'last-week': 'the week before',
  month: 'last month',
  'last-month': 'the month before',
  '7': 'the 7 days before',
  '30': 'the 30 days before',
  '90': 'the 90 days before',
  '365': 'the 365 days before',
  all: 'nothing',
  own: 'as many days before',
} as const;
