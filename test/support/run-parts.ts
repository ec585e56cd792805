import type { Document } from 'mongodb';
import { applyPage, type PageResult } from '#lib/ingestion/apply-page.ts';
import { lockOf, type RunDoc } from '#lib/ingestion/run.ts';
import { idOfRecord } from '#lib/ingestion/run-records.ts';
import { startRun } from '#lib/ingestion/start-run.ts';
import type { Classify } from '#lib/ingestion/triage-again.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { ProviderPage } from '#lib/provider/provider.ts';
import type { PageMessage } from '#lib/queue/messages.ts';
import type { Outgoing, Sender } from '#lib/queue/sender.ts';
import { aTicket, aVerdict } from './builders.ts';

export const tenantId = 'harbour-bank';
export const ttlMs = 60_000;

/** A queue that records its messages. */
export const recordingSender = <M = PageMessage>(onSend: (message: M) => Promise<void> = async () => {}) => {
  const sent: M[] = [];
  const send = async ({ message }: Outgoing<M>): Promise<void> => {
    sent.push(message);
    await onSend(message);
  };
  const sender: Sender<M> = {
    send,
    sendAll: async (outgoing) => {
      for (const one of outgoing) await send(one);
    },
  };
  return { sent, sender };
};

export const startedRun = async (store: Store, allowDeletions = 0, tenant = tenantId): Promise<RunDoc> => {
  const started = await startRun(store, recordingSender().sender, { tenantId: tenant, allowDeletions, ttlMs });
  if (started.kind === 'taken') throw new Error(`A run is on: ${started.jobId}`);
  return started.run;
};

/** A page of the provider with these tickets. */
export const aPage = (ids: readonly string[], nextPage: number | null = null): ProviderPage => ({
  tickets: ids.map((id) => aTicket({ id, tenant_id: tenantId })),
  nextPage,
  totalCount: null,
});

export const triage: Classify = () => aVerdict();

export const apply = (store: Store, run: RunDoc, page: number, answer: ProviderPage): Promise<PageResult> =>
  applyPage(store, { run, page, answer, triage });

/** Changes a running run by hand. */
export const setRun = async ({ db }: Store, run: RunDoc, fields: Partial<RunDoc>): Promise<void> => {
  const { matchedCount } = await db
    .collection<{ _id: string }>('ledger')
    .updateOne({ _id: idOfRecord(run) }, { $set: fields });
  if (matchedCount === 0) throw new Error('The run is not running');
};

/** Applies a page, asserts that it was applied, and returns the run. */
export const applied = async (store: Store, run: RunDoc, page: number, answer: ProviderPage): Promise<RunDoc> => {
  const result = await apply(store, run, page, answer);
  if (result.kind !== 'applied') throw new Error(`The page was not applied: ${result.kind}`);
  return result.run;
};

/** Expires a tenant's lease. */
export const expireLease = async ({ db }: Store, tenant = tenantId): Promise<void> => {
  await db
    .collection('distributed_locks')
    .updateOne({ resource_id: lockOf(tenant) }, { $set: { expires_at: new Date(Date.now() - 60_000) } });
};

/** Everything that a database holds, to be compared. */
export const contentsOf = async ({ db }: Store): Promise<Record<string, Document[]>> => {
  const collections = await db.listCollections({}, { nameOnly: true }).toArray();
  const contents = await Promise.all(
    collections.map(async ({ name }) => [name, await db.collection(name).find().sort({ _id: 1 }).toArray()] as const),
  );
  return Object.fromEntries(contents.toSorted(([one], [other]) => one.localeCompare(other)));
};
