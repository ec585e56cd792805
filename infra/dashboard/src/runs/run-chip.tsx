import { useEffect, useRef, useState } from 'preact/hooks';
import type { Job } from '../api/types.ts';
import { useDesk } from '../state/context.ts';
import { hrefWith } from '../state/navigation.ts';
import { Progress } from './progress.tsx';

/** Says in every view that a run is on and how far it is; who cannot see it is told at each quarter and at the end. */
export const RunChip = () => {
  const { run } = useDesk();
  return (
    <>
      <p class="visually-hidden" role="status">
        {useSpoken(run.job, run.last)}
      </p>
      {run.job && (
        <a class="run-chip" href={hrefWith({ view: 'runs', filters: {}, ticket: null })}>
          <span>Taking in {run.job.progress > 0 ? `${run.job.progress}%` : ''}</span>
          <Progress job={run.job} label="Progress of the run" />
        </a>
      )}
    </>
  );
};

const useSpoken = (job: Job | null, last: Job | null): string => {
  const [text, setText] = useState('');
  const wasRunning = useRef(false);
  const quarter = job ? Math.floor(job.progress / 25) : -1;
  const end = job ? null : last?.status;
  useEffect(() => {
    if (quarter >= 0) {
      wasRunning.current = true;
      setText(quarter === 0 ? 'A run has begun.' : `The run is at ${quarter * 25} percent.`);
    } else if (wasRunning.current && end) {
      wasRunning.current = false;
      setText(`The run is ${end}.`);
    }
  }, [quarter, end]);
  return text;
};
