import type { AnyBulkWriteOperation, Document } from 'mongodb';
import { inSession, type Store, type Transaction } from '#lib/mongo/store.ts';
import { type CollectionWrites, writesTo } from '#lib/mongo/write-together.ts';
import { holding, idOfPage, type PageName, type PageRecord, pageRecordsCollection } from '#lib/tickets/page-records.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';

const recordsIn = ({ db }: Store) => db.collection<PageRecord>(pageRecordsCollection);

/** The run that sees a page. */
export type Seer = { jobId: string; startedAt: Date };

/** What an applied page holds from now on. */
export type PageWrite = Seer & {
  name: PageName;
  /** Null unless the same page again would change nothing. */
  hash: string | null;
  /** Its stored tickets. */
  ids: readonly string[];
  /** True if other page records hold some of them. */
  areElsewhere: boolean;
  /** Those that say themselves which run saw them last, and are not written otherwise. */
  marked: readonly string[];
  /** Tickets that it held before, and the run that saw them there last. */
  left: { ids: readonly string[]; seenBy: string };
};

/**
 * Notes that a run saw a page as its record has it: one conditional write, repeatable. Answers the record as it was;
 * null if the page differs, or a later run has seen it.
 */
export const confirmPage = (store: Store, name: PageName, hash: string, seer: Seer): Promise<PageRecord | null> =>
  recordsIn(store).findOneAndUpdate(
    { _id: idOfPage(name), hash, $or: [{ job_id: seer.jobId }, { seen_at: { $lt: seer.startedAt } }] },
    seenBy(seer),
    { ...inSession(store), returnDocument: 'before' },
  );

const seenBy = ({ jobId, startedAt }: Seer): Document[] => [
  {
    $set: {
      counted_by: { $cond: [{ $eq: ['$job_id', { $literal: jobId }] }, '$counted_by', '$job_id'] },
      job_id: { $literal: jobId },
      seen_at: startedAt,
    },
  },
];

/** Whether `confirmPage` would confirm this record, and the write with which a transaction that has read it does so. */
export const isConfirmed = (record: PageRecord, hash: string, { jobId, startedAt }: Seer): boolean =>
  record.hash === hash && (record.job_id === jobId || record.seen_at < startedAt);

export const confirmation = (name: PageName, seer: Seer): CollectionWrites =>
  writesTo<PageRecord>(pageRecordsCollection, [
    { updateOne: { filter: { _id: idOfPage(name) }, update: seenBy(seer) } },
  ]);

type Operation = AnyBulkWriteOperation<PageRecord>;

/** The writes of a page's own record, and of those of other pages that held its tickets. */
export const pageWrites = ({ name, hash, ids, areElsewhere, jobId, startedAt }: PageWrite): Operation[] => {
  const _id = idOfPage(name);
  const set = {
    tenant_id: name.tenantId,
    kind: 'page' as const,
    ids: [...ids],
    job_id: jobId,
    counted_by: jobId,
    seen_at: startedAt,
    ...(hash !== null && { hash }),
  };
  const update = { $set: set, ...(hash === null && { $unset: { hash: true as const } }) };
  return [
    { updateOne: { filter: { _id }, update, upsert: true } },
    ...(areElsewhere ? removalFromPages(name.tenantId, ids, _id) : []),
  ];
};

/** Takes tickets off all page records but one. */
export const removalFromPages = (tenantId: string, ids: readonly string[], exceptId = ''): Operation[] => {
  const filter = { ...holding(tenantId, ids), _id: { $ne: exceptId } };
  const update = { $pull: { ids: { $in: [...ids] } }, $unset: { hash: true as const } };
  return ids.length > 0 ? [{ updateMany: { filter, update } }] : [];
};

/** For tickets that are written outside of their pages: the same page again may change something. */
export const invalidationOfPages = (tenantId: string, ids: readonly string[]): Operation[] =>
  ids.length > 0 ? [{ updateMany: { filter: holding(tenantId, ids), update: { $unset: { hash: true } } } }] : [];

/** Removes the records of pages that a run has not seen and that hold no ticket any more. */
export const removeEmptyPages = async (tx: Transaction, tenantId: string, jobId: string): Promise<void> => {
  await recordsIn(tx).deleteMany({ tenant_id: tenantId, kind: 'page', job_id: { $ne: jobId }, ids: [] }, inSession(tx));
};

/** Records that are turned into marks together. */
const backBatch = 50;

/**
 * For a release that knows no page records: turns some into marks on their tickets, and removes them. Answers how many.
 * Repeating a killed one is harmless; nothing may write meanwhile.
 */
export const turnPagesIntoMarks = async (store: Store): Promise<number> => {
  const records = await recordsIn(store).find({ kind: 'page' }, { limit: backBatch }).toArray();
  if (records.length === 0) return 0;
  const marks = records.map(({ tenant_id, ids, job_id }) => ({
    updateMany: {
      filter: { tenant_id, external_id: { $in: ids }, seen_by: { $exists: false } },
      update: { $set: { seen_by: job_id } },
    },
  }));
  await store.db.collection<TicketDoc>('tickets').bulkWrite(marks, { ordered: false });
  await recordsIn(store).deleteMany({ _id: { $in: records.map(({ _id }) => _id) } });
  return records.length;
};
