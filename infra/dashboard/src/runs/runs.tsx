import { ViewHead } from '../parts/view-head.tsx';
import { t } from '../texts/t.ts';
import { CurrentRun } from './current-run.tsx';
import { Circuits, HealthPanel, Limit } from './guards.tsx';
import { RunLog } from './run-log.tsx';
import { WithheldDeletions } from './withheld-deletions.tsx';

/** The ingestion runs, and the limits and services that they depend on. */
export const Runs = () => (
  <>
    <ViewHead title={t('frame.runs')} lead={t('runs.lead')} />
    <WithheldDeletions />
    <div class="grid">
      <CurrentRun />
      <Limit />
      <Circuits />
      <HealthPanel />
      <RunLog />
    </div>
  </>
);
