import type { Priority, State } from '#lib/tickets/helpdesk-fields.ts';
import type { Source } from '../canonical-ticket.ts';

const states: ReadonlyMap<string, State> = new Map([
  ['open', 'open'],
  ['snoozed', 'on_hold'],
  ['closed', 'closed'],
]);

/** Until version 2.11 a conversation had priority or had not. */
const priorities: ReadonlyMap<string, Priority> = new Map([
  ['priority', 'high'],
  ['low', 'low'],
  ['medium', 'normal'],
  ['high', 'high'],
  ['urgent', 'urgent'],
]);

const sources: ReadonlyMap<string, Source> = new Map([
  ['conversation', 'chat'],
  ['email', 'email'],
  ['whatsapp', 'whatsapp'],
  ['sms', 'sms'],
  ['facebook', 'social'],
  ['instagram', 'social'],
  ['twitter', 'social'],
]);

export const stateOf = (word: string): State => states.get(word.toLowerCase()) ?? 'unknown';

export const priorityOf = (word: string): Priority | undefined => priorities.get(word.toLowerCase());

export const sourceOf = (channel: string): Source => {
  const word = channel.toLowerCase();
  return sources.get(word) ?? (word.startsWith('phone') ? 'phone' : 'other');
};
