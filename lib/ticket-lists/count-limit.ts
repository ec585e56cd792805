/** Counting the tickets of a list stops here, so that its cost is bounded. */
export const countLimit = 1_000;
