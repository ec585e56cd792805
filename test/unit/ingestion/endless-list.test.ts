import { describe, expect, it } from 'vitest';
import { endlessReason, maxPagesWithoutNew, maxPagesWithoutNewBeyondTotal } from '#lib/ingestion/endless-list.ts';
import { aRun } from '#test/support/builders.ts';

describe('a list is considered endless', () => {
  it('after a thousand pages without new tickets', () => {
    expect(endlessReason(aRun({ barren_pages: maxPagesWithoutNew - 1 }))).toBeNull();
    expect(endlessReason(aRun({ barren_pages: maxPagesWithoutNew }))).toBe(
      'The last 1000 pages had no new tickets, and the list does not end',
    );
  });

  it('sooner if the provider’s total number of tickets was reached', () => {
    const barren_pages = maxPagesWithoutNewBeyondTotal;

    expect(endlessReason(aRun({ barren_pages, total_count: 4, unchanged: 1, skipped: 3 }))).not.toBeNull();
    expect(endlessReason(aRun({ barren_pages, total_count: 5, unchanged: 1, skipped: 3 }))).toBeNull();
    expect(endlessReason(aRun({ barren_pages: barren_pages - 1, total_count: 4, skipped: 4 }))).toBeNull();
  });

  it('after a thousand pages with far more tickets than the provider’s total, even if each had new tickets', () => {
    const run = aRun({ processed_pages: 1_001, total_count: 500, new_ingested: 1, skipped: 1_500 });

    expect(endlessReason(run)).toBe(
      'The provider reports 500 tickets; the 1001 pages read so far had 1501, and the list does not end',
    );
    expect(endlessReason({ ...run, total_count: 501 })).toBeNull();
    expect(endlessReason({ ...run, total_count: null })).toBeNull();
    expect(endlessReason({ ...run, processed_pages: 1_000 })).toBeNull();
  });
});
