import type { Priority, State } from '#lib/tickets/helpdesk-fields.ts';
import type { Source } from '../canonical-ticket.ts';

const states: ReadonlyMap<string, State> = new Map([
  ['open', 'open'],
  ['pending', 'pending'],
  ['snoozed', 'on_hold'],
  ['resolved', 'solved'],
]);

const priorities: ReadonlyMap<string, Priority> = new Map([
  ['low', 'low'],
  ['medium', 'normal'],
  ['high', 'high'],
  ['urgent', 'urgent'],
]);

/** Channels are named by their classes. */
const sources: ReadonlyMap<string, Source> = new Map([
  ['webwidget', 'chat'],
  ['email', 'email'],
  ['whatsapp', 'whatsapp'],
  ['twiliosms', 'sms'],
  ['sms', 'sms'],
  ['facebookpage', 'social'],
  ['instagram', 'social'],
  ['twitterprofile', 'social'],
  ['telegram', 'social'],
  ['line', 'social'],
  ['api', 'api'],
]);

export const stateOf = (word: string): State => states.get(word.toLowerCase()) ?? 'unknown';

export const priorityOf = (word: string): Priority | undefined => priorities.get(word.toLowerCase());

export const sourceOf = (channel: string): Source =>
  sources.get(channel.replace(/^channel::/i, '').toLowerCase()) ?? 'other';
