/** Why nobody was alerted of a ticket, by the reasons that the API gives. */
export const suppressed = {
  closed: 'the ticket was closed when it became urgent',
  first_import_old: 'it was older than 72 hours in the first import',
  imported: 'it was imported from a file',
  quiet_hours: 'it became urgent in quiet hours',
  over_before_sent: 'it no longer applied when the policy allowed it to be sent',
} as const;
