import { beforeEach, describe, expect, it } from 'vitest';
import { endRun } from '#lib/ingestion/end-run.ts';
import type { RunDoc } from '#lib/ingestion/run.ts';
import { aPage, applied, startedRun } from '#test/support/run-parts.ts';
import { emptyStore, finished, runs, store, tickets } from './finishing.ts';

beforeEach(emptyStore);

describe('a list of several pages', () => {
  /** A run over two pages with these tickets. */
  const readInPages = async (ids: readonly string[]): Promise<RunDoc> => {
    const first = await applied(store, await startedRun(store), 1, aPage(ids.slice(0, 1), 2));
    return applied(store, first, 2, aPage(ids.slice(1)));
  };
  const pass = async (...ids: string[]): Promise<RunDoc> => finished(await readInPages(ids));
  /** A run that is interrupted after these tickets. */
  const brokenOff = async (status: 'failed' | 'cancelled', ...ids: string[]): Promise<void> => {
    await endRun(store, await applied(store, await startedRun(store), 1, aPage(ids, 2)), status);
  };
  /** A run that reads every page, with an additional entry without an id. */
  const passWithGap = async (...ids: string[]): Promise<RunDoc> => {
    const first = await applied(store, await startedRun(store), 1, { ...aPage(ids, 2) });
    return finished(await applied(store, first, 2, { ...aPage([]), tickets: [{ subject: 'Whose?' }] }));
  };
  const isLiving = async (id: string): Promise<boolean> => (await tickets.find(id)) !== null;

  beforeEach(() => pass('T-1', 'T-2', 'T-3'));

  it('must miss a ticket in two complete passes in a row before it is deleted', async () => {
    const first = await pass('T-1', 'T-2');
    expect(first).toMatchObject({ deleted: 0, deletions_held: 0 });
    expect(first.deletion?.note).toContain('1 of the missed tickets stay');
    expect(await pass('T-1', 'T-2')).toMatchObject({ deleted: 1, deletions_held: 0 });
    expect(await isLiving('T-3')).toBe(false);
  });

  it('that had the ticket in between starts over', async () => {
    await pass('T-1', 'T-2');
    await pass('T-1', 'T-3');
    expect(await pass('T-1', 'T-2')).toMatchObject({ deleted: 0 });
    expect(await isLiving('T-3')).toBe(true);
  });

  it.each(['failed', 'cancelled'] as const)(
    'that %s in between does not count as a pass, and does not affect the others',
    async (status) => {
      await brokenOff(status, 'T-1');
      expect(await pass('T-1', 'T-2')).toMatchObject({ deleted: 0 });
      await brokenOff(status, 'T-1');
      expect(await pass('T-1', 'T-2')).toMatchObject({ deleted: 1 });
    },
  );

  it('that was interrupted after it had the ticket keeps it', async () => {
    await pass('T-1', 'T-2');
    await brokenOff('failed', 'T-3');
    expect(await pass('T-1', 'T-2')).toMatchObject({ deleted: 0 });
    expect(await pass('T-1', 'T-2')).toMatchObject({ deleted: 1 });
  });

  it('that was incomplete deletes nothing, and does not count as a pass for the next one', async () => {
    expect(await passWithGap('T-1', 'T-2')).toMatchObject({ deleted: 0, deletions_held: 0 });
    expect(await pass('T-1', 'T-2')).toMatchObject({ deleted: 0, deletions_held: 0 });
    expect(await passWithGap('T-1', 'T-2')).toMatchObject({ deleted: 0, deletions_held: 0 });
    expect(await pass('T-1', 'T-2')).toMatchObject({ deleted: 1 });
  });

  it('does not count runs of an earlier release, which recorded no pass', async () => {
    await store.db.collection('ingestion_jobs').updateMany({}, { $unset: { 'deletion.is_whole': true } });
    expect(await pass('T-1', 'T-2')).toMatchObject({ deleted: 0 });
    expect(await pass('T-1', 'T-2')).toMatchObject({ deleted: 1 });
  });

  it('does not delete what an earlier release decided unless there is a pass before', async () => {
    await store.db.collection('ingestion_jobs').updateMany({}, { $unset: { 'deletion.is_whole': true } });
    const read = await readInPages(['T-1', 'T-2']);
    await runs.advance(read, { set: { deletion: { allowed: 1, held: 0, note: null } } });
    expect(await finished(read)).toMatchObject({ status: 'completed', deleted: 0 });
    expect(await tickets.countLiving()).toBe(3);
  });

  it('is checked by the safeguard in the pass that would delete', async () => {
    const guard = { count: 0, share: 0 };
    expect(await finished(await readInPages(['T-1']), guard)).toMatchObject({ deleted: 0, deletions_held: 0 });
    expect(await finished(await readInPages(['T-1']), guard)).toMatchObject({ deleted: 0, deletions_held: 2 });
  });
});
