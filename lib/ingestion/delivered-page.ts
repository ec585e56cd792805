import type { Store } from '#lib/mongo/store.ts';
import type { ProviderPage } from '#lib/provider/provider.ts';
import { type ParsedEntry, parseTicket } from '#lib/provider/provider-ticket.ts';
import { currentKeyring } from '#lib/secrets/deployment-secrets.ts';
import { versionFieldsIn } from '#lib/tickets/helpdesk-fields.ts';
import type { PageRun } from './run.ts';
import { nameOfSkipped } from './skipped-entries.ts';
import { type ParsedPage, sortOut } from './sort-out.ts';

/** A page as its provider delivered it, and what was read of it. */
export type DeliveredPage = {
  page: number;
  answer: ProviderPage;
  entries: readonly ParsedEntry[];
  parsed: ParsedPage;
};

export const deliveredPage = (run: PageRun, page: number, answer: ProviderPage): DeliveredPage => {
  const { parse = parseTicket, gone = [] } = answer.helpdesk ?? {};
  const entries = answer.tickets.map((entry) => parse(entry, run.tenant_id, run.started_at));
  return { page, answer, entries, parsed: sortOut(page, entries, gone) };
};

/** Changes when the same entries are to be processed differently from before. */
const version = 1;

/**
 * A code of all that is read of a page's entries: equal codes, equal pages. Dates that a run fills in are left out, as
 * are the list's length and end, which say nothing of the page. It is made with the deployment's secret, since nobody
 * shall guess an erased text by it.
 */
export const hashOfPage = async (
  store: Store,
  tenantId: string,
  { entries, answer, parsed }: DeliveredPage,
): Promise<string> => {
  const keyring = await currentKeyring(store);
  const read = entries.map((entry, index) => [contentOf(entry), nameOf(entry, answer.tickets[index])]);
  const gone = parsed.tombstones.map((tombstone) => ({ id: tombstone.id, gone: tombstone.gone }));
  return keyring.code('page', JSON.stringify([version, tenantId, [...read, ...gone]])).toString('base64url');
};

const contentOf = (entry: ParsedEntry): unknown => {
  if (entry.kind !== 'ticket') return entry;
  const { ticket, repaired } = entry;
  const { external_id, source, customer_id, subject, message, status } = ticket;
  const dates = (['created_at', 'updated_at'] as const).map((field) =>
    repaired.includes(field) ? null : ticket[field],
  );
  const said = versionFieldsIn(ticket);
  return [external_id, source, customer_id, subject, message, status, dates, repaired, ...(said ? [said] : [])];
};

const nameOf = ({ kind }: ParsedEntry, raw: unknown): string | null => (kind === 'ticket' ? null : nameOfSkipped(raw));
