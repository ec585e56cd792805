import { useState } from 'preact/hooks';
import type { ConnectionTest } from '../api/types.ts';
import { asCount, asDuration, asList, asWords } from '../format.ts';
import { AsCurl } from '../parts/as-curl.tsx';
import { Badge } from '../parts/badge.tsx';
import { Fact } from '../parts/fact.tsx';
import { Fault, Panel } from '../parts/panel.tsx';
import { Verbatim } from '../parts/verbatim.tsx';
import { useTenantContext } from '../state/context.ts';
import { useAction } from '../state/resource.ts';
import { t, withElements } from '../texts/t.ts';

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
      title={t('connection.test')}
      isBusy={test.isBusy}
      aside={
        <button type="button" class="button" disabled={test.isBusy} onClick={() => void test.run()}>
          {t(test.isBusy ? 'connection.testing' : 'connection.testButton')}
        </button>
      }
    >
      {test.error && <Fault error={test.error} />}
      <div role="status">
        {result ? <TestResult result={result} /> : <p class="faint">{t('connection.testMeans')}</p>}
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
        <Badge variant={ok ? 'good' : 'bad'}>{ok ? t('connection.testOk') : asWords(fault ?? 'other')}</Badge>
        {reason && <span lang="en">{reason}</span>}
      </p>
      {scopes_missing.length > 0 && (
        <p class="connection-warning">
          {withElements('connection.missingScopes', { scopes: <Verbatim>{asList(scopes_missing)}</Verbatim> })}
        </p>
      )}
      {warnings.map((warning) => (
        <p key={warning} class="connection-warning" lang="en">
          {warning}
        </p>
      ))}
      <dl class="facts facts-narrow">
        <div>
          <dt>{t('connection.account')}</dt>
          <Verbatim as="dd">{account.name ?? account.key}</Verbatim>
        </div>
        <Timing result={result} />
        {limits.map(({ name, requests, remaining }) => (
          <Fact key={name} name={t('connection.limit', { name: asWords(name) })}>
            {limitText(requests, remaining)}
          </Fact>
        ))}
      </dl>
    </div>
  );
};

const limitText = (limit: number | null, left: number | null): string => {
  if (limit === null) return t('connection.unknown');
  return left === null ? asCount(limit) : t('connection.limitLeft', { limit, left });
};

const Timing = ({ result: { calls, latency_ms, clock_skew_ms } }: { result: ConnectionTest }) => (
  <>
    <Fact name={t('connection.callsAnswered')}>
      {latency_ms === null
        ? asCount(calls)
        : t('connection.callsAndSlowest', { calls, duration: asDuration(latency_ms) })}
    </Fact>
    {clock_skew_ms !== null && Math.abs(clock_skew_ms) >= 1_000 && (
      <Fact name={t('connection.clock')}>
        {t(clock_skew_ms > 0 ? 'connection.clockAhead' : 'connection.clockBehind', {
          duration: asDuration(Math.abs(clock_skew_ms)),
        })}
      </Fact>
    )}
  </>
);
