import { useState } from 'preact/hooks';
import type { ApiKey, KeyPage, NewKey } from '../api/types.ts';
import { Fault, Lines, Loaded, Panel } from '../parts/panel.tsx';
import { ShowMore } from '../parts/show-more.tsx';
import { ShownOnce } from '../parts/shown-once.tsx';
import { ViewHead } from '../parts/view-head.tsx';
import { useTenantContext } from '../state/context.ts';
import { useListed } from '../state/listed.ts';
import { useAction } from '../state/resource.ts';
import { t } from '../texts/t.ts';
import { KeyTable } from './key-table.tsx';
import { NewKeyForm } from './new-key.tsx';
import { Revocation } from './revocation.tsx';

/** The keys that the reader's own may see: created, and revoked. */
export const Keys = () => {
  const { client } = useTenantContext();
  const list = useListed<KeyPage>('/keys?limit=50');
  const { pages } = list;
  const [made, setMade] = useState<NewKey | null>(null);
  const [revoked, setRevoked] = useState<ApiKey | null>(null);
  const revoke = useAction(async (path: string) => {
    setRevoked(null);
    await client.send('DELETE', path);
    pages.reload();
  });

  return (
    <>
      <ViewHead title={t('frame.keys')} lead={t('keys.lead')} />
      <div class="grid">
        {made && (
          <Panel title={t('keys.made', { key: made.label ?? made.key_id })} area="area-full">
            <ShownOnce values={[{ kind: 'key', value: made.key }]} onSeen={() => setMade(null)}>
              <p>{t('keys.shownOnce')}</p>
            </ShownOnce>
          </Panel>
        )}
        <Panel title={t('keys.active')} area="area-full" isBusy={pages.isLoading || revoke.isBusy}>
          {revoke.error && <Fault error={revoke.error} />}
          <Loaded resource={pages} skeleton={<Lines count={5} tall />}>
            {(read) => (
              <>
                <KeyTable keys={read.flatMap(({ keys }) => keys)} onRevoke={setRevoked} />
                <ShowMore list={list} />
              </>
            )}
          </Loaded>
        </Panel>
        {pages.error === undefined && (
          <NewKeyForm
            onMade={(key) => {
              setMade(key);
              pages.reload();
            }}
          />
        )}
      </div>
      {revoked && <Revocation apiKey={revoked} onYes={(path) => void revoke.run(path)} onNo={() => setRevoked(null)} />}
    </>
  );
};
