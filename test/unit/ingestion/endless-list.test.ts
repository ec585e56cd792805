import { describe, expect, it } from 'vitest';
import { endlessReason, maxPagesWithoutNew, maxPagesWithoutNewBeyondTotal } from '#lib/ingestion/endless-list.ts';
import { aRun } from '#test/support/builders.ts';

describe('a list is taken for one without end', () => {
  it('after a thousand pages that held nothing new', () => {
    expect(endlessReason(aRun({ barren_pages: maxPagesWithoutNew - 1 }))).toBeNull();
    expect(endlessReason(aRun({ barren_pages: maxPagesWithoutNew }))).toBe(
      'The last 1000 pages had no new tickets, and the list does not end',
    );
  });

  it('sooner if everything that the provider says it has was met', () => {
    const barren_pages = maxPagesWithoutNewBeyondTotal;

    expect(endlessReason(aRun({ barren_pages, total_count: 4, unchanged: 1, skipped: 3 }))).not.toBeNull();
    expect(endlessReason(aRun({ barren_pages, total_count: 5, unchanged: 1, skipped: 3 }))).toBeNull();
    expect(endlessReason(aRun({ barren_pages: barren_pages - 1, total_count: 4, skipped: 4 }))).toBeNull();
  });

  it('after a thousand pages with far more than the provider says it has, though each held something new', () => {
    const run = aRun({ processed_pages: 1_001, total_count: 500, new_ingested: 1, skipped: 1_500 });

    expect(endlessReason(run)).toBe(
      'The provider reports 500 tickets; the 1001 pages read so far had 1501, and the list does not end',
    );
    expect(endlessReason({ ...run, total_count: 501 })).toBeNull();
    expect(endlessReason({ ...run, total_count: null })).toBeNull();
    expect(endlessReason({ ...run, processed_pages: 1_000 })).toBeNull();
  });
});
