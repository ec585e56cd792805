import type { Priority, State } from '#lib/tickets/helpdesk-fields.ts';
import type { Source } from '../canonical-ticket.ts';

const states: ReadonlyMap<string, State> = new Map([
  ['new', 'new'],
  ['open', 'open'],
  ['pending', 'pending'],
  ['hold', 'on_hold'],
  ['solved', 'solved'],
  ['closed', 'closed'],
]);

const priorities: ReadonlyMap<string, Priority> = new Map([
  ['low', 'low'],
  ['normal', 'normal'],
  ['high', 'high'],
  ['urgent', 'urgent'],
]);

/** Channels have been added over the years: an unknown one is `other`, and stays readable as the ticket's origin. */
const sources: ReadonlyMap<string, Source> = new Map([
  ['web', 'web'],
  ['web_widget', 'web'],
  ['email', 'email'],
  ['api', 'api'],
  ['chat', 'chat'],
  ['native_messaging', 'chat'],
  ['web_messaging', 'chat'],
  ['mobile_sdk', 'chat'],
  ['whatsapp', 'whatsapp'],
  ['sms', 'sms'],
  ['voice', 'phone'],
  ['phone', 'phone'],
  ['facebook', 'social'],
  ['twitter', 'social'],
]);

export const stateOf = (status: string): State => states.get(status.toLowerCase()) ?? 'unknown';

export const priorityOf = (priority: string): Priority | undefined => priorities.get(priority.toLowerCase());

export const sourceOf = (channel: string): Source => {
  const word = channel.toLowerCase();
  return sources.get(word) ?? (word.startsWith('instagram') ? 'social' : 'other');
};
