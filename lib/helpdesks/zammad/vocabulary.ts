import { memberOf } from '#lib/json.ts';
import type { Gone } from '#lib/tickets/gone.ts';
import type { Priority, State } from '#lib/tickets/helpdesk-fields.ts';
import { readId, readText, type Source, shortName } from '../canonical-ticket.ts';

const states: ReadonlyMap<string, State> = new Map([
  ['new', 'new'],
  ['open', 'open'],
  ['pending reminder', 'pending'],
  ['pending close', 'pending'],
  ['pending action', 'pending'],
  ['closed', 'closed'],
]);

/** The numbers of a new installation, for answers that have no names. */
const stateNumbers: ReadonlyMap<string, string> = new Map([
  ['1', 'new'],
  ['2', 'open'],
  ['3', 'pending reminder'],
  ['4', 'closed'],
  ['5', 'merged'],
  ['6', 'removed'],
  ['7', 'pending close'],
]);

/** Priorities are written with their number, and may have other names. */
const priorities: ReadonlyMap<string, Priority> = new Map([
  ['1', 'low'],
  ['2', 'normal'],
  ['3', 'high'],
]);

const sources: ReadonlyMap<string, Source> = new Map([
  ['email', 'email'],
  ['phone', 'phone'],
  ['web', 'web'],
  ['sms', 'sms'],
  ['chat', 'chat'],
]);

/** Several kinds of messages of each have names that begin with it. */
const prefixes: readonly (readonly [string, Source])[] = [
  ['whatsapp', 'whatsapp'],
  ['twitter', 'social'],
  ['facebook', 'social'],
  ['telegram', 'social'],
];

/** The desk's own word for a ticket's state. */
export const stateWordOf = (ticket: unknown): string =>
  shortName(memberOf(ticket, 'state')) || (stateNumbers.get(readId(memberOf(ticket, 'state_id')) ?? '') ?? '');

/** A state of one's own has a name of one's own. */
export const stateOf = (word: string): State => states.get(word.toLowerCase()) ?? 'unknown';

export const goneByState = (word: string): Gone | null => {
  if (word.toLowerCase() === 'merged') return { kind: 'merged' };
  return word.toLowerCase() === 'removed' ? { kind: 'deleted' } : null;
};

export const priorityOf = (ticket: unknown): Priority | undefined => {
  const number = /^\d/.exec(readText(memberOf(ticket, 'priority')))?.[0] ?? readId(memberOf(ticket, 'priority_id'));
  return priorities.get(number ?? '');
};

export const sourceOf = (channel: string): Source => {
  const word = channel.toLowerCase();
  return sources.get(word) ?? prefixes.find(([prefix]) => word.startsWith(prefix))?.[1] ?? 'other';
};
