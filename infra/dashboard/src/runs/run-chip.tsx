import { useEffect, useRef, useState } from 'preact/hooks';
import type { Job } from '../api/types.ts';
import { useTenantContext } from '../state/context.ts';
import { hrefWith } from '../state/navigation.ts';
import { Progress } from './progress.tsx';

/** The progress of a run, in every view. Screen readers announce each quarter and the end. */
export const RunChip = () => {
  const { run } = useTenantContext();
  return (
    <>
      <p class="visually-hidden" role="status">
        {useAnnouncement(run.job, run.last)}
      </p>
      {run.job && (
        <a class="run-chip" href={hrefWith({ view: 'runs', filters: {}, ticket: null })}>
          <span>Ingesting {run.job.progress > 0 ? `${run.job.progress}%` : ''}</span>
          <Progress job={run.job} label="Progress of the run" />
        </a>
      )}
    </>
  );
};

const useAnnouncement = (job: Job | null, last: Job | null): string => {
  const [text, setText] = useState('');
  const wasRunning = useRef(false);
  const quarter = job ? Math.floor(job.progress / 25) : -1;
  const end = job ? null : last?.status;
  useEffect(() => {
    if (quarter >= 0) {
      wasRunning.current = true;
      setText(quarter === 0 ? 'A run has started.' : `The run is at ${quarter * 25} percent.`);
    } else if (wasRunning.current && end) {
      wasRunning.current = false;
      setText(`The run is ${end}.`);
    }
  }, [quarter, end]);
  return text;
};
