import { createHash } from 'node:crypto';

/**
 * The name of an entry that is not ours to store, short enough to be kept for a page: whose it is and its id. Null for one
 * without an id, which cannot be told from others.
 */
export const nameElsewhere = (entry: unknown): string | null => {
  const { tenant_id: tenantId, id } = (entry ?? {}) as { tenant_id?: unknown; id?: unknown };
  if (typeof id !== 'string' && typeof id !== 'number') return null;
  const name = JSON.stringify([tenantId ?? null, id]);
  return createHash('sha256').update(name).digest('base64url').slice(0, 12); // 72 bits
};

/**
 * How many tickets stand behind these names, without those of the page before. A list that grows while it is read shows
 * the end of one page again at the beginning of the next; counted twice, it would make up for one that was missed.
 */
export const countElsewhere = (names: readonly (string | null)[], before: readonly string[]): number => {
  const met = new Set<string | null>(before);
  return names.filter((name) => {
    const isNew = !met.has(name);
    if (name !== null) met.add(name);
    return isNew;
  }).length;
};
