import type { ComponentChildren } from 'preact';
import type { Job } from '../api/types.ts';
import { asList, asWords } from '../format.ts';
import { t, withElements } from '../texts/t.ts';

/** Counts of oddities in a run's tickets, and the summary of a first import. Logs of earlier releases have none of them. */
type Remarked = Partial<Pick<Job, 'repaired' | 'stale' | 'future_dated' | 'alert_summary'>>;

const remarksOn = ({
  repaired = {},
  stale = 0,
  future_dated: fromFuture = 0,
  alert_summary,
}: Remarked): ComponentChildren[] => {
  const repairs = Object.entries(repaired).map(([field, count]) =>
    t('runs.repairedField', { field: asWords(field), count }),
  );
  return [
    ...(alert_summary
      ? [withElements('runs.firstImport', { summary: <span lang="en">{alert_summary.text}</span> })]
      : []),
    ...(repairs.length > 0 ? [t('runs.repaired', { fields: asList(repairs) })] : []),
    ...(stale > 0 ? [t('runs.stale', { count: stale })] : []),
    ...(fromFuture > 0 ? [t('runs.fromFuture', { count: fromFuture })] : []),
  ];
};

export const hasRemarks = (run: Remarked): boolean => remarksOn(run).length > 0;

/** What was odd about a run's tickets without making any fail, and what a first import found; empty if nothing was. */
export const RunRemarks = ({ run }: { run: Remarked }) => (
  <>
    {remarksOn(run).map((remark, index) => (
      <p key={index} class="run-remark">
        {remark}
      </p>
    ))}
  </>
);
