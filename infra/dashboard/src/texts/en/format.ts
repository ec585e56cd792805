export const format = {
  justNow: 'just now',
  points: '{points} pts',
  tickets: '{count, plural, one {# ticket} other {# tickets}}',
} as const;
