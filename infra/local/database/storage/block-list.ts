/**
 * A sorted list of entries in blocks: look-up is by binary search, and inserting or removing an entry moves only one block.
 * Entries sort by key, then by sequence.
 */

export type Entry<T> = { readonly key: string; readonly sequence: number; readonly value: T };

const blockLimit = 512;

const isBefore = (entry: Entry<unknown>, key: string, sequence: number): boolean =>
  entry.key === key ? entry.sequence < sequence : entry.key < key;

/** Binary search: the first position that is not before the target; `count` if all are. */
const firstNotBefore = (count: number, isPlaceBefore: (place: number) => boolean): number => {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isPlaceBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
};

export class BlockList<T> {
  readonly #blocks: Entry<T>[][] = [[]];

  /** Position of the first entry that is not before the key; past the end of the last block if there is none. */
  #find(key: string, sequence: number): { block: number; place: number } {
    const blocks = this.#blocks;
    const block = firstNotBefore(blocks.length - 1, (index) => {
      const last = blocks[index]?.at(-1);
      return !last || isBefore(last, key, sequence);
    });
    const entries = blocks[block] ?? [];
    const place = firstNotBefore(entries.length, (index) => {
      const entry = entries[index];
      return entry !== undefined && isBefore(entry, key, sequence);
    });
    return { block, place };
  }

  add(key: string, sequence: number, value: T): void {
    const { block: index, place } = this.#find(key, sequence);
    const block = this.#blocks[index] ?? [];
    block.splice(place, 0, { key, sequence, value });
    if (block.length > blockLimit) this.#blocks.splice(index + 1, 0, block.splice(block.length >>> 1));
  }

  remove(key: string, sequence: number): void {
    const { block: index, place } = this.#find(key, sequence);
    const block = this.#blocks[index];
    const entry = block?.[place];
    if (!block || entry?.key !== key || entry.sequence !== sequence) return;
    block.splice(place, 1);
    if (block.length === 0 && this.#blocks.length > 1) this.#blocks.splice(index, 1);
  }

  /** The entries whose keys lie in [from, to), in order. The list must not change meanwhile. */
  *between(from: string, to: string): Generator<Entry<T>> {
    const start = this.#find(from, Number.NEGATIVE_INFINITY);
    for (let index = start.block; index < this.#blocks.length; index++) {
      const block = this.#blocks[index] ?? [];
      for (let place = index === start.block ? start.place : 0; place < block.length; place++) {
        const entry = block[place];
        if (!entry || entry.key >= to) return;
        yield entry;
      }
    }
  }

  /** Like `between`, in reverse order. */
  *betweenReversed(from: string, to: string): Generator<Entry<T>> {
    const end = this.#find(to, Number.NEGATIVE_INFINITY);
    for (let index = end.block; index >= 0; index--) {
      const block = this.#blocks[index] ?? [];
      for (let place = (index === end.block ? end.place : block.length) - 1; place >= 0; place--) {
        const entry = block[place];
        if (!entry || entry.key < from) return;
        yield entry;
      }
    }
  }

  /** Number of keys in [from, to), without visiting them. */
  count(from: string, to: string): number {
    const [start, end] = [from, to].map((key) => this.#find(key, Number.NEGATIVE_INFINITY));
    if (!start || !end) return 0;
    let count = end.place - start.place;
    for (let index = start.block; index < end.block; index++) count += this.#blocks[index]?.length ?? 0;
    return Math.max(0, count);
  }
}
