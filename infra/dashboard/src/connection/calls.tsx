import type { ConnectionHealth } from '../api/types.ts';
import { asDuration, asWords } from '../format.ts';
import { Badge } from '../parts/badge.tsx';
import { Panel } from '../parts/panel.tsx';
import { circuitName } from '../parts/state-names.ts';
import { Time } from '../parts/time.tsx';
import { t, withElements } from '../texts/t.ts';

type CallsProps = { calls: NonNullable<ConnectionHealth['calls']> };

/** What the limits and the circuit of the account allow. */
export const Calls = ({ calls: { circuit, retry_after, windows } }: CallsProps) => {
  const [variant, name] = circuitName(circuit);
  return (
    <Panel title={t('connection.calls')}>
      <div class="meter-box">
        <div class="guard">
          <div>
            <h3>{t('connection.circuit')}</h3>
            {retry_after && (
              <p class="faint">{withElements('connection.nextCall', { at: <Time iso={retry_after} /> })}</p>
            )}
          </div>
          <Badge variant={variant}>{name}</Badge>
        </div>
        {windows.map((window) => (
          <Window key={window.name} window={window} />
        ))}
        <p class="faint">{t('connection.ourShare')}</p>
      </div>
    </Panel>
  );
};

const Window = ({ window }: { window: CallsProps['calls']['windows'][number] }) => {
  const { name, limit, window_seconds, current_requests, next_slot_at } = window;
  const use = { used: current_requests, limit, duration: asDuration(window_seconds * 1_000) };
  const title = asWords(name);
  return (
    <div>
      <h3>{title}</h3>
      <p>
        {next_slot_at
          ? withElements('connection.callsUsedNext', { at: <Time iso={next_slot_at} /> }, use)
          : t('connection.callsUsed', use)}
      </p>
      <meter
        min={0}
        max={limit}
        high={limit * 0.9}
        value={current_requests}
        aria-label={t('connection.callsInUse', { name: title })}
      >
        {t('connection.callsUsed', use)}
      </meter>
    </div>
  );
};
