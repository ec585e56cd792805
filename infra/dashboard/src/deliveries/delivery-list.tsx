import type { ComponentChildren } from 'preact';
import type { Delivery } from '../api/types.ts';
import { AsCurl } from '../parts/as-curl.tsx';
import { Badge } from '../parts/badge.tsx';
import { Fault } from '../parts/panel.tsx';
import { deliveryName, noticeName } from '../parts/state-names.ts';
import { Time } from '../parts/time.tsx';
import { Verbatim } from '../parts/verbatim.tsx';
import { useTenantContext } from '../state/context.ts';
import { hrefWith } from '../state/navigation.ts';
import { useAction } from '../state/resource.ts';
import { t, withElements } from '../texts/t.ts';

type ListProps = {
  deliveries: readonly Delivery[];
  /** What a destination is called, by its id. */
  nameOf: (destinationId: string) => string;
  /** Whether the reader may deliver one again. */
  canRedeliver: boolean;
  /** Whether each names its ticket. */
  showsTicket?: boolean;
  onChange: () => void;
};

/** Deliveries in the given order: each where it went, how far it came, and the button that makes it again. */
export const DeliveryList = ({ deliveries, ...props }: ListProps) => (
  <ul class="deliveries">
    {deliveries.map((delivery) => (
      <li key={delivery.delivery_id}>
        <DeliveryLine delivery={delivery} {...props} />
      </li>
    ))}
  </ul>
);

type LineProps = Omit<ListProps, 'deliveries'> & { delivery: Delivery };

const DeliveryLine = ({ delivery, nameOf, canRedeliver, showsTicket = false, onChange }: LineProps) => {
  const { destination_id, ticket_id, state, error } = delivery;
  const [variant, name] = deliveryName(state);
  const notice = saidBy(delivery);
  const progress = progressOf(delivery);
  return (
    <>
      <p class="run-line">
        <Verbatim as="strong">{nameOf(destination_id)}</Verbatim>
        <Badge variant={variant}>{name}</Badge>
      </p>
      <p class="faint">
        {showsTicket
          ? withElements('deliveries.lineOfTicket', { notice, progress, ticket: <TicketLink id={ticket_id} /> })
          : withElements('deliveries.line', { notice, progress })}
      </p>
      {error !== null && (
        <Verbatim as="p" class="delivery-error" lang="en">
          {error}
        </Verbatim>
      )}
      {canRedeliver && state === 'undeliverable' && <Redeliver delivery={delivery} onChange={onChange} />}
    </>
  );
};

const TicketLink = ({ id }: { id: string }) => (
  <a href={hrefWith({ ticket: id })}>
    <Verbatim>{id}</Verbatim>
  </a>
);

/** What a delivery says; a summary names the first of its alerts alone. */
const saidBy = ({ notice, count }: Delivery): string =>
  notice === 'summary' && count !== null ? t('deliveries.summary', { count }) : noticeName(notice);

const progressOf = ({ state, tries: attempts, created_at, next_try_at, settled_at }: Delivery): ComponentChildren => {
  const at = <Time iso={settled_at ?? created_at} />;
  if (state === 'sent') return withElements('deliveries.sent', { at }, { attempts });
  if (state === 'undeliverable') return withElements('deliveries.givenUp', { at }, { attempts });
  if (settled_at !== null) return at;
  const next = next_try_at === null ? null : <Time iso={next_try_at} />;
  if (state === 'held' && next !== null) return withElements('deliveries.heldUntil', { at, until: next });
  if (attempts > 0 && state !== 'held')
    return next === null
      ? withElements('deliveries.attempts', { at }, { attempts })
      : withElements('deliveries.attemptsNext', { at, next }, { attempts });
  return next === null ? withElements('deliveries.since', { at }) : withElements('deliveries.next', { at, next });
};

const Redeliver = ({ delivery, onChange }: { delivery: Delivery; onChange: () => void }) => {
  const { client, tenant } = useTenantContext();
  const id = encodeURIComponent(delivery.delivery_id);
  const path = `/tenants/${encodeURIComponent(tenant)}/deliveries/${id}/redeliver`;
  const redeliver = useAction(async () => {
    await client.send('POST', path);
    onChange();
  });
  return (
    <>
      {redeliver.error && <Fault error={redeliver.error} />}
      <button type="button" class="button" disabled={redeliver.isBusy} onClick={() => void redeliver.run()}>
        {t('deliveries.redeliver')}
      </button>
      <AsCurl calls={[{ method: 'POST', path }]} />
    </>
  );
};
