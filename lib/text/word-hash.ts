/** FNV-1a, one character of a word after the other, while a text is read. */
export const hashStart = 0x811c9dc5;
export const hashStep = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

/** The slot of a hash in a table of a power of two. The low bits of FNV distribute short words badly. */
export const slotOf = (hash: number, slotCount: number): number => (hash ^ (hash >>> 15)) & (slotCount - 1);
