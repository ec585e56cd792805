import type { ComponentChildren } from 'preact';
import { pathOf } from '../api/client.ts';
import type { DeliveryPage, Destination, DestinationKind } from '../api/types.ts';
import { namesOf } from '../destinations/destination-title.ts';
import { Fault } from '../parts/panel.tsx';
import { useTenantContext } from '../state/context.ts';
import { useReloadEvery } from '../state/reload-every.ts';
import { useResource } from '../state/resource.ts';
import { t } from '../texts/t.ts';
import { DeliveryList } from './delivery-list.tsx';

/** The number of deliveries shown, newest first. */
const deliveryLimit = 50;

/** A delivery that is on its way is looked at so often. */
const everyMs = 5_000;

/** Where the alerts of a ticket went; nothing for one that has no deliveries. */
export const TicketDeliveries = ({ ticketId }: { ticketId: string }) => {
  const { tenant, refresh } = useTenantContext();
  const path = `/tenants/${encodeURIComponent(tenant)}`;
  const page = useResource<DeliveryPage>(pathOf(`${path}/deliveries`, { ticket_id: ticketId, limit: deliveryLimit }));
  const deliveries = page.data?.deliveries ?? [];
  const isMoving = deliveries.some(({ settled_at }) => settled_at === null);
  useReloadEvery(isMoving ? everyMs : null, page.reload);
  const names = useDestinationNames(deliveries.length > 0 ? path : null);

  if (page.error)
    return (
      <Section>
        <Fault error={page.error} retry={page.reload} />
      </Section>
    );
  if (deliveries.length === 0) return null;
  return (
    <Section>
      <DeliveryList deliveries={deliveries} {...names} onChange={refresh} />
      {page.data?.next_cursor && <p class="faint">{t('parts.olderNotShown')}</p>}
    </Section>
  );
};

const Section = ({ children }: { children: ComponentChildren }) => (
  <section>
    <h3>{t('deliveries.title')}</h3>
    {children}
  </section>
);

/** What the tenant's destinations are called. Whoever may not read them may not deliver anything again either. */
const useDestinationNames = (path: string | null) => {
  const list = useResource<{ destinations: Destination[] }>(path && `${path}/destinations`);
  const kinds = useResource<{ kinds: DestinationKind[] }>(path && '/destinations');
  if (!list.data)
    return { nameOf: (id: string) => t('destinations.byId', { id: id.slice(0, 8) }), canRedeliver: false };
  return { nameOf: namesOf(list.data.destinations, kinds.data?.kinds ?? []), canRedeliver: true };
};
