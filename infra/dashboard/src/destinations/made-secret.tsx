import { Panel } from '../parts/panel.tsx';

/** A signing secret that was just made, and whose. */
export type Made = { name: string; secret: string };

/** Shows a new secret once: the API does not return it again. */
export const MadeSecret = ({ made: { name, secret }, onSeen }: { made: Made; onSeen: () => void }) => {
  // A page that was loaded over HTTP from another machine has no clipboard.
  const copy = navigator.clipboard && (() => void navigator.clipboard.writeText(secret));
  return (
    <Panel title={`Signing secret of ${name}`} area="area-full">
      <div class="made-secret" role="status">
        <p>Enter it at the receiver now: it is not shown again.</p>
        <code dir="ltr">{secret}</code>
      </div>
      <div class="actions">
        {copy && (
          <button type="button" class="button" onClick={copy}>
            Copy
          </button>
        )}
        <button type="button" class="button button-strong" onClick={onSeen}>
          I have it
        </button>
      </div>
    </Panel>
  );
};
