export const ticketViews = {
  all: 'All',
  open: 'Open',
  urgent: 'Urgent and open',
} as const;
