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

const releasesFolder = new URL('releases/', import.meta.url);

/** What was recorded of a release: what it did with a database, and its code with everything that it needs. */
export const recordOf = (version: string): URL => new URL(`${version}.json`, releasesFolder);
export const codeOf = (version: string): URL => new URL(`${version}.code.br`, releasesFolder);

/** The newest version that was recorded. */
const previousVersion = (): string => {
  const newest = readdirSync(releasesFolder)
    .flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -'.json'.length)] : []))
    .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .at(-1);
  if (!newest) throw new Error('No release was recorded: npm run record-release');
  return newest;
};

export const previousRelease = (): Release => EJSON.parse(readFileSync(recordOf(previousVersion()), 'utf8')) as Release;

/** The bundled code of the previous release. */
export const previousCode = (): Buffer => readFileSync(codeOf(previousVersion()));
