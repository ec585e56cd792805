import { adapterOf } from '#lib/helpdesks/adapters.ts';

import type { HelpdeskAdapter } from '#lib/helpdesks/helpdesk-adapter.ts';
import type { ListedEntry } from '#lib/helpdesks/page.ts';
import type { ProbeFault } from '#lib/helpdesks/probe.ts';
import { parseTicket } from '#lib/provider/provider-ticket.ts';
import { reasonOfTriage } from '#lib/tickets/stored-triage.ts';
import type { TicketTriage } from '#lib/tickets/ticket.ts';
import { type AskDeps, askHelpdesk } from './ask-helpdesk.ts';
import type { ConnectionDoc } from './connection.ts';
import { estimateImport } from './estimate-import.ts';
import { faultReasons } from './test-connection.ts';
import type { ConnectionPreview } from './views.ts';

/** Tickets of a preview, and the characters of their subjects. */
const pageSize = 25;
const subjectLength = 80;

type Triage = (ticket: { subject: string; message: string; status: string }) => TicketTriage;

export type PreviewDeps = AskDeps & { triage: Triage; now: () => number; share: number };

/** What the first tickets of a help desk would become, and what a first import costs. Stores no ticket. */
export const previewConnection = async (deps: PreviewDeps, connection: ConnectionDoc): Promise<ConnectionPreview> => {
  const adapter = adapterOf(connection);
  const cursor = adapter.start(null, new Date(deps.now()), {
    ...connection.settings,
    target: connection.target,
  });
  const asked = await askHelpdesk(deps, connection, adapter.list(cursor, pageSize));
  if (asked.kind === 'failed') return preview(connection, { fault: asked.fault });
  const read = adapter.readList(cursor, asked.response, pageSize);
  if (read.kind === 'broken') return preview(connection, { fault: 'wrong-product' });
  const listed = read.page.entries.slice(0, pageSize);
  const details = await detailsOf(deps, connection, listed);
  const entries = listed.map((entry) => becoming(deps, connection, { adapter, details }, entry));
  const estimate = await estimateImport(deps, connection, read.page.totalCount);
  return preview(connection, { fault: null, entries, estimate });
};

/** Details of so many tickets are read; the others are shown by what the list says. */
const detailLimit = 3;

const detailsOf = async (
  deps: AskDeps,
  connection: ConnectionDoc,
  entries: readonly ListedEntry[],
): Promise<ReadonlyMap<string, unknown>> => {
  const { detail } = adapterOf(connection);
  const lacking = entries.flatMap((entry) => (entry.kind === 'ticket' && entry.needsDetail ? [entry.id] : []));
  const found = new Map<string, unknown>();
  for (const id of lacking.slice(0, detailLimit)) {
    const asked = await askHelpdesk(deps, connection, detail.request([id]), { isOptional: true });
    const read = asked.kind === 'answered' ? detail.read(asked.response, [id], connection.target) : null;
    const one = read?.kind === 'details' ? read.details.get(id) : undefined;
    if (one?.kind === 'ticket') found.set(id, one.raw);
  }
  return found;
};

type Becoming =
  | { kind: 'ticket'; ticket: ConnectionPreview['sample'][number] }
  | { kind: 'gone' }
  | { kind: 'malformed'; id: string | null; reason: string };

const becoming = (
  { triage, now }: PreviewDeps,
  { tenant_id, base_url, settings }: ConnectionDoc,
  { adapter, details }: { adapter: HelpdeskAdapter; details: ReadonlyMap<string, unknown> },
  entry: ListedEntry,
): Becoming => {
  if (entry.kind === 'gone') return { kind: 'gone' };
  if (entry.kind === 'malformed') return entry;
  const canonical = adapter.toTicket(entry.raw, details.get(entry.id), { baseUrl: base_url, since: settings.since });
  const parsed = parseTicket(canonical, tenant_id, new Date(now()));
  if (parsed.kind === 'foreign') return { kind: 'malformed', id: canonical.id, reason: 'is of another tenant' };
  if (parsed.kind === 'malformed') return parsed;
  const { external_id, subject, status, source } = parsed.ticket;
  const { urgency, triage: why } = triage(parsed.ticket);
  const shown = { external_id, subject: subject.slice(0, subjectLength).toWellFormed(), status, source };
  return {
    kind: 'ticket',
    ticket: { ...shown, state: canonical.state, urgency, reason: reasonOfTriage(why, urgency) },
  };
};

type Findings = { fault: ProbeFault | null; entries?: readonly Becoming[]; estimate?: ConnectionPreview['estimate'] };

const noEstimate = { tickets: null, calls: null, minutes: null };

const preview = (
  { tenant_id }: ConnectionDoc,
  { fault, entries = [], estimate = noEstimate }: Findings,
): ConnectionPreview => {
  const sample = entries.flatMap((entry) => (entry.kind === 'ticket' ? [entry.ticket] : []));
  const malformed = entries.flatMap((entry) =>
    entry.kind === 'malformed' ? [{ id: entry.id, reason: entry.reason }] : [],
  );
  return {
    tenant_id,
    ok: fault === null,
    fault,
    reason: fault && faultReasons[fault],
    mapped: sample.length,
    gone: entries.length - sample.length - malformed.length,
    malformed,
    by_state: countBy(sample.map(({ state }) => state)),
    by_source: countBy(sample.map(({ source }) => source)),
    sample,
    estimate,
  };
};

const countBy = (names: readonly string[]): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, all.length]));
