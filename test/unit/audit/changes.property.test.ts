import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween, longestValue, mostChanges } from '#lib/audit/changes.ts';

const view = fc.dictionary(fc.string({ maxLength: 8 }), fc.jsonValue({ maxDepth: 3 }));

describe('the changes between two views', () => {
  it('are none of a view and itself, and bounded of any two', () => {
    fc.assert(
      fc.property(view, view, (before, after) => {
        expect(changesBetween(before, structuredClone(before))).toEqual({});
        const changes = changesBetween(before, after);
        expect(Object.keys(changes).length).toBeLessThanOrEqual(mostChanges);
        for (const change of Object.values(changes))
          expect(JSON.stringify(change).length).toBeLessThan(4 * longestValue + 200);
      }),
    );
  });

  it('are found member by member, without what only says how a setting fares', () => {
    const before = { name: 'a', target: { host: 'x', account: 'y' }, updated_at: '1', health: { error: null } };
    const after = { name: 'a', target: { host: 'z', account: 'y' }, updated_at: '2', health: { error: 'down' } };
    expect(changesBetween(before, after)).toEqual({ 'target.host': { old: 'x', new: 'z' } });
  });

  it('are of a list what was removed and added, or all of it if only the order changed', () => {
    expect(changesBetween({ ignore: ['a', 'b'] }, { ignore: ['b', 'c'] })).toEqual({
      ignore: { old: ['a'], new: ['c'] },
    });
    expect(changesBetween({ to: ['a', 'b'] }, { to: ['b', 'a'] })).toEqual({
      to: { old: ['a', 'b'], new: ['b', 'a'] },
    });
    expect(changesBetween({ to: [] }, { to: ['a'] })).toEqual({ to: { old: null, new: ['a'] } });
  });

  it('are of a setting that comes or goes all that was set', () => {
    const setting = { label: 'Pager', include: [], reason: null };
    expect(changesBetween(null, setting)).toEqual({ label: { old: null, new: 'Pager' } });
    expect(changesBetween(setting, null)).toEqual({ label: { old: 'Pager', new: null } });
  });

  it('keep the beginning of a long value', () => {
    const { text } = changesBetween(null, { text: 'x'.repeat(2 * longestValue) });
    expect(text?.new).toEqual({ beginning: `"${'x'.repeat(longestValue - 1)}` });
  });
});
