import { useState } from 'preact/hooks';
import { AsCurl } from '../parts/as-curl.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { Fault, Panel } from '../parts/panel.tsx';
import { useTenantContext } from '../state/context.ts';
import { useAction } from '../state/resource.ts';

/** Deletes the connection, after a confirmation. */
export const Remove = ({ path, onRemoved }: { path: string; onRemoved: () => void }) => {
  const { client } = useTenantContext();
  const [isAsking, setAsking] = useState(false);
  const remove = useAction(async () => {
    setAsking(false);
    await client.send('DELETE', path);
    onRemoved();
  });
  return (
    <Panel title="Remove" area="area-full">
      <div class="remove">
        <p class="faint">Erases the credentials and cancels the run. The tickets are kept.</p>
        <button type="button" class="button button-bad" disabled={remove.isBusy} onClick={() => setAsking(true)}>
          Remove the connection…
        </button>
      </div>
      {remove.error && <Fault error={remove.error} />}
      <AsCurl calls={[{ method: 'DELETE', path }]} />
      {isAsking && (
        <Confirm
          title="Remove the connection?"
          yes="Remove it"
          onYes={() => void remove.run()}
          onNo={() => setAsking(false)}
        >
          <p>Its credentials are erased, and have to be given again to connect this help desk later.</p>
        </Confirm>
      )}
    </Panel>
  );
};
