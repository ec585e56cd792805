import { calculateObjectSize, type Document } from 'bson';
import { applyPage } from '#lib/ingestion/apply-page.ts';
import { startRun } from '#lib/ingestion/start-run.ts';
import type { Store } from '#lib/mongo/store.ts';
import { type Index, indexes } from '#lib/schema/indexes.ts';
import { nameOf } from '#lib/schema/plan.ts';
import { prepareDatabase } from '#lib/schema/prepare.ts';
import { triageBy } from '#lib/tickets/triage-ticket.ts';
import { defaultRules } from '#lib/triage/triage.ts';
import { onBenchServer, rounded } from './measure.ts';
import { supportMail } from './pages/support-mail.ts';

const pageSize = 100;
const tenantId = 'bench-tenant';
const collections = ['tickets', 'ticket_history'] as const;

/** What a ticket costs in storage: bytes beside those that the help desk sent, and keys and bytes of every index. */
export const benchStorage = ([count = 0]: readonly number[]): Promise<void> =>
  onBenchServer(async (store, server) => {
    await prepareDatabase(store);
    const tickets = supportMail(tenantId, count, new Date());
    const raw = tickets.reduce((sum, ticket) => sum + Buffer.byteLength(JSON.stringify(ticket)), 0) / count;
    await ingest(store, tickets);
    console.log(`${server}: ${count.toLocaleString('en')} new tickets, ${Math.round(raw)} bytes each as JSON`);
    for (const name of collections) {
      const documents = await store.db.collection(name).find().toArray();
      console.table(documentRows(name, documents, raw, count));
      console.table(await indexRows(store, name, documents, count));
    }
  });

const ingest = async (store: Store, tickets: readonly unknown[]): Promise<void> => {
  const nowhere = { send: async () => {}, sendAll: async () => {} };
  const started = await startRun(store, nowhere, { tenantId, allowDeletions: 0, ttlMs: 3_600_000 });
  if (started.kind === 'taken') throw new Error('A run is on');
  let { run } = started;
  const triage = triageBy(defaultRules());
  for (let at = 0; at < tickets.length; at += pageSize) {
    const page = at / pageSize + 1;
    const answer = { tickets: tickets.slice(at, at + pageSize), nextPage: page + 1, totalCount: null };
    const applied = await applyPage(store, { run, page, answer, triage });
    if (applied.kind !== 'applied') throw new Error(`The page was not applied: ${applied.kind}`);
    run = applied.run;
  }
};

/** Bytes of a collection's documents a ticket: all, and the largest fields. */
const documentRows = (name: string, documents: readonly Document[], raw: number, count: number) => {
  const sum = (sizeOf: (document: Document) => number) =>
    documents.reduce((bytes, document) => bytes + sizeOf(document), 0) / count;
  const fields = [...new Set(documents.flatMap((document) => Object.keys(document)))].map((field) => {
    const bytes = sum((document) => (field in document ? calculateObjectSize({ [field]: document[field] }) - 5 : 0));
    return [`${name}.${field}`, { 'bytes a ticket': Math.round(bytes) }] as const;
  });
  const whole = sum((document) => calculateObjectSize(document));
  return {
    [name]: { 'bytes a ticket': Math.round(whole), 'times raw': rounded(whole / raw) },
    ...Object.fromEntries(
      fields.toSorted(([, one], [, other]) => other['bytes a ticket'] - one['bytes a ticket']).slice(0, 8),
    ),
  };
};

/** Keys of each index a ticket, and its bytes where the server says them. */
const indexRows = async ({ db }: Store, name: string, documents: readonly Document[], count: number) => {
  const { indexSizes = {} } = await db.command({ collStats: name }).catch((): Document => ({}));
  const rows = (indexes[name] ?? []).map((index) => {
    const keys = documents.reduce((sum, document) => sum + keysIn(index, document), 0) / count;
    const key = nameOf(index);
    const bytes = key in indexSizes ? { 'bytes a ticket': Math.round(indexSizes[key] / count) } : {};
    return [key, { 'keys a ticket': rounded(keys), ...bytes }] as const;
  });
  const total = (field: string) => Math.round(rows.reduce((sum, [, row]) => sum + ((row as Document)[field] ?? 0), 0));
  return {
    ...Object.fromEntries(rows),
    all: { 'keys a ticket': total('keys a ticket'), 'bytes a ticket': total('bytes a ticket') },
  };
};

const keysIn = ({ key, sparse, partialFilterExpression }: Index, document: Document): number => {
  const fields = Object.keys(key);
  const demanded = sparse ? fields : Object.keys(partialFilterExpression ?? {});
  if (!demanded.every((field) => valueAt(document, field) !== undefined)) return 0;
  return Math.max(...fields.map((field) => (Array.isArray(document[field]) ? document[field].length : 1)));
};

const valueAt = (document: Document, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (value as Document | undefined)?.[name], document);
