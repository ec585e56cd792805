export const exportStates = {
  running: 'Exporting: {count, plural, one {# ticket} other {# tickets}} so far',
  done: 'Exported {count, plural, one {# ticket} other {# tickets}}',
  cancelled: 'The export was cancelled after {count, plural, one {# ticket} other {# tickets}}; nothing was saved',
  failed: 'The export failed after {count, plural, one {# ticket} other {# tickets}}; nothing was saved',
} as const;
