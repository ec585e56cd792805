/**
 * The words of tickets, newest first under each. The word comes first, since not every server looks for an array's element
 * further in: one read 10,000 tickets for a rare word where it now reads one.
 */
export const searchIndex = { search_terms: 1, tenant_id: 1, deleted_at: 1, created_at: -1, _id: -1 } as const;
