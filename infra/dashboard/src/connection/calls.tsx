import type { ConnectionHealth } from '../api/types.ts';
import { asCount, asDuration, asWords, counted } from '../format.ts';
import { Badge } from '../parts/badge.tsx';
import { Panel } from '../parts/panel.tsx';
import { circuitName } from '../parts/state-names.ts';
import { Time } from '../parts/time.tsx';

type CallsProps = { calls: NonNullable<ConnectionHealth['calls']> };

/** What the limits and the circuit of the account allow. */
export const Calls = ({ calls: { circuit, retry_after, windows } }: CallsProps) => {
  const [variant, name] = circuitName(circuit);
  return (
    <Panel title="Calls to the help desk">
      <div class="meter-box">
        <div class="guard">
          <div>
            <h3>Circuit</h3>
            {retry_after && (
              <p class="faint">
                Next call at <Time iso={retry_after} />
              </p>
            )}
          </div>
          <Badge variant={variant}>{name}</Badge>
        </div>
        {windows.map((window) => (
          <Window key={window.name} window={window} />
        ))}
        <p class="faint">Our share of what the help desk allows the account</p>
      </div>
    </Panel>
  );
};

const Window = ({ window }: { window: CallsProps['calls']['windows'][number] }) => {
  const { name, limit, window_seconds, current_requests, next_slot_at } = window;
  return (
    <div>
      <h3>{asWords(name)}</h3>
      <p>
        {asCount(current_requests)} of {counted(limit, 'call')} in {asDuration(window_seconds * 1_000)}
        {next_slot_at && (
          <>
            , the next at <Time iso={next_slot_at} />
          </>
        )}
      </p>
      <meter min={0} max={limit} high={limit * 0.9} value={current_requests} aria-label={`Calls in use: ${name}`}>
        {current_requests} of {limit}
      </meter>
    </div>
  );
};
