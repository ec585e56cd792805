import type { ComponentChildren } from 'preact';
import type { Circuit, Health, OpenCircuits, RateLimit } from '../api/types.ts';
import { asDuration } from '../format.ts';
import { Badge } from '../parts/badge.tsx';
import { Fault, Lines, Loaded, Panel } from '../parts/panel.tsx';
import { circuitName } from '../parts/state-names.ts';
import { Time } from '../parts/time.tsx';
import { useTenantContext } from '../state/context.ts';
import { useReloadEvery } from '../state/reload-every.ts';
import { useAction, useResource } from '../state/resource.ts';
import { t, withElements } from '../texts/t.ts';

const whileRunningMs = 10_000;

/** Reloads periodically while a run is in progress. */
const useReloadWhileRunning = (reload: () => void): void => {
  const isRunning = useTenantContext().run.job !== null;
  useReloadEvery(isRunning ? whileRunningMs : null, reload);
};

/** The use of the provider's rate limit, over all tenants. */
export const Limit = () => {
  const limit = useResource<RateLimit>('/rate-limit/status');
  useReloadWhileRunning(limit.reload);
  return (
    <Panel
      title={t('guards.limit')}
      area="area-third"
      isBusy={limit.isLoading}
      aside={<RefreshButton onClick={limit.reload} />}
    >
      <Loaded resource={limit} skeleton={<Lines count={3} />}>
        {({ limit: most, window_seconds, current_requests, next_slot_at }) => (
          <div class="meter-box">
            <p>
              {withElements(
                'guards.used',
                { strong: (children: ComponentChildren) => <strong class="meter-value">{children}</strong> },
                { used: current_requests, limit: most, duration: asDuration(window_seconds * 1000) },
              )}
            </p>
            <meter min={0} max={most} high={most * 0.9} value={current_requests} aria-label={t('guards.inUse')}>
              {t('guards.usedOf', { used: current_requests, limit: most })}
            </meter>
            <p class="faint">
              {next_slot_at ? withElements('guards.nextAt', { at: <Time iso={next_slot_at} /> }) : t('guards.nextNow')}
            </p>
          </div>
        )}
      </Loaded>
    </Panel>
  );
};

const circuits = [
  { name: 'provider', title: t('guards.provider') },
  { name: 'notify', title: t('guards.notify') },
] as const;

/** The circuit breakers of the services that Intake calls. */
export const Circuits = () => (
  <Panel title={t('guards.circuits')} area="area-third">
    <ul class="guards">
      {circuits.map(({ name, title }) => (
        <li key={name}>
          <CircuitState name={name} title={title} />
        </li>
      ))}
      <OtherCircuits />
    </ul>
  </Panel>
);

/** The open circuits of accounts at help desks and of destinations; none for a key that does not reach every tenant. */
const OtherCircuits = () => {
  const open = useResource<OpenCircuits>('/circuits');
  useReloadWhileRunning(open.reload);
  if (!open.data) return null;
  const { circuits, open_count, destinations } = open.data;
  const shown = [...circuits, ...destinations.circuits];
  const more = open_count + destinations.open_count - shown.length;
  return (
    <>
      {shown.map(({ name }) => (
        <li key={name}>
          <CircuitState name={name} title={titleOf(name)} />
        </li>
      ))}
      {more > 0 && <li class="faint">{t('guards.moreCircuits', { count: more })}</li>}
    </>
  );
};

/** An account as `zendesk/acme`, a destination by its id. */
const titleOf = (circuit: string): string => {
  const [of, ...rest] = circuit.split(':');
  return of === 'dest' ? t('destinations.byId', { id: rest.join(':') }) : circuit.replace(/^desk:/, '');
};

const CircuitBadge = ({ state }: Pick<Circuit, 'state'>) => {
  const [variant, name] = circuitName(state);
  return <Badge variant={variant}>{name}</Badge>;
};

const CircuitState = ({ name, title }: { name: string; title: string }) => {
  const { client, refresh } = useTenantContext();
  const circuit = useResource<Circuit>(`/circuit/${encodeURIComponent(name)}/status`);
  useReloadWhileRunning(circuit.reload);
  const reset = useAction(async () => {
    await client.send('POST', `/circuit/${encodeURIComponent(name)}/reset`);
    refresh();
  });
  return (
    <>
      <Loaded resource={circuit} skeleton={<Lines count={2} />}>
        {({ state, failure_count, success_count, retry_after }) => (
          <div class="guard">
            <div>
              <h3>{title}</h3>
              <p class="faint">
                {failuresOf({ failed: failure_count, calls: failure_count + success_count }, retry_after)}
              </p>
            </div>
            <CircuitBadge state={state} />
            {state !== 'closed' && (
              <button type="button" class="button" disabled={reset.isBusy} onClick={() => void reset.run()}>
                {t('guards.reset')}
              </button>
            )}
          </div>
        )}
      </Loaded>
      {reset.error && <Fault error={reset.error} />}
    </>
  );
};

const failuresOf = (counts: { failed: number; calls: number }, retryAfter: string | null): ComponentChildren =>
  retryAfter === null
    ? t('guards.failed', counts)
    : withElements('guards.failedNext', { at: <Time iso={retryAfter} /> }, counts);

/** Whether the dependencies respond. */
export const HealthPanel = () => {
  const health = useResource<Health>('/health');
  return (
    <Panel
      title={t('guards.health')}
      area="area-third"
      isBusy={health.isLoading}
      aside={<RefreshButton onClick={health.reload} />}
    >
      <Loaded resource={health} skeleton={<Lines count={3} />}>
        {({ dependencies: { mongodb, external_api } }) => (
          <ul class="guards">
            {[
              { title: t('guards.database'), ...mongodb },
              { title: t('guards.provider'), ...external_api },
            ].map(({ title, status, latency_ms }) => (
              <li key={title} class="guard">
                <div>
                  <h3>{title}</h3>
                  <p class="faint">
                    {latency_ms === null
                      ? t('health.noResponse')
                      : t('guards.responded', { duration: asDuration(latency_ms) })}
                  </p>
                </div>
                <Badge variant={status === 'up' ? 'good' : 'bad'}>
                  {t(status === 'up' ? 'guards.up' : 'guards.down')}
                </Badge>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Panel>
  );
};

const RefreshButton = ({ onClick }: { onClick: () => void }) => (
  <button type="button" class="button button-quiet" onClick={onClick}>
    {t('guards.refresh')}
  </button>
);
