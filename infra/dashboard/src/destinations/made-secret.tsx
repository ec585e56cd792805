import { Panel } from '../parts/panel.tsx';
import { ShownOnce } from '../parts/shown-once.tsx';
import { t } from '../texts/t.ts';

/** A signing secret that was just made, and whose. */
export type Made = { name: string; secret: string };

/** Shows a new secret once: the API does not return it again. */
export const MadeSecret = ({ made: { name, secret }, onSeen }: { made: Made; onSeen: () => void }) => (
  <Panel title={t('destinations.signingSecret', { name })} area="area-full">
    <ShownOnce values={[{ kind: 'secret', value: secret }]} onSeen={onSeen}>
      <p>{t('destinations.enterSecret')}</p>
    </ShownOnce>
  </Panel>
);
