/**
 * What one query may ask for. All of it is known before anything is read, from the query and its variables. The depth needs
 * no limit: no type leads back to itself, so that a query is as deep as the schema at most.
 */
export const limits = {
  /** Words, numbers, texts and signs of a query. */
  tokens: 1_500,
  /** Calls of routes, each charged to the budgets of the key. */
  calls: 50,
  /** Values of the answer: fields, times the entries of the lists that they are in. */
  values: 20_000,
} as const;

/** How many entries a list counts for that takes no number of entries. */
export const usualEntries = 10;

/** What a description of the whole schema counts for. */
export const introspectionCost = 1_000;

/** The time after which no further route is called; those that run end in theirs. */
export const callsEndAfterMs = 15_000;
