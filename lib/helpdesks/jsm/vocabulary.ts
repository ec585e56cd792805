import type { Priority, State } from '#lib/tickets/helpdesk-fields.ts';

/** Statuses are each project's own; their categories are not. */
const states: ReadonlyMap<string, State> = new Map([
  ['new', 'new'],
  ['indeterminate', 'open'],
  ['done', 'closed'],
]);

/** The names of the usual scheme; others have an order that only their site knows. */
const priorities: ReadonlyMap<string, Priority> = new Map([
  ['highest', 'urgent'],
  ['high', 'high'],
  ['medium', 'normal'],
  ['low', 'low'],
  ['lowest', 'low'],
]);

export const stateOf = (category: string): State => states.get(category.toLowerCase()) ?? 'unknown';

export const priorityOf = (name: string): Priority | undefined => priorities.get(name.toLowerCase());
