import { erasePage } from '#lib/ingestion/erase-page.ts';
import { type PagePlan, planPage } from '#lib/ingestion/page-plan.ts';
import type { PageTriage } from '#lib/ingestion/read-page.ts';
import { readStored } from '#lib/ingestion/read-stored.ts';
import { sortOut } from '#lib/ingestion/sort-out.ts';
import { doStep } from '#lib/jobs/steps.ts';
import { foldCounts } from '#lib/ledger/fold-counts.ts';
import type { TicketWrite } from '#lib/ledger/ticket-write.ts';
import { writeTickets } from '#lib/ledger/write-tickets.ts';
import { inTransaction, type Store, type Transaction } from '#lib/mongo/store.ts';
import type { Objects } from '#lib/outgoing/bucket.ts';
import type { ImportMessage } from '#lib/queue/messages.ts';
import type { MessageOutcome } from '#lib/queue/outcome.ts';
import type { Sender } from '#lib/queue/sender.ts';
import { importPolicy } from '#lib/tickets/alert-policy.ts';
import { seenByImport } from '#lib/tickets/seen-tickets.ts';
import { completed } from './complete-ticket.ts';
import { type ImportDoc, type ImportFile, noImportCounts, type Rejection } from './import.ts';
import type { ImportLine } from './import-line.ts';
import { findPart, removePart } from './import-parts.ts';
import { type ImportTicket, readImportTicket } from './import-ticket.ts';
import { type ImportStep, importJobs, importsOf } from './imports.ts';
import { type FilePart, readFilePart } from './read-file-part.ts';

export type ImportDeps = {
  store: Store;
  steps: Sender<ImportMessage>;
  /** The uploaded files; null where there is no bucket. */
  files: Pick<Objects, 'read' | 'remove'> | null;
  triageFor: (tenantId: string) => Promise<PageTriage>;
  now?: () => Date;
};

/**
 * Applies one part of an import and queues the next. A duplicate or late delivery changes nothing twice; a part that was
 * interrupted is applied again, since it is one transaction. An uploaded file is removed when its import has ended.
 */
export const applyPart =
  (deps: ImportDeps) =>
  async (message: ImportMessage, isRedelivered: boolean): Promise<MessageOutcome<ImportMessage>> => {
    const job = await importsOf(deps.store, message.tenant_id).find(message.import_id);
    const outcome = await doStep(importJobs, deps.steps, { job, message, isRedelivered }, (running) =>
      applyNext(deps, running),
    );
    // Also for a message of an import that was ended by something else, such as an erasure.
    if (job && job.status !== 'running') await removeFile(deps, job);
    return outcome;
  };

const removeFile = async ({ files }: Pick<ImportDeps, 'files'>, { file }: ImportDoc): Promise<void> => {
  if (file) await files?.remove(file.key);
};

/** The import behind its next part; null if it has not moved. */
const applyNext = async (deps: ImportDeps, job: ImportDoc): Promise<ImportDoc | null> => {
  const { store, triageFor, now = () => new Date() } = deps;
  const part = await nextPart(deps, job);
  if (part.kind === 'unreadable') {
    // If another delivery has applied this part meanwhile, the import has moved on, and nothing fails.
    await importsOf(store, job.tenant_id).fail(job, part.reason);
    await removeFile(deps, job);
    return null;
  }
  const triage = await triageFor(job.tenant_id);
  const applied = await inTransaction(store, (tx) => apply(tx, job, part, triage, now()));
  if (applied?.isFoldDue) await foldCounts(store, job.tenant_id);
  if (applied && applied.moved.status !== 'running') await removeFile(deps, job);
  return applied?.moved ?? null;
};

type Part = { kind: 'part'; lines: readonly ImportLine[]; isLast: boolean; file?: ImportFile };
type NextPart = Part | Extract<FilePart, { kind: 'unreadable' }>;

const nextPart = async ({ store, files }: ImportDeps, job: ImportDoc): Promise<NextPart> => {
  if (!job.file) {
    const lines = await findPart(store, job.import_id, job.part);
    if (lines) return { kind: 'part', lines, isLast: job.part >= job.parts };
    return { kind: 'unreadable', reason: 'Its lines are kept for a day, and it did not end within one' };
  }
  if (!files) return { kind: 'unreadable', reason: 'This deployment takes no files any more' };
  const part = await readFilePart(files, job.file, job.format);
  const isEmpty = part.kind === 'part' && part.isLast && job.lines + part.lines.length === 0;
  return isEmpty ? { kind: 'unreadable', reason: 'The file has no ticket' } : part;
};

type Read = { line: number; read: ImportTicket };

/** One transaction: the import moves on from this part, and its tickets, their history and counts are written. */
const apply = async (
  tx: Transaction,
  job: ImportDoc,
  { lines, isLast, file }: Part,
  triage: PageTriage,
  now: Date,
): Promise<{ moved: ImportDoc; isFoldDue: boolean } | null> => {
  const { tenant_id: tenantId, import_id: importId } = job;
  const { reads, rejections } = readPart(lines, tenantId, now);
  const tickets = reads.map(({ read }) => read.ticket);
  const named = {
    ticketIds: tickets.map(({ external_id }) => external_id),
    customerIds: tickets.map(({ customer_id }) => customer_id),
  };
  const stored = await readStored(tx, tenantId, named, triage);
  const { whole, refused } = completed(reads, stored.known);
  const sorted = sortOut(
    job.part,
    whole.map((ticket) => ({ kind: 'ticket', ticket, repaired: [] })),
  );
  const { page, triage: classify } = await erasePage(tx, sorted, stored);
  const rules = { triage: classify, alertPolicy: importPolicy(stored.isFinished) };
  const plan = planPage(page, stored.known, { tenantId, jobId: `import:${importId}` }, rules, now);
  const step = { ...stepOf(lines.length, plan, [...rejections, ...refused]), isLast, file };
  const moved = await importsOf(tx, tenantId).advance(job, step);
  if (!moved) return tx.abandon(null);
  await removePart(tx, importId, job.part);
  const { isFoldDue } = await writeTickets(tx, tenantId, {
    writes: plan.writes.map(importedWrite),
    history: plan.history.map(({ job_id: _, ...entry }) => entry),
    head: { head: stored.head, now },
  });
  return { moved, isFoldDue };
};

const readPart = (
  lines: readonly ImportLine[],
  tenantId: string,
  now: Date,
): { reads: Read[]; rejections: Rejection[] } => {
  const reads: Read[] = [];
  const rejections: Rejection[] = [];
  for (const one of lines) {
    const { line } = one;
    const read = 'fault' in one ? unreadable(one.fault) : readImportTicket(one.entry, tenantId, now);
    if (read.kind === 'ticket') reads.push({ line, read: read.read });
    else rejections.push({ line, ticket_id: read.id, reason: read.reason });
  }
  return { reads, rejections };
};

const unreadable = (reason: string) => ({ kind: 'rejected', id: null, reason }) as const;

const stepOf = (
  processed: number,
  { counts }: PagePlan,
  rejections: readonly Rejection[],
): Pick<ImportStep, 'counts' | 'rejections'> => ({
  counts: {
    ...noImportCounts,
    processed,
    new_ingested: counts.new_ingested,
    updated: counts.updated,
    unchanged: processed - rejections.length - counts.new_ingested - counts.updated,
    stale: counts.stale,
    rejected: rejections.length,
  },
  rejections: rejections.toSorted((one, other) => one.line - other.line),
});

/** No list shows a new ticket: until one does, no run misses it. A stored one stays where its list has it. */
const importedWrite = ({ set: { seen_by: _, ...set }, ...write }: TicketWrite): TicketWrite => ({
  ...write,
  set: { ...set, ...(write.before === null && { seen_by: seenByImport }) },
});
