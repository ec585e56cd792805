import { useEffect, useRef, useState } from 'preact/hooks';
import type { Job } from '../api/types.ts';
import { useTenantContext } from '../state/context.ts';
import { hrefWith } from '../state/navigation.ts';
import { t } from '../texts/t.ts';
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
          <span>
            {run.job.progress > 0 ? t('runs.ingestingPercent', { percent: run.job.progress }) : t('runs.ingesting')}
          </span>
          <Progress job={run.job} label={t('runs.progressOfRun')} />
        </a>
      )}
    </>
  );
};

const endings: Readonly<Record<Job['status'], string>> = {
  running: t('runs.hasStarted'),
  completed: t('runs.hasCompleted'),
  cancelled: t('runs.wasCancelled'),
  failed: t('runs.hasFailed'),
};

const useAnnouncement = (job: Job | null, last: Job | null): string => {
  const [text, setText] = useState('');
  const wasRunning = useRef(false);
  const quarter = job ? Math.floor(job.progress / 25) : -1;
  const end = job ? null : last?.status;
  useEffect(() => {
    if (quarter >= 0) {
      wasRunning.current = true;
      setText(quarter === 0 ? t('runs.hasStarted') : t('runs.isAt', { percent: quarter * 25 }));
    } else if (wasRunning.current && end) {
      wasRunning.current = false;
      setText(endings[end]);
    }
  }, [quarter, end]);
  return text;
};
