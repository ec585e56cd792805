import { createHash } from 'node:crypto';
import type { RunDoc } from './run.ts';

/** A run's memory of skipped entries; of bounded size. */
export type SkippedMemory = Pick<RunDoc, 'last_elsewhere' | 'elsewhere_sample'>;

/** What a page without skipped entries adds to the run; the sample stays as it is. */
export const noneSkipped = { count: 0, holdsNew: false, memory: { last_elsewhere: [] } };

/** Names remembered of a page: a list that grows repeats the end of a page on the next one. */
const lastLimit = 1_000;

/**
 * Names sampled of the whole run, always the smallest hashes: a uniform sample. A name that enters the sample is
 * certainly new. After n names another one enters with probability 512/n: even in lists of millions one does every few
 * pages.
 */
const sampleLimit = 512;

/** A short hash of a skipped entry's tenant and id. Null without an id, since such entries are indistinguishable. */
export const nameOfSkipped = (entry: unknown): string | null => {
  const { tenant_id: tenantId, id } = (entry ?? {}) as { tenant_id?: unknown; id?: unknown };
  if (!isName(id)) return null;
  const name = JSON.stringify([isName(tenantId) ? tenantId : null, id]);
  return createHash('sha256').update(name).digest('base64url').slice(0, 12); // 72 bits
};

const isName = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';

/**
 * What a page's names add to the run: how many tickets they stand for, without those of the previous page, and whether
 * one of them is certainly new. A list that grows while it is read repeats the end of a page on the next one; counted
 * twice, a repeated entry would make up for a missing one.
 */
export const countSkipped = (
  names: readonly (string | null)[],
  { last_elsewhere, elsewhere_sample = [] }: SkippedMemory,
): { count: number; holdsNew: boolean; memory: SkippedMemory } => {
  const known = new Set(names.filter((name) => name !== null));
  const sample = [...new Set([...elsewhere_sample, ...known])].sort().slice(0, sampleLimit);
  const before = new Set(elsewhere_sample);
  const last = new Set(last_elsewhere);
  return {
    count: names.filter((name) => name === null).length + [...known].filter((name) => !last.has(name)).length,
    holdsNew: sample.some((name) => !before.has(name)),
    memory: { last_elsewhere: [...known].slice(-lastLimit), elsewhere_sample: sample },
  };
};
