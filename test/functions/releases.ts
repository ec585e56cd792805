import { readdirSync, readFileSync } from 'node:fs';
import { EJSON } from 'bson';
import type { Document } from 'mongodb';
import type { Schema } from '#lib/schema/plan.ts';

/** What a release expected of its database, asked of it and stored in it. */
export type Release = Schema & {
  version: string;
  /** What the provider showed of the tenant `recorded` when its last run ended. */
  tickets: Record<string, unknown>[];
  /** An API key for that tenant, which the documents know by its hash. */
  key: string;
  documents: Record<string, Document[]>;
  reads: Document[];
};

export const releasesFolder = new URL('releases/', import.meta.url);

/** The newest release that was recorded. */
export const previousRelease = (): Release => {
  const newest = readdirSync(releasesFolder)
    .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .at(-1);
  if (!newest) throw new Error('No release was recorded: npm run record-release');
  return EJSON.parse(readFileSync(new URL(newest, releasesFolder), 'utf8')) as Release;
};
