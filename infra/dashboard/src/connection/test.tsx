import { useState } from 'preact/hooks';
import type { ConnectionTest } from '../api/types.ts';
import { asCount, asDuration, asWords } from '../format.ts';
import { AsCurl } from '../parts/as-curl.tsx';
import { Badge } from '../parts/badge.tsx';
import { Fault, Panel } from '../parts/panel.tsx';
import { Verbatim } from '../parts/verbatim.tsx';
import { useTenantContext } from '../state/context.ts';
import { useAction } from '../state/resource.ts';

/** Asks the help desk whether the credentials work, and shows what it found. */
export const Test = ({ path, onTested }: { path: string; onTested: () => void }) => {
  const { client } = useTenantContext();
  const [result, setResult] = useState<ConnectionTest>();
  const test = useAction(async () => {
    setResult(await client.send<ConnectionTest>('POST', `${path}/test`));
    onTested();
  });
  return (
    <Panel
      title="Test"
      isBusy={test.isBusy}
      aside={
        <button type="button" class="button" disabled={test.isBusy} onClick={() => void test.run()}>
          {test.isBusy ? 'Testing…' : 'Test the connection'}
        </button>
      }
    >
      {test.error && <Fault error={test.error} />}
      <div role="status">
        {result ? (
          <TestResult result={result} />
        ) : (
          <p class="faint">
            Asks who the credentials are, and for one page of tickets. Success activates the connection.
          </p>
        )}
      </div>
      <AsCurl calls={[{ method: 'POST', path: `${path}/test` }]} />
    </Panel>
  );
};

const TestResult = ({ result }: { result: ConnectionTest }) => {
  const { ok, fault, reason, account, scopes_missing, warnings, limits } = result;
  return (
    <div class="found">
      <p class="run-line">
        <Badge variant={ok ? 'good' : 'bad'}>{ok ? 'It works' : asWords(fault ?? 'other')}</Badge>
        {reason && <span>{reason}</span>}
      </p>
      {scopes_missing.length > 0 && (
        <p class="connection-warning">
          Missing scopes: <Verbatim>{scopes_missing.join(', ')}</Verbatim>
        </p>
      )}
      {warnings.map((warning) => (
        <p key={warning} class="connection-warning">
          {warning}
        </p>
      ))}
      <dl class="facts facts-narrow">
        <div>
          <dt>Account</dt>
          <Verbatim as="dd">{account.name ?? account.key}</Verbatim>
        </div>
        <Timing result={result} />
        {limits.map(({ name, requests, remaining }) => (
          <div key={name}>
            <dt>Limit: {asWords(name).toLowerCase()}</dt>
            <dd>
              {requests === null ? 'Unknown' : asCount(requests)}
              {remaining !== null && `, ${asCount(remaining)} left`}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
};

const Timing = ({ result: { calls, latency_ms, clock_skew_ms } }: { result: ConnectionTest }) => (
  <>
    <div>
      <dt>Calls answered</dt>
      <dd>
        {asCount(calls)}
        {latency_ms !== null && `, the slowest in ${asDuration(latency_ms)}`}
      </dd>
    </div>
    {clock_skew_ms !== null && Math.abs(clock_skew_ms) >= 1_000 && (
      <div>
        <dt>Its clock</dt>
        <dd>
          {asDuration(Math.abs(clock_skew_ms))} {clock_skew_ms > 0 ? 'ahead' : 'behind'}
        </dd>
      </div>
    )}
  </>
);
