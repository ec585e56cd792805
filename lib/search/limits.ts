/** Maximum terms of a message: each costs an index entry. */
export const maxMessageTerms = 400;

/** Maximum words of a query. */
export const maxQueryWords = 16;

/**
 * Maximum number of tiers: one by number, three spellings each in the subject and anywhere, one by number and words,
 * and the rest.
 */
export const maxTiers = 11;
