import { shortHash } from '#lib/search/short-hash.ts';

/**
 * Search terms, newest first per term. The term comes first, since not every server seeks an array element further in:
 * one read 10,000 tickets for a rare word instead of one.
 */
export const searchIndex = { term_hashes: 1, recency: -1 } as const;

/**
 * The index of `search_terms`, by which releases before 0.2 found tickets. It stands as long as there may be tickets
 * without `term_hashes`: their conversion ends with its removal, and a former release that is deployed again makes it
 * again.
 */
export const formerSearchIndex = { search_terms: 1, tenant_id: 1, deleted_at: 1, created_at: -1, _id: -1 } as const;

const nameOf = (key: Readonly<Record<string, number>>): string => Object.entries(key).flat().join('_');
export const searchIndexName = nameOf(searchIndex);
export const formerSearchIndexName = nameOf(formerSearchIndex);

/**
 * A tenant's term as it is stored: a number costs the index half of what term and tenant cost as text. Two of a million
 * words share 48 bits once in 500 tenants, and then only find each other's tickets.
 */
export const termHash = (tenantId: string, term: string): number => shortHash(`${tenantId}\n${term}`, 48);

/** The hashes of a deleted ticket are negative: a search passes none of them, however many there are. */
export const hashesIn = (isDeleted: boolean, hashes: readonly number[]): number[] =>
  hashes.map((hash) => (isDeleted ? -hash : hash));

/** The hashes of a living ticket when it is deleted, as a pipeline expression; none if it has none yet. */
export const hashesOfDeleted = {
  $cond: [
    { $gt: ['$term_hashes', null] },
    { $map: { input: '$term_hashes', in: { $multiply: ['$$this', -1] } } },
    '$$REMOVE',
  ],
};

export const termHashes = (tenantId: string, terms: readonly string[]): number[] =>
  terms.map((term) => termHash(tenantId, term));
