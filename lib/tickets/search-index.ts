/**
 * Search terms of tickets, newest first per term. The term comes first, since not every server seeks an array element
 * further in: one read 10,000 tickets for a rare word instead of one.
 */
export const searchIndex = { search_terms: 1, tenant_id: 1, deleted_at: 1, created_at: -1, _id: -1 } as const;
