import { pathOf } from '../api/client.ts';
import type { DeliveryPage } from '../api/types.ts';
import { DeliveryList } from '../deliveries/delivery-list.tsx';
import { Fault, Panel } from '../parts/panel.tsx';
import { useTenantContext } from '../state/context.ts';
import { useReloadEvery } from '../state/reload-every.ts';
import { useResource } from '../state/resource.ts';
import { t } from '../texts/t.ts';

/** The number of deliveries shown, newest first. */
const deliveryLimit = 20;
const everyMs = 15_000;

type UndeliveredProps = { path: string; nameOf: (destinationId: string) => string };

/** What no destination took, to be delivered again when it is mended; nothing if there is none. */
export const Undelivered = ({ path, nameOf }: UndeliveredProps) => {
  const { refresh } = useTenantContext();
  const page = useResource<DeliveryPage>(pathOf(path, { state: 'undeliverable', limit: deliveryLimit }));
  useReloadEvery(everyMs, page.reload);
  const { deliveries = [], next_cursor = null } = page.data ?? {};
  if (deliveries.length === 0 && !page.error) return null;
  return (
    <Panel title={t('destinations.undelivered')} area="area-full">
      {page.error && <Fault error={page.error} retry={page.reload} />}
      <DeliveryList deliveries={deliveries} nameOf={nameOf} canRedeliver showsTicket onChange={refresh} />
      {next_cursor !== null && <p class="faint">{t('parts.olderNotShown')}</p>}
    </Panel>
  );
};
