/** So many terms of a message are kept: each costs an entry in the index. */
export const maxMessageTerms = 400;

/** A question of more words is refused. */
export const maxQueryWords = 16;
