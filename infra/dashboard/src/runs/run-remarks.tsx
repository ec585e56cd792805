import type { Job } from '../api/types.ts';
import { asCount, asWords, counted } from '../format.ts';

/** Counts of oddities in a run's tickets. Logs of earlier releases do not have them. */
type Remarked = Partial<Pick<Job, 'repaired' | 'stale' | 'future_dated'>>;

const remarksOn = ({ repaired = {}, stale = 0, future_dated: fromFuture = 0 }: Remarked): string[] => {
  const repairs = Object.entries(repaired).map(([field, count]) => `${asWords(field)} of ${asCount(count)}`);
  return [
    ...(repairs.length > 0 ? [`Repaired: ${repairs.join(', ')}`] : []),
    ...(stale > 0 ? [`${counted(stale, 'older version')} ignored: the stored version is newer`] : []),
    ...(fromFuture > 0 ? [`${counted(fromFuture, 'ticket')} dated in the future`] : []),
  ];
};

export const hasRemarks = (run: Remarked): boolean => remarksOn(run).length > 0;

/** What was odd about a run's tickets without making any fail; empty if nothing was. */
export const RunRemarks = ({ run }: { run: Remarked }) => (
  <>
    {remarksOn(run).map((remark) => (
      <p key={remark} class="run-remark">
        {remark}
      </p>
    ))}
  </>
);
