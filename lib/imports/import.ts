import * as z from 'zod';
import { jobStates, type StepJob } from '#lib/jobs/job.ts';
import type { Start } from './import-line.ts';

export const importFormats = ['ndjson', 'csv'] as const;
export type ImportFormat = (typeof importFormats)[number];

export const importMediaTypes: Readonly<Record<ImportFormat, string>> = {
  ndjson: 'application/x-ndjson',
  csv: 'text/csv',
};

/** The format of a body of one of these media types. */
export const formatOf = (mediaType: string | undefined): ImportFormat =>
  mediaType === importMediaTypes.csv ? 'csv' : 'ndjson';

/** Rejections that an import lists; `rejected` counts all. */
export const maxRejections = 1_000;

const rejection = z.lazy(() =>
  z.object({
    line: z.int().min(1).describe('The line of the body on which the ticket begins, from 1'),
    ticket_id: z.string().nullable().describe('Null if it could not be read'),
    reason: z.string(),
  }),
);
export type Rejection = z.infer<typeof rejection>;

/** What became of the lines so far. */
export type ImportCounts = {
  processed: number;
  new_ingested: number;
  updated: number;
  unchanged: number;
  /** Of the unchanged: older than what is stored. */
  stale: number;
  rejected: number;
};

export const noImportCounts: ImportCounts = {
  processed: 0,
  new_ingested: 0,
  updated: 0,
  unchanged: 0,
  stale: 0,
  rejected: 0,
};

/** An uploaded file: where it is, its size, and where the next part begins. */
export type ImportFile = Start & { key: string; bytes: number };

/** An import applies tickets that somebody uploads, part by part. */
export type ImportDoc = StepJob &
  ImportCounts & {
    import_id: string;
    format: ImportFormat;
    /** A code of the body: the same one is imported once. */
    content_code: string;
    /** Lines with a ticket, or with something that should be one; of an uploaded file, those that were read. */
    lines: number;
    /** How many there are; not known of an uploaded file. */
    parts: number;
    /** Absent or null if the lines came in the request. */
    file?: ImportFile | null;
    /** The next part, from 1; messages of another one are void. */
    part: number;
    rejections: Rejection[];
  };

const count = z.lazy(() => z.int().min(0));

const summaryFields = () => ({
  import_id: z.string(),
  tenant_id: z.string(),
  status: z.enum(jobStates),
  format: z.enum(importFormats),
  progress: z.int().min(0).max(100),
  lines: count.describe('Tickets in the body, readable or not; for an uploaded file, those read so far'),
  processed: count,
  new_ingested: count,
  updated: count,
  unchanged: count,
  stale: count.describe('Unchanged tickets whose stored version is newer'),
  rejected: count,
  started_at: z.iso.datetime(),
  ended_at: z.iso.datetime().nullable(),
  error: z.string().nullable(),
});

/** An import in a list: why its lines were rejected is left out. */
export const importSummary = z.lazy(() => z.object(summaryFields()).meta({ id: 'ImportSummary' }));
export type ImportSummary = z.infer<typeof importSummary>;

export const importView = z.lazy(() =>
  z
    .object({
      ...summaryFields(),
      rejections: z.array(rejection).describe(`The first ${maxRejections} lines that were rejected, and why`),
    })
    .meta({ id: 'Import' }),
);
export type ImportView = z.infer<typeof importView>;

export const summaryOfImport = (one: Omit<ImportDoc, 'rejections'>): ImportSummary => {
  const { content_code: _code, parts, part, file, resumes: _resumes, due_at: _due, ...rest } = one;
  const { started_at, ended_at, ...shown } = rest;
  const share = file ? file.offset / file.bytes : (part - 1) / Math.max(1, parts);
  const done = Math.floor(100 * share);
  return {
    ...shown,
    progress: shown.status === 'completed' ? 100 : Math.min(99, done),
    started_at: started_at.toISOString(),
    ended_at: ended_at?.toISOString() ?? null,
  };
};

export const viewOfImport = ({ rejections, ...one }: ImportDoc): ImportView => ({
  ...summaryOfImport(one),
  rejections,
});
