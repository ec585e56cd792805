export type GoneKind = 'deleted' | 'spam' | 'merged' | 'trashed' | 'redacted';

/** How a ticket left its help desk, and for a merged one the id of the ticket that it went into. */
export type Gone = { kind: GoneKind; into?: string };

/** A tombstone: a help desk's word that a ticket is gone. */
export type Tombstone = { id: string; gone: Gone };
