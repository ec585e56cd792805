import { useState } from 'preact/hooks';
import { AsCurl } from '../parts/as-curl.tsx';
import { Fault, Panel } from '../parts/panel.tsx';
import { useTenantContext } from '../state/context.ts';
import { useAction } from '../state/resource.ts';
import { t } from '../texts/t.ts';

const path = '/rate-limit/reset';

/** Lifts the wait that the common provider has asked for. */
export const ProviderWait = () => {
  const { client } = useTenantContext();
  const [isLifted, setLifted] = useState(false);
  const lift = useAction(async () => {
    await client.send('POST', path);
    setLifted(true);
  });
  return (
    <Panel title={t('settings.wait')} area="area-full" isBusy={lift.isBusy}>
      <div class="remove">
        <p class="faint">{t('settings.waitHelp')}</p>
        <button type="button" class="button" disabled={lift.isBusy} onClick={() => void lift.run()}>
          {t('settings.lift')}
        </button>
      </div>
      {lift.error && <Fault error={lift.error} />}
      <p role="status">{isLifted && t('settings.lifted')}</p>
      <AsCurl calls={[{ method: 'POST', path }]} />
    </Panel>
  );
};
