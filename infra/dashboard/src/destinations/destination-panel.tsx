import { useState } from 'preact/hooks';
import type { Destination, DestinationKind, DestinationTest, StoredDestination } from '../api/types.ts';
import { asWords } from '../format.ts';
import { AsCurl } from '../parts/as-curl.tsx';
import { Badge } from '../parts/badge.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { Fact } from '../parts/fact.tsx';
import { Fault, Panel } from '../parts/panel.tsx';
import { destinationName } from '../parts/state-names.ts';
import { Time } from '../parts/time.tsx';
import { Verbatim } from '../parts/verbatim.tsx';
import { useTenantContext } from '../state/context.ts';
import { useAction } from '../state/resource.ts';
import { t, withElements } from '../texts/t.ts';
import { rotationOf } from './destination-draft.ts';
import { DestinationForm } from './destination-form.tsx';
import { destinationTitle } from './destination-title.ts';

type PanelProps = {
  path: string;
  destination: Destination;
  kinds: readonly DestinationKind[];
  onStored: (destination: StoredDestination) => void;
  onChange: () => void;
};

/** One destination: how it is, its test, and its changes. */
export const DestinationPanel = ({ path, destination, kinds, onStored, onChange }: PanelProps) => {
  const { client } = useTenantContext();
  const [result, setResult] = useState<DestinationTest>();
  const [open, setOpen] = useState<'form' | 'deletion' | null>(null);
  const kind = kinds.find((one) => one.kind === destination.kind);
  const [variant, state] = destinationName(destination);

  const test = useAction(async () => {
    setResult(await client.send<DestinationTest>('POST', `${path}/test`));
    onChange();
  });
  const rotate = useAction(async () =>
    onStored(await client.send<StoredDestination>('PUT', path, rotationOf(destination))),
  );
  const remove = useAction(async () => {
    setOpen(null);
    await client.send('DELETE', path);
    onChange();
  });
  const error = test.error ?? rotate.error ?? remove.error;

  return (
    <Panel
      title={destinationTitle(destination, kinds)}
      area="area-full"
      isBusy={test.isBusy}
      aside={<Badge variant={variant}>{state}</Badge>}
    >
      {error && <Fault error={error} />}
      <div class="destination">
        <Facts destination={destination} kindName={kind?.name ?? asWords(destination.kind)} />
        <div role="status">{result && <TestResult result={result} />}</div>
      </div>
      <div class="actions">
        <button type="button" class="button" disabled={test.isBusy} onClick={() => void test.run()}>
          {t(test.isBusy ? 'destinations.testing' : 'destinations.test')}
        </button>
        <button
          type="button"
          class="button"
          aria-expanded={open === 'form'}
          onClick={() => setOpen(open === 'form' ? null : 'form')}
        >
          {t('destinations.change')}
        </button>
        {kind?.makes_secret && (
          <button type="button" class="button" disabled={rotate.isBusy} onClick={() => void rotate.run()}>
            {t('parts.rotateSecret')}
          </button>
        )}
        <button type="button" class="button button-bad" disabled={remove.isBusy} onClick={() => setOpen('deletion')}>
          {t('destinations.deleteButton')}
        </button>
      </div>
      {open === 'form' && (
        <DestinationForm
          // A stored change brings a new form: what was typed in, secrets above all, is gone.
          key={`${destination.revision} ${destination.updated_at}`}
          path={path}
          stored={destination}
          kinds={kinds}
          onStored={onStored}
        />
      )}
      <AsCurl
        calls={[
          { method: 'POST', path: `${path}/test` },
          { method: 'DELETE', path },
        ]}
      />
      {open === 'deletion' && <ConfirmDeletion onYes={() => void remove.run()} onNo={() => setOpen(null)} />}
    </Panel>
  );
};

const ConfirmDeletion = ({ onYes, onNo }: { onYes: () => void; onNo: () => void }) => (
  <Confirm title={t('destinations.deleteQuestion')} yes={t('destinations.delete')} onYes={onYes} onNo={onNo}>
    <p>{t('destinations.deleteWarning')}</p>
  </Confirm>
);

const Facts = ({ destination, kindName }: { destination: Destination; kindName: string }) => {
  const { target, base_url, include, disabled_reason, health, former_secret_until } = destination;
  return (
    <>
      {disabled_reason !== null && (
        <Verbatim as="p" class="destination-fault" lang="en">
          {disabled_reason}
        </Verbatim>
      )}
      {health.failing_since !== null && (
        <p class="destination-fault">
          {withElements('destinations.failingSince', {
            at: <Time iso={health.failing_since} />,
            error: <Verbatim lang="en">{health.error ?? ''}</Verbatim>,
          })}
        </p>
      )}
      <dl class="facts facts-narrow">
        <Fact name={t('parts.kind')}>{kindName}</Fact>
        <div>
          <dt>{t('parts.url')}</dt>
          <Verbatim as="dd">{target.url ?? base_url}</Verbatim>
        </div>
        <Fact name={t('destinations.subjects')}>
          {t(include.includes('subject') ? 'destinations.subjectsSent' : 'destinations.subjectsNotSent')}
        </Fact>
        <Fact name={t('destinations.lastAccepted')}>
          {health.taken_at === null ? t('destinations.never') : <Time iso={health.taken_at} ago />}
        </Fact>
        {health.retry_after !== null && (
          <Fact name={t('destinations.pausedUntil')}>
            <Time iso={health.retry_after} />
          </Fact>
        )}
        {former_secret_until !== null && (
          <Fact name={t('destinations.formerSecretUntil')}>
            <Time iso={former_secret_until} />
          </Fact>
        )}
      </dl>
    </>
  );
};

const TestResult = ({ result: { ok, outcome, reason, status, answer } }: { result: DestinationTest }) => (
  <p class="run-line">
    <Badge variant={ok ? 'good' : 'bad'}>{ok ? t('destinations.testOk') : asWords(outcome)}</Badge>
    <Verbatim lang="en">{reason ?? [status, answer].filter((part) => part !== null && part !== '').join(' ')}</Verbatim>
  </p>
);
