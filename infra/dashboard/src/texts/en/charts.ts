export const charts = {
  asTable: 'Show as a table',
  table: '{title} as a table',
  hour: 'Hour',
  day: 'Day',
} as const;
