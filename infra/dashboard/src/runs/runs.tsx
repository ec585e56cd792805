import { CurrentRun } from './current-run.tsx';
import { Circuits, HealthPanel, Limit } from './guards.tsx';
import { HeldDeletions } from './held-deletions.tsx';
import { RunLog } from './run-log.tsx';

/** How tickets come in, and what may hold that up. */
export const Runs = () => (
  <>
    <div class="view-head">
      <div>
        <h1>Runs</h1>
        <p class="faint">A run takes in all of the tenant's tickets from its provider</p>
      </div>
    </div>
    <HeldDeletions />
    <div class="grid">
      <CurrentRun />
      <Limit />
      <Circuits />
      <HealthPanel />
      <RunLog />
    </div>
  </>
);
