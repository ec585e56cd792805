import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countSkipped, nameOfSkipped, type SkippedMemory } from '#lib/ingestion/skipped-entries.ts';

const nothing: SkippedMemory = { last_elsewhere: [], elsewhere_sample: [] };
const nameOf = (n: number): string => createHash('sha256').update(`${n}`).digest('base64url').slice(0, 12);

/** Goes through pages of identities and returns for each whether it had a new one. */
const meetAll = (pages: readonly (readonly number[])[]): boolean[] => {
  let memory = nothing;
  return pages.map((page) => {
    const met = countSkipped(page.map(nameOf), memory);
    memory = met.memory;
    return met.holdsNew;
  });
};

describe('the identity of a skipped entry', () => {
  it('is the same for the same ticket, whatever else changed in it', () => {
    expect(nameOfSkipped({ tenant_id: 'other', id: 7, subject: 'a' })).toBe(
      nameOfSkipped({ tenant_id: 'other', id: 7 }),
    );
  });

  it('differs between tickets, and between tenants with the same id', () => {
    const names = [
      nameOfSkipped({ tenant_id: 'other', id: 7 }),
      nameOfSkipped({ tenant_id: 'other', id: '7' }),
      nameOfSkipped({ tenant_id: 'another', id: 7 }),
      nameOfSkipped({ id: 7 }),
    ];
    expect(new Set(names).size).toBe(4);
  });

  it('has a fixed length, whatever the id and tenant', () => {
    const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`) as unknown;
    for (const entry of [
      { id: 'x'.repeat(1_000_000) },
      { id: 1, tenant_id: 'x'.repeat(1_000_000) },
      { id: 1, tenant_id: deep },
    ])
      expect(nameOfSkipped(entry)).toHaveLength(12);
  });

  it.each([null, undefined, 'text', 3, [], {}, { id: null }, { id: {} }])('is none for %j', (entry) => {
    expect(nameOfSkipped(entry)).toBeNull();
  });
});

describe('the count of skipped entries', () => {
  it('counts a ticket once that is on a page twice or was on the page before', () => {
    expect(countSkipped(['a', 'b', 'a', 'c'], { last_elsewhere: ['c', 'd'] }).count).toBe(2);
  });

  it('counts every entry without an identity', () => {
    expect(countSkipped([null, null, 'a'], nothing).count).toBe(3);
  });
});

describe('a page of skipped entries', () => {
  it('is new until all its entries were seen on earlier pages', () => {
    expect(meetAll([[1, 2], [2, 1], [3], [1], [3, 2], [2, 4]])).toEqual([true, false, true, false, false, true]);
  });

  it('is not new without identities', () => {
    expect(countSkipped([], nothing).holdsNew).toBe(false);
    expect(countSkipped([null], nothing).holdsNew).toBe(false);
  });

  it('is never new in a list that repeats itself, after any number of pages', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(5_000), { maxLength: 50 }), { minLength: 1, maxLength: 60 }), (pages) => {
        expect(meetAll([...pages, ...pages]).slice(pages.length)).not.toContain(true);
      }),
      { numRuns: 30 },
    );
  });

  it('is still new every few pages after a hundred thousand others', () => {
    const pages = Array.from({ length: 1_000 }, (_, page) => Array.from({ length: 100 }, (_, n) => page * 100 + n));
    const late = meetAll(pages).slice(-100);

    expect(late.filter((holdsNew) => holdsNew).length).toBeGreaterThan(20);
  });

  it('takes bounded space to remember', () => {
    const names = Array.from({ length: 10_000 }, (_, n) => nameOf(n));
    const { memory } = countSkipped(names, nothing);

    expect(memory.last_elsewhere).toEqual(names.slice(-1_000));
    expect(memory.elsewhere_sample).toHaveLength(512);
  });
});
