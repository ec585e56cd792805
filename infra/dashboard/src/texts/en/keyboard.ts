export const keyboard = {
  title: 'Keyboard shortcuts',
  list: 'In a list of tickets',
  page: 'Everywhere',
  next: 'Next ticket',
  previous: 'Previous ticket',
  open: 'Open the ticket',
  select: 'Select the ticket',
  selection: 'To what can be done with the selection',
  search: 'Search tickets',
  close: 'Close what is open, or clear the selection',
  help: 'List all shortcuts',
  singleKeys: 'Use shortcuts of a single letter',
} as const;
