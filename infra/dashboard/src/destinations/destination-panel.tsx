import { useState } from 'preact/hooks';
import type { Destination, DestinationKind, DestinationTest, StoredDestination } from '../api/types.ts';
import { asWords } from '../format.ts';
import { AsCurl } from '../parts/as-curl.tsx';
import { Badge } from '../parts/badge.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { Fault, Panel } from '../parts/panel.tsx';
import { destinationName } from '../parts/state-names.ts';
import { Time } from '../parts/time.tsx';
import { Verbatim } from '../parts/verbatim.tsx';
import { useTenantContext } from '../state/context.ts';
import { useAction } from '../state/resource.ts';
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
          {test.isBusy ? 'Sending…' : 'Send a test'}
        </button>
        <button
          type="button"
          class="button"
          aria-expanded={open === 'form'}
          onClick={() => setOpen(open === 'form' ? null : 'form')}
        >
          Change
        </button>
        {kind?.makes_secret && (
          <button type="button" class="button" disabled={rotate.isBusy} onClick={() => void rotate.run()}>
            Rotate the secret
          </button>
        )}
        <button type="button" class="button button-bad" disabled={remove.isBusy} onClick={() => setOpen('deletion')}>
          Delete…
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
  <Confirm title="Delete the destination?" yes="Delete it" onYes={onYes} onNo={onNo}>
    <p>No alert goes there any more, and its credentials are erased.</p>
  </Confirm>
);

const Facts = ({ destination, kindName }: { destination: Destination; kindName: string }) => {
  const { target, base_url, include, disabled_reason, health, former_secret_until } = destination;
  return (
    <>
      {disabled_reason !== null && (
        <Verbatim as="p" class="destination-fault">
          {disabled_reason}
        </Verbatim>
      )}
      {health.failing_since !== null && (
        <p class="destination-fault">
          Nothing was taken since <Time iso={health.failing_since} />: <Verbatim>{health.error ?? ''}</Verbatim>
        </p>
      )}
      <dl class="facts facts-narrow">
        <div>
          <dt>Kind</dt>
          <dd>{kindName}</dd>
        </div>
        <div>
          <dt>Where</dt>
          <Verbatim as="dd">{target.url ?? base_url}</Verbatim>
        </div>
        <div>
          <dt>Subjects</dt>
          <dd>{include.includes('subject') ? 'Sent' : 'Not sent'}</dd>
        </div>
        <div>
          <dt>Last taken</dt>
          <dd>{health.taken_at === null ? 'Never' : <Time iso={health.taken_at} ago />}</dd>
        </div>
        {health.retry_after !== null && (
          <div>
            <dt>Nothing is sent before</dt>
            <dd>
              <Time iso={health.retry_after} />
            </dd>
          </div>
        )}
        {former_secret_until !== null && (
          <div>
            <dt>Former secret valid until</dt>
            <dd>
              <Time iso={former_secret_until} />
            </dd>
          </div>
        )}
      </dl>
    </>
  );
};

const TestResult = ({ result: { ok, outcome, reason, status, answer } }: { result: DestinationTest }) => (
  <p class="run-line">
    <Badge variant={ok ? 'good' : 'bad'}>{ok ? 'It took the test' : asWords(outcome)}</Badge>
    <Verbatim>{reason ?? [status, answer].filter((part) => part !== null && part !== '').join(' ')}</Verbatim>
  </p>
);
