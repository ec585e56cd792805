import { describe, expect, it } from 'vitest';
import { countElsewhere, nameElsewhere } from '#lib/ingestion/met-elsewhere.ts';

describe('the name of an entry that is not ours', () => {
  it('is the same for the same ticket, whatever else changed on it', () => {
    expect(nameElsewhere({ tenant_id: 'other', id: 7, subject: 'a' })).toBe(
      nameElsewhere({ tenant_id: 'other', id: 7 }),
    );
  });

  it('differs between tickets, and between tenants that give the same id', () => {
    const names = [
      nameElsewhere({ tenant_id: 'other', id: 7 }),
      nameElsewhere({ tenant_id: 'other', id: '7' }),
      nameElsewhere({ tenant_id: 'another', id: 7 }),
      nameElsewhere({ id: 7 }),
    ];
    expect(new Set(names).size).toBe(4);
  });

  it.each([null, undefined, 'text', 3, [], {}, { id: null }, { id: {} }])('is none for %j', (entry) => {
    expect(nameElsewhere(entry)).toBeNull();
  });
});

describe('the count of what was met elsewhere', () => {
  it('counts a ticket once that stands twice on a page or on the page before', () => {
    expect(countElsewhere(['a', 'b', 'a', 'c'], ['c', 'd'])).toBe(2);
  });

  it('counts each that has no name', () => {
    expect(countElsewhere([null, null, 'a'], [])).toBe(3);
  });
});
