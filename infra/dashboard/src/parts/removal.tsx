import { useState } from 'preact/hooks';
import { useTenantContext } from '../state/context.ts';
import { useAction } from '../state/resource.ts';
import { t } from '../texts/t.ts';
import { AsCurl } from './as-curl.tsx';
import { Confirm } from './confirm.tsx';
import { Fault, Panel } from './panel.tsx';

type RemovalProps = {
  /** What the button says, and what is asked then. */
  button: string;
  question: string;
  path: string;
  hint: string;
  /** What cannot be undone. */
  warning: string;
  onRemoved: () => void | Promise<void>;
};

/** Deletes what stands at a path, after a confirmation. */
export const Removal = ({ button, question, path, hint, warning, onRemoved }: RemovalProps) => {
  const { client } = useTenantContext();
  const [isAsking, setAsking] = useState(false);
  const remove = useAction(async () => {
    setAsking(false);
    await client.send('DELETE', path);
    await onRemoved();
  });
  return (
    <Panel title={t('parts.remove')} area="area-full">
      <div class="remove">
        <p class="faint">{hint}</p>
        <button type="button" class="button button-bad" disabled={remove.isBusy} onClick={() => setAsking(true)}>
          {button}
        </button>
      </div>
      {remove.error && <Fault error={remove.error} />}
      <AsCurl calls={[{ method: 'DELETE', path }]} />
      {isAsking && (
        <Confirm title={question} yes={t('parts.remove')} onYes={() => void remove.run()} onNo={() => setAsking(false)}>
          <p>{warning}</p>
        </Confirm>
      )}
    </Panel>
  );
};
