import { countDelta } from '#lib/analytics/count-delta.ts';
import { updateCounts } from '#lib/ledger/counts.ts';
import type { ReplayMessage } from '#lib/queue/messages.ts';
import type { ReplayDoc } from '#lib/replay/replay.ts';
import { type CurrentTriage, replayTriage } from '#lib/replay/replay-triage.ts';
import { replaysOf } from '#lib/replay/replays.ts';
import { startReplay } from '#lib/replay/start-replay.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { anIncomingTicket, aStoredTicket, aVerdict } from '#test/support/builders.ts';
import { emptyCollections, sharedStore } from '#test/support/mongo.ts';
import { recordingSender, tenantId } from '#test/support/run-parts.ts';

export const store = await sharedStore();
export const docs = store.db.collection<TicketDoc>('tickets');
export const replays = replaysOf(store, tenantId);

/** With these rules a ticket that mentions fire is urgent; with the older ones none was. */
export const judge: CurrentTriage = {
  version: 'new',
  triage: ({ message }) => ({
    ...aVerdict(message.includes('fire') ? { urgency: 'high', requires_action: true } : {}),
    triage: { version: 'new', score: 0, reason: 'A test', signals: '[]' },
  }),
};

export const storeTickets = async (
  messages = ['fire', 'calm', 'fire', 'calm', 'calm'],
  tenant = tenantId,
): Promise<void> => {
  const known = messages.map((message, n): TicketDoc => {
    const ticket = anIncomingTicket({ external_id: `T-${n + 1}`, message });
    const created_at = new Date(Date.UTC(2026, 0, n + 1));
    return aStoredTicket({ ...ticket, triage: aVerdict().triage, tenant_id: tenant, created_at });
  });
  await docs.insertMany(known);
  await updateCounts(store, tenant, countDelta(known.map((after) => ({ before: null, after }))));
};

export const worker = (judgeNow: () => CurrentTriage = () => judge) => {
  const { sent, sender } = recordingSender<ReplayMessage>();
  return { sent, work: replayTriage({ store, batches: sender, triageFor: async () => judgeNow(), batchSize: 2 }) };
};

export const begin = async (dryRun = false): Promise<{ replay: ReplayDoc; message: ReplayMessage }> => {
  const { sent, sender } = recordingSender<ReplayMessage>();
  const started = await startReplay(store, sender, { tenantId, dryRun });
  if (started.kind === 'taken') throw new Error('A replay is on');
  return { replay: started.replay, message: sent[0] as ReplayMessage };
};

/** Processes a replay until no message is left; each is delivered this many times. */
export const finish = async (message: ReplayMessage, deliveries = 1): Promise<ReplayDoc | null> => {
  const { sent, work } = worker();
  sent.push(message);
  for (let next = sent.shift(); next; next = sent.shift())
    for (let delivery = 0; delivery < deliveries; delivery++) await work(next, delivery > 0);
  return replays.find(message.replay_id);
};

export const urgencies = async (): Promise<string[]> =>
  (await docs.find({ tenant_id: tenantId }, { sort: { external_id: 1 } }).toArray()).map(({ urgency }) => urgency);

export const emptyStore = () => emptyCollections(store);
