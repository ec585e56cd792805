/** Maximum terms of a message: each costs an index entry. */
export const maxMessageTerms = 400;

/** Maximum words of a query. */
export const maxQueryWords = 16;
