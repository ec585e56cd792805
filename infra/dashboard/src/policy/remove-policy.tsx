import { useState } from 'preact/hooks';
import { AsCurl } from '../parts/as-curl.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { Fault, Panel } from '../parts/panel.tsx';
import { useTenantContext } from '../state/context.ts';
import { useAction } from '../state/resource.ts';

/** Deletes the policy, after a confirmation. */
export const RemovePolicy = ({ path, onRemoved }: { path: string; onRemoved: () => Promise<void> }) => {
  const { client } = useTenantContext();
  const [isAsking, setAsking] = useState(false);
  const remove = useAction(async () => {
    setAsking(false);
    await client.send('DELETE', path);
    await onRemoved();
  });
  return (
    <Panel title="Remove" area="area-full">
      <div class="remove">
        <p class="faint">Every alert then goes to all destinations, at once.</p>
        <button type="button" class="button button-bad" disabled={remove.isBusy} onClick={() => setAsking(true)}>
          Remove the policy…
        </button>
      </div>
      {remove.error && <Fault error={remove.error} />}
      <AsCurl calls={[{ method: 'DELETE', path }]} />
      {isAsking && (
        <Confirm
          title="Remove the policy?"
          yes="Remove it"
          onYes={() => void remove.run()}
          onNo={() => setAsking(false)}
        >
          <p>Its routes and hours are forgotten. Every alert then goes to all destinations, at once.</p>
        </Confirm>
      )}
    </Panel>
  );
};
