import { memberOf } from '#lib/json.ts';
import { type DetailQuestions, detailQuestions, type FoundDetail } from './helpdesk-details.ts';
import { contextOf, type HelpdeskAccess } from './helpdesk-pages.ts';
import type { PageEntry } from './page-entry.ts';

/** Whole tickets by their ids, of which no list said anything. */
export type WholeTickets = DetailQuestions & {
  /** The ticket that was found. */
  shown(id: string, raw: unknown): PageEntry;
  now(): number;
};

export const wholeTickets = (access: HelpdeskAccess): WholeTickets => {
  const { connection, adapter, now } = access;
  const context = contextOf(connection);
  const details = detailQuestions(access, adapter.detail);
  if (!adapter.entry)
    return { ...details, now, shown: (id, raw) => ticket(id, adapter.toTicket(undefined, raw, context)) };
  return {
    ...bothOf(detailQuestions(access, adapter.entry), details),
    now,
    shown: (id, raw) => ticket(id, adapter.toTicket(memberOf(raw, 'entry'), memberOf(raw, 'detail'), context)),
  };
};

const ticket = (id: string, canonical: Extract<PageEntry, { kind: 'ticket' }>['ticket']): PageEntry => ({
  kind: 'ticket',
  id,
  ticket: canonical,
});

/** Questions of two calls, which count as such: for the entry, and for the detail of a ticket that is there. */
const bothOf = (entries: DetailQuestions, details: DetailQuestions): DetailQuestions => ({
  batch: Math.min(entries.batch, details.batch),
  asks(ids) {
    const [first, second] = [entries.asks(ids), details.asks(ids)];
    return { ...first, cost: (first.cost ?? 1) + (second.cost ?? 1) };
  },
  async at(ids, signal) {
    const listed = await entries.at(ids, signal);
    if (listed.kind !== 'details') return listed;
    const there = ids.filter((id) => listed.details.get(id)?.kind === 'ticket');
    if (there.length === 0) return listed;
    const had = await details.at(there, signal);
    const news = { ...listed.news, ...had.news };
    if (had.kind !== 'details') return { ...had, news };
    const both = [...had.details].map(([id, found]) => [id, united(listed.details.get(id), found)] as const);
    return { kind: 'details', details: new Map([...listed.details, ...both]), news };
  },
});

const united = (entry: FoundDetail | undefined, detail: FoundDetail): FoundDetail =>
  entry?.kind === 'ticket' && detail.kind === 'ticket'
    ? { kind: 'ticket', raw: { entry: entry.raw, detail: detail.raw } }
    : detail;
