/**
 * An ordered list of entries in blocks: an entry is found by binary search, and only one block moves when it is put in or
 * taken out. Entries compare by key, and equal keys by sequence.
 */

export type Entry<T> = { readonly key: string; readonly sequence: number; readonly value: T };

const blockLimit = 512;

const compareEntries = (a: Entry<unknown>, key: string, sequence: number): number => {
  if (a.key !== key) return a.key < key ? -1 : 1;
  return a.sequence - sequence;
};

export const createBlockList = <T>() => {
  const blocks: Entry<T>[][] = [[]];

  /** The first block whose last entry is not before the key; the last block if there is none. */
  const blockFor = (key: string, sequence: number): number => {
    let [low, high] = [0, blocks.length - 1];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const last = blocks[middle]?.at(-1);
      if (last && compareEntries(last, key, sequence) >= 0) high = middle;
      else low = middle + 1;
    }
    return low;
  };

  /** The first place in a block whose entry is not before the key. */
  const placeFor = (block: readonly Entry<T>[], key: string, sequence: number): number => {
    let [low, high] = [0, block.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const entry = block[middle];
      if (entry && compareEntries(entry, key, sequence) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  const find = (key: string, sequence: number): { block: number; place: number } => {
    const block = blockFor(key, sequence);
    return { block, place: placeFor(blocks[block] ?? [], key, sequence) };
  };

  return {
    add(key: string, sequence: number, value: T): void {
      const { block: index, place } = find(key, sequence);
      const block = blocks[index] ?? [];
      block.splice(place, 0, { key, sequence, value });
      if (block.length > blockLimit) blocks.splice(index + 1, 0, block.splice(block.length >>> 1));
    },

    remove(key: string, sequence: number): void {
      const { block: index, place } = find(key, sequence);
      const block = blocks[index];
      const entry = block?.[place];
      if (!block || entry?.key !== key || entry.sequence !== sequence) return;
      block.splice(place, 1);
      if (block.length === 0 && blocks.length > 1) blocks.splice(index, 1);
    },

    /** The entries whose keys lie in [from, to), in order. The list must not change meanwhile. */
    *between(from: string, to: string): Generator<Entry<T>> {
      const start = find(from, Number.NEGATIVE_INFINITY);
      for (let index = start.block; index < blocks.length; index++) {
        const block = blocks[index] ?? [];
        for (let place = index === start.block ? start.place : 0; place < block.length; place++) {
          const entry = block[place];
          if (!entry || entry.key >= to) return;
          yield entry;
        }
      }
    },

    /** As `between`, from the last to the first. */
    *betweenReversed(from: string, to: string): Generator<Entry<T>> {
      const end = find(to, Number.NEGATIVE_INFINITY);
      for (let index = end.block; index >= 0; index--) {
        const block = blocks[index] ?? [];
        for (let place = (index === end.block ? end.place : block.length) - 1; place >= 0; place--) {
          const entry = block[place];
          if (!entry || entry.key < from) return;
          yield entry;
        }
      }
    },

    /** How many keys lie in [from, to), without going through them. */
    count(from: string, to: string): number {
      const [start, end] = [find(from, Number.NEGATIVE_INFINITY), find(to, Number.NEGATIVE_INFINITY)];
      let count = end.place - start.place;
      for (let index = start.block; index < end.block; index++) count += blocks[index]?.length ?? 0;
      return Math.max(0, count);
    },
  };
};

export type BlockList<T> = ReturnType<typeof createBlockList<T>>;
