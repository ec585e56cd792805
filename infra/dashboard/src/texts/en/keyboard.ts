export const keyboard = {
  title: 'Keyboard shortcuts',
  list: 'In a list of tickets',
  page: 'Everywhere',
  next: 'Next ticket',
  previous: 'Previous ticket',
  open: 'Open the ticket',
  select: 'Select the ticket',
  selection: 'Go to the actions for the selection',
  search: 'Search tickets',
  close: 'Close a panel or dialog, or clear the selection',
  help: 'Show all shortcuts',
  singleKeys: 'Use single-key shortcuts',
} as const;
