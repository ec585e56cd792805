import type { Job } from '../api/types.ts';

/** A progress bar; indeterminate while the total is unknown. */
export const Progress = ({ job, label }: { job: Job; label: string }) => {
  const isIndeterminate = job.total_pages === null && job.status === 'running';
  return (
    <div
      class={`progress progress-${isIndeterminate ? 'open' : job.status}`}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      {...(!isIndeterminate && { 'aria-valuenow': job.progress })}
    >
      <div class="progress-done" style={{ width: isIndeterminate ? '30%' : `${job.progress}%` }} />
    </div>
  );
};
