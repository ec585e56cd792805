import { createHash } from 'node:crypto';
import type { RunDoc } from './run.ts';

/** What a run remembers of the entries that are not its own to store; of bounded size, however many it meets. */
export type SkippedMemory = Pick<RunDoc, 'last_elsewhere' | 'elsewhere_sample'>;

/** So many names are remembered of a page: what the next one may repeat, because the list grew, is the end of this one. */
const lastLimit = 1_000;

/**
 * So many names are kept of all that a run met, always the smallest, which are as good as drawn by lot. A name that gets in
 * has certainly not been met before. Of n names met, another one gets in with a chance of 512/n: on lists of millions there
 * is still one every few pages.
 */
const sampleLimit = 512;

/**
 * The name of an entry that is not ours to store, short enough to be remembered: whose it is and its id. Null for one
 * without an id, which cannot be told from others.
 */
export const nameOfSkipped = (entry: unknown): string | null => {
  const { tenant_id: tenantId, id } = (entry ?? {}) as { tenant_id?: unknown; id?: unknown };
  if (!isName(id)) return null;
  const name = JSON.stringify([isName(tenantId) ? tenantId : null, id]);
  return createHash('sha256').update(name).digest('base64url').slice(0, 12); // 72 bits
};

const isName = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';

/**
 * What the names on a page add to those that the run met before: how many tickets they stand for, without those of the page
 * before, and whether one of them is certainly new to the run. A list that grows while it is read shows the end of one page
 * again at the beginning of the next; counted twice, it would make up for one that was missed.
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
