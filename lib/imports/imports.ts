import type { JobKind } from '#lib/jobs/steps.ts';
import { type NewJob, storedJobs } from '#lib/jobs/stored-jobs.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { ImportMessage } from '#lib/queue/messages.ts';
import {
  type ImportCounts,
  type ImportDoc,
  type ImportFile,
  maxRejections,
  noImportCounts,
  type Rejection,
} from './import.ts';

/** The result of one part, to be added to its import; of an uploaded file, also where the next part begins. */
export type ImportStep = {
  counts: ImportCounts;
  rejections: readonly Rejection[];
  isLast: boolean;
  file?: ImportFile | undefined;
};

/** What is known of a body before any of it is applied. */
export type NewImport = Pick<
  ImportDoc,
  'import_id' | 'tenant_id' | 'format' | 'content_code' | 'lines' | 'parts' | 'file'
>;

export const importJobs: JobKind<ImportDoc, ImportMessage> = {
  stepName: 'step',
  idOf: ({ import_id }) => import_id,
  stepOf: ({ part }) => part,
  messageOf: ({ tenant_id, import_id, part }) => ({ tenant_id, import_id, part }),
  collection: {
    name: 'imports',
    graceMs: 120_000,
    atStep: ({ tenant_id, import_id, part }) => ({ tenant_id, import_id, part }),
  },
};

/** The imports of one tenant; at most one runs, and the same body is imported once. */
export const importsOf = (store: Store, tenantId: string) => {
  const jobs = storedJobs(store, importJobs.collection);
  return {
    /** Creates a running import, in place of a failed one of the same body; null if there is another, or one runs. */
    create: (one: NewImport): Promise<ImportDoc | null> =>
      jobs.create({ tenant_id: tenantId, content_code: one.content_code, status: 'failed' }, newImport(one)),

    find: (importId: string): Promise<ImportDoc | null> => jobs.find({ import_id: importId, tenant_id: tenantId }),

    findRunning: (): Promise<ImportDoc | null> => jobs.find({ tenant_id: tenantId, status: 'running' }),

    findOfBody: (codes: readonly string[]): Promise<ImportDoc | null> =>
      jobs.find({ tenant_id: tenantId, content_code: { $in: [...codes] }, status: { $ne: 'failed' } }),

    /** Advances an import that still waits for this part; null if it ended or another delivery applied the part. */
    advance: (one: ImportDoc, step: ImportStep): Promise<ImportDoc | null> =>
      jobs.advance(one, movedBy(one, step), step.isLast),

    fail: jobs.fail,
  };
};

const newImport = (one: NewImport): NewJob<ImportDoc> => ({
  ...noImportCounts,
  file: null, // a failed import of the same body may have had one
  ...one,
  status: 'running',
  part: 1,
  rejections: [],
  resumes: 0,
  ended_at: null,
  error: null,
});

const movedBy = ({ part }: ImportDoc, { counts, rejections, file }: ImportStep) => ({
  ...Object.fromEntries(Object.entries(counts).map(([field, n]) => [field, { $add: [`$${field}`, n] }] as const)),
  rejections: { $slice: [{ $concatArrays: ['$rejections', { $literal: rejections }] }, maxRejections] },
  part: part + 1,
  // A header may have any names.
  ...(file && { file: { $literal: file }, lines: { $add: ['$lines', counts.processed] } }),
});
