import { useState } from 'preact/hooks';
import { pathOf } from '../api/client.ts';
import type { Erased } from '../api/types.ts';
import { AsCurl } from '../parts/as-curl.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { Fault, Panel } from '../parts/panel.tsx';
import { TextField } from '../parts/text-field.tsx';
import { Verbatim } from '../parts/verbatim.tsx';
import { useTenantContext } from '../state/context.ts';
import { useAction } from '../state/resource.ts';
import { t } from '../texts/t.ts';

/** Erases what a customer has written, after a confirmation. */
export const Erasure = () => {
  const { client, tenant, refresh } = useTenantContext();
  const [customer, setCustomer] = useState('');
  const [isAsking, setAsking] = useState(false);
  const [erased, setErased] = useState<Erased | null>(null);
  const name = customer.trim();
  // Ids that a path cannot hold are erased like all others.
  const path = pathOf(`/tenants/${encodeURIComponent(tenant)}/customers/-`, { customer: name });
  const erase = useAction(async () => {
    setAsking(false);
    setErased(await eraseAll(() => client.send<Erased>('DELETE', path)));
    setCustomer('');
    refresh();
  });

  return (
    <Panel title={t('settings.erasure')} area="area-half" isBusy={erase.isBusy}>
      <p class="faint">{t('settings.erasureHelp')}</p>
      <form
        class="editor"
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          if (name !== '') setAsking(true);
        }}
      >
        <TextField label={t('settings.customer')} value={customer} faults={[]} onInput={setCustomer} />
        <div class="actions">
          <button type="submit" class="button button-bad" disabled={erase.isBusy || name === ''}>
            {t(erase.isBusy ? 'settings.erasing' : 'settings.erase')}
          </button>
        </div>
      </form>
      {erase.error && <Fault error={erase.error} />}
      <div role="status">{erased && <ErasedLine erased={erased} />}</div>
      <AsCurl calls={[{ method: 'DELETE', path }]} />
      {isAsking && (
        <Confirm
          title={t('settings.eraseQuestion')}
          yes={t('settings.eraseIt')}
          onYes={() => void erase.run()}
          onNo={() => setAsking(false)}
        >
          <p>
            <Verbatim as="strong">{name}</Verbatim>
          </p>
          <p>{t('settings.eraseWarning')}</p>
        </Confirm>
      )}
    </Panel>
  );
};

/** A request erases what it can in its time: until one finds nothing more. */
const eraseAll = async (request: () => Promise<Erased>): Promise<Erased> => {
  let sum = await request();
  for (let more = sum.tickets_erased; more > 0; ) {
    const next = await request();
    more = next.tickets_erased;
    sum = { ...next, tickets_erased: sum.tickets_erased + more };
  }
  return sum;
};

const ErasedLine = ({ erased: { alias, tickets_erased, similar_customers } }: { erased: Erased }) => (
  <>
    <p>{t('settings.erased', { count: tickets_erased, alias })}</p>
    {similar_customers > 0 && <p>{t('settings.similar', { count: similar_customers })}</p>}
  </>
);
