import type { Priority, State } from '#lib/tickets/helpdesk-fields.ts';
import type { Source } from '../canonical-ticket.ts';

// Freshdesk's words are numbers.

const statuses: ReadonlyMap<string, readonly [label: string, state: State]> = new Map([
  ['2', ['open', 'open']],
  ['3', ['pending', 'pending']],
  ['4', ['resolved', 'solved']],
  ['5', ['closed', 'closed']],
]);

/** An account's own statuses have the numbers from 6 on; work is left to do in all of them. */
const ownStatus = /^(?:[6-9]|[1-9]\d{1,8})$/;

const priorities: ReadonlyMap<string, Priority> = new Map([
  ['1', 'low'],
  ['2', 'normal'],
  ['3', 'high'],
  ['4', 'urgent'],
]);

/** Ten is mail that an agent began, fifteen the chat of a website. */
const sources: ReadonlyMap<string, Source> = new Map([
  ['1', 'email'],
  ['2', 'web'],
  ['3', 'phone'],
  ['7', 'chat'],
  ['9', 'web'],
  ['10', 'email'],
  ['15', 'chat'],
]);

/** An own status keeps its number. */
export const labelOf = (status: string): string => statuses.get(status)?.[0] ?? (status || 'unknown');

export const stateOf = (status: string): State =>
  statuses.get(status)?.[1] ?? (ownStatus.test(status) ? 'open' : 'unknown');

export const priorityOf = (priority: string): Priority | undefined => priorities.get(priority);

export const sourceOf = (source: string): Source => sources.get(source) ?? 'other';
