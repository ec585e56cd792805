import type { Job } from '../api/types.ts';

/** A bar; without a total it says only that something goes on. */
export const Progress = ({ job, label }: { job: Job; label: string }) => {
  const isOpen = job.total_pages === null && job.status === 'running';
  return (
    <div
      class={`progress progress-${isOpen ? 'open' : job.status}`}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      {...(!isOpen && { 'aria-valuenow': job.progress })}
    >
      <div class="progress-done" style={{ width: isOpen ? '30%' : `${job.progress}%` }} />
    </div>
  );
};
