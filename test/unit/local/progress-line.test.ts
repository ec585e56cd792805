import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { progressLine } from '#infra/local/progress-line.ts';
import { runStates } from '#lib/ingestion/run.ts';
import { viewOfRun } from '#lib/ingestion/run-view.ts';
import { aRun } from '#test/support/builders.ts';

type Job = Parameters<typeof progressLine>[0][number];

const aJob = (fields: Partial<Job> = {}): Job => ({ ...viewOfRun(aRun()), ...fields });

describe('the progress line', () => {
  it('has the bar, pages, tickets, rate and times of all runs together', () => {
    const jobs = [
      aJob({
        processed_pages: 3,
        total_pages: 4,
        new_ingested: 250,
        updated: 20,
        unchanged: 20,
        skipped: 5,
        errors: 5,
      }),
      aJob({ processed_pages: 1, total_pages: 4, new_ingested: 100 }),
    ];

    expect(progressLine(jobs, 20_000)).toBe('████████████░░░░░░░░░░░░ 4/8 pages, 400 tickets, 20/s, 20 s, 20 s left');
  });

  it('ends with the help desks of the runs, if they have names', () => {
    const jobs = [
      aJob({ tenant_id: 'a', new_ingested: 250 }),
      aJob({ tenant_id: 'b', unchanged: 40 }),
      aJob({ tenant_id: 'c', updated: 10 }),
      aJob({ tenant_id: 'd', new_ingested: 7 }),
    ];
    const names = new Map([
      ['a', 'Zendesk'],
      ['b', 'Jira'],
      ['c', 'Zendesk'],
    ]);

    expect(progressLine(jobs, 1_000, names)).toMatch(/: Zendesk 260, Jira 40$/);
  });

  it('assumes that a run of unknown length is as long as the others', () => {
    const jobs = [aJob({ processed_pages: 2, total_pages: 10 }), aJob({ processed_pages: 1, total_pages: null })];

    expect(progressLine(jobs, 1_000)).toContain(' 3/20 pages');
  });

  it('assumes one page left for a run of unknown length that is ahead of the others', () => {
    const jobs = [aJob({ processed_pages: 2, total_pages: 2 }), aJob({ processed_pages: 7, total_pages: null })];

    expect(progressLine(jobs, 1_000)).toContain(' 9/10 pages');
  });

  it('is full and has no time left at the end', () => {
    const line = progressLine([aJob({ status: 'completed', processed_pages: 5, total_pages: 5 })], 90_000);

    expect(line).toBe(`${'█'.repeat(24)} 5/5 pages, 0 tickets, 0/s, 90 s`);
  });

  it('counts no more pages of a run that failed or was cancelled', () => {
    const jobs = [
      aJob({ status: 'completed', processed_pages: 10, total_pages: 10 }),
      aJob({ status: 'failed', processed_pages: 3, total_pages: 10 }),
      aJob({ status: 'cancelled', processed_pages: 1, total_pages: null }),
    ];

    expect(progressLine(jobs, 10_000)).toBe(`${'█'.repeat(24)} 14/14 pages, 0 tickets, 0/s, 10 s`);
  });

  it('is empty at the very beginning', () => {
    expect(progressLine([], 0)).toBe(`${'░'.repeat(24)} 0/? pages, 0 tickets, 0/s, 0 s`);
  });

  it('shows longer times in minutes and seconds, always less than 60 seconds', () => {
    const timeAt = (seconds: number) =>
      progressLine([], seconds * 1000)
        .split(', ')
        .at(-1);

    expect([99, 100, 119.7, 120, 605].map(timeAt)).toEqual([
      '99 s',
      '1 min 40 s',
      '2 min 0 s',
      '2 min 0 s',
      '10 min 5 s',
    ]);
  });
});

describe('any progress line', () => {
  it('has a bar of fixed length, no more pages than the total and no time left at the end', () => {
    const jobs = fc.array(
      fc
        .record({
          status: fc.constantFrom(...runStates),
          processed_pages: fc.nat({ max: 50 }),
          more: fc.option(fc.nat({ max: 50 })),
          new_ingested: fc.nat(),
        })
        .map(({ more, ...job }) => aJob({ ...job, total_pages: more === null ? null : job.processed_pages + more })),
    );

    fc.assert(
      fc.property(jobs, fc.nat({ max: 10_000_000 }), (runs, elapsedMs) => {
        const line = progressLine(runs, elapsedMs);

        const [, bar = '', pages, total] = /^([█░]+) (\d+)\/(\d+|\?) pages/.exec(line) ?? [];
        expect(bar).toMatch(/^█*░*$/);
        expect(bar).toHaveLength(24);
        if (total !== '?') expect(Number(pages)).toBeLessThanOrEqual(Number(total));
        if (pages === total) expect(line).not.toContain('left');
        expect(line).not.toMatch(/NaN|Infinity/);
      }),
    );
  });
});
