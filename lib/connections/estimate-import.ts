import { adapterOf } from '#lib/helpdesks/adapters.ts';
import type { HelpdeskAdapter } from '#lib/helpdesks/helpdesk-adapter.ts';
import { type AskDeps, askHelpdesk } from './ask-helpdesk.ts';
import type { ConnectionDoc } from './connection.ts';
import type { ImportEstimate } from './views.ts';

/** What a first import costs, by the number of tickets that the help desk reports. */
export const estimateImport = async (
  deps: AskDeps & { share: number },
  connection: ConnectionDoc,
  totalCount: number | null,
): Promise<ImportEstimate> => {
  const adapter = adapterOf(connection);
  const tickets = totalCount ?? (await countTickets(deps, connection, adapter));
  return costOf(adapter, tickets, deps.share);
};

const countTickets = async (
  deps: AskDeps,
  connection: ConnectionDoc,
  { count }: HelpdeskAdapter,
): Promise<number | null> => {
  if (!count) return null;
  const asked = await askHelpdesk(deps, connection, count.request, { isOptional: true });
  return asked.kind === 'answered' ? count.read(asked.response) : null;
};

/** Pure. Calls of the list alone; the slowest of the limits that they count in says how long they take. */
export const costOf = (
  { list, capabilities, limits }: Pick<HelpdeskAdapter, 'list' | 'capabilities' | 'limits'>,
  tickets: number | null,
  share: number,
): ImportEstimate => {
  if (tickets === null) return { tickets, calls: null, minutes: null };
  const pageSize = capabilities.pageSize.default;
  const { bucket, cost = 1 } = list('', pageSize);
  const calls = Math.max(1, Math.ceil(tickets / pageSize));
  const minutes = limits
    .filter(({ buckets }) => buckets === '*' || buckets.includes(bucket))
    .map(({ requests, windowMs }) => (calls * cost * windowMs) / 60_000 / Math.max(1, Math.floor(requests * share)));
  return { tickets, calls, minutes: Math.ceil(Math.max(0, ...minutes)) };
};
