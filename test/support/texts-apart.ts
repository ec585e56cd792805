import type { HelpdeskAdapter } from '#lib/helpdesks/helpdesk-adapter.ts';
import type { ListedEntry } from '#lib/helpdesks/page.ts';
import { zendesk } from '#lib/helpdesks/zendesk/zendesk.ts';
import { memberOf } from '#lib/json.ts';

const withoutText = (entry: ListedEntry): ListedEntry => {
  if (entry.kind !== 'ticket') return entry;
  const { description: _, ...raw } = entry.raw as Record<string, unknown>;
  return { ...entry, raw, needsDetail: true };
};

/** Zendesk as a desk whose list has no texts: each ticket's is to be asked for, by so many ids in one call. */
export const textsApart = (batch = 1): HelpdeskAdapter => ({
  ...zendesk,
  capabilities: { ...zendesk.capabilities, details: 'each' },
  readList(...of) {
    const read = zendesk.readList(...of);
    if (read.kind === 'broken') return read;
    return { ...read, page: { ...read.page, entries: read.page.entries.map(withoutText) } };
  },
  detail: { ...zendesk.detail, batch },
  toTicket(listed, detail, context) {
    const description = memberOf(detail, 'description');
    return zendesk.toTicket({ ...(listed ?? detail ?? {}), description }, undefined, context);
  },
});
