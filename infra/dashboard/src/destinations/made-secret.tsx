import { Panel } from '../parts/panel.tsx';
import { ShownOnce } from '../parts/shown-once.tsx';

/** A signing secret that was just made, and whose. */
export type Made = { name: string; secret: string };

/** Shows a new secret once: the API does not return it again. */
export const MadeSecret = ({ made: { name, secret }, onSeen }: { made: Made; onSeen: () => void }) => (
  <Panel title={`Signing secret of ${name}`} area="area-full">
    <ShownOnce values={[{ name: 'secret', value: secret }]} onSeen={onSeen}>
      <p>Enter it at the receiver now: it is not shown again.</p>
    </ShownOnce>
  </Panel>
);
