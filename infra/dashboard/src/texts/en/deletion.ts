/** Deleting a ticket by hand. */
export const deletion = {
  isDeleted: 'This ticket is deleted: it is in no list and no statistic.',
  restore: 'Restore',
  delete: 'Delete the ticket…',
  question: 'Delete this ticket?',
  deleteIt: 'Delete it',
  warning: 'It disappears from lists and statistics, and no run brings it back. It can be restored here.',
} as const;
