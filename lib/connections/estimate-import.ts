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

/**
 * Pure. The calls of the list, and of the details where each ticket needs one; where some do, their number is unknown. The
 * slowest of the limits that they count in says how long they take.
 */
export const costOf = (
  { list, detail, capabilities, limits }: Pick<HelpdeskAdapter, 'list' | 'detail' | 'capabilities' | 'limits'>,
  tickets: number | null,
  share: number,
): ImportEstimate => {
  if (tickets === null) return { tickets, calls: null, minutes: null };
  const pageSize = capabilities.pageSize.default;
  const detailed = capabilities.details === 'each' ? tickets : 0;
  const asked = [
    { ...list('', pageSize), calls: Math.max(1, Math.ceil(tickets / pageSize)) },
    { ...detail.request(['1']), calls: Math.ceil(detailed / detail.batch) },
  ];
  const minutes = limits.map(({ buckets, requests, windowMs }) => {
    const counted = asked.filter(({ bucket }) => buckets === '*' || buckets.includes(bucket));
    const slots = Math.max(1, Math.floor(requests * share));
    return (sumOf(counted.map(({ calls, cost = 1 }) => calls * cost)) * windowMs) / 60_000 / slots;
  });
  return { tickets, calls: sumOf(asked.map(({ calls }) => calls)), minutes: Math.ceil(Math.max(0, ...minutes)) };
};

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
