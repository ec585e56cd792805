import { describe, expect, it } from 'vitest';
import { type PageFacts, progressAfter } from '#lib/ingestion/run.ts';
import { jobView, viewOfRun } from '#lib/ingestion/run-view.ts';
import { aRun } from '#test/support/builders.ts';

/** A page in the middle of a run. */
const aPage = (fields: Partial<PageFacts> = {}): PageFacts => ({
  page: 1,
  nextPage: 2,
  totalCount: null,
  size: 100,
  ...fields,
});

describe('the progress of a run', () => {
  it('has no total until the provider reports its number of tickets', () => {
    expect(progressAfter(aRun(), aPage())).toEqual({
      processed_pages: 1,
      total_pages: null,
      total_count: null,
      progress: 0,
    });
  });

  it('estimates with the actual page size, whatever was requested', () => {
    expect(progressAfter(aRun(), aPage({ totalCount: 1_000, size: 50 }))).toMatchObject({
      total_pages: 20,
      progress: 5,
    });
    expect(progressAfter(aRun(), aPage({ totalCount: 1_001, size: 50 }))).toMatchObject({
      total_pages: 21,
      progress: 4,
    });
  });

  it('keeps its first estimate when a later page is shorter', () => {
    const run = aRun({ processed_pages: 3, total_pages: 20, total_count: 1_000 });

    expect(progressAfter(run, aPage({ totalCount: 1_000, size: 7 }))).toMatchObject({ total_pages: 20, progress: 20 });
  });

  it('makes no estimate from an empty page and waits for the next', () => {
    expect(progressAfter(aRun(), aPage({ totalCount: 100, size: 0 })).total_pages).toBeNull();
  });

  it('adds a page while the provider continues past the estimate', () => {
    const run = aRun({ processed_pages: 9, total_pages: 10, total_count: 1_000 });

    expect(progressAfter(run, aPage())).toMatchObject({ processed_pages: 10, total_pages: 11, progress: 90 });
  });

  it('is never complete before the last page', () => {
    const run = aRun({ processed_pages: 999, total_pages: 1_000, total_count: 1_000 });

    expect(progressAfter(run, aPage({ size: 1 })).progress).toBe(99);
  });

  it('has its total with the last page, whatever the estimate was, and is not complete yet', () => {
    const last = aPage({ nextPage: null, size: 3 });

    expect(progressAfter(aRun(), last)).toMatchObject({ processed_pages: 1, total_pages: 1, progress: 99 });
    expect(progressAfter(aRun({ processed_pages: 4, total_pages: 20 }), last)).toMatchObject({
      processed_pages: 5,
      total_pages: 5,
      progress: 99,
    });
  });

  it('keeps the highest total that the provider has reported', () => {
    const run = aRun({ total_count: 500 });

    expect(progressAfter(run, aPage({ totalCount: 400 })).total_count).toBe(500);
    expect(progressAfter(run, aPage({ totalCount: 600 })).total_count).toBe(600);
    expect(progressAfter(run, aPage({ totalCount: null })).total_count).toBe(500);
  });
});

describe('the view of a run', () => {
  it('contains no implementation details', () => {
    const view = viewOfRun(aRun({ ended_at: new Date(0), status: 'failed', error: 'No answer' }));

    expect(jobView.unwrap().strict().parse(view)).toEqual(view);
    expect(view).toMatchObject({
      started_at: '2026-01-10T10:00:00.000Z',
      ended_at: '1970-01-01T00:00:00.000Z',
      error: 'No answer',
    });
  });
});
