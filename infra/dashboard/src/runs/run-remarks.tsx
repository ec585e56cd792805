import type { Job } from '../api/types.ts';
import { asCount, asWords, counted } from '../format.ts';

/** Counts of oddities in a run's tickets, and the summary of a first import. Logs of earlier releases have none of them. */
type Remarked = Partial<Pick<Job, 'repaired' | 'stale' | 'future_dated' | 'alert_summary'>>;

const remarksOn = ({ repaired = {}, stale = 0, future_dated: fromFuture = 0, alert_summary }: Remarked): string[] => {
  const repairs = Object.entries(repaired).map(([field, count]) => `${asWords(field)} of ${asCount(count)}`);
  return [
    ...(alert_summary ? [`First import: ${alert_summary.text}`] : []),
    ...(repairs.length > 0 ? [`Repaired: ${repairs.join(', ')}`] : []),
    ...(stale > 0 ? [`${counted(stale, 'older version')} ignored: the stored version is newer`] : []),
    ...(fromFuture > 0 ? [`${counted(fromFuture, 'ticket')} dated in the future`] : []),
  ];
};

export const hasRemarks = (run: Remarked): boolean => remarksOn(run).length > 0;

/** What was odd about a run's tickets without making any fail, and what a first import found; empty if nothing was. */
export const RunRemarks = ({ run }: { run: Remarked }) => (
  <>
    {remarksOn(run).map((remark) => (
      <p key={remark} class="run-remark">
        {remark}
      </p>
    ))}
  </>
);
