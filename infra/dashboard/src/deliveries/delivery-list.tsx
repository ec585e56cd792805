import type { ComponentChildren } from 'preact';
import type { Delivery } from '../api/types.ts';
import { asOrdinal, counted } from '../format.ts';
import { AsCurl } from '../parts/as-curl.tsx';
import { Badge } from '../parts/badge.tsx';
import { Fault } from '../parts/panel.tsx';
import { deliveryName, noticeName } from '../parts/state-names.ts';
import { Time } from '../parts/time.tsx';
import { Verbatim } from '../parts/verbatim.tsx';
import { useTenantContext } from '../state/context.ts';
import { hrefWith } from '../state/navigation.ts';
import { useAction } from '../state/resource.ts';

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
  return (
    <>
      <p class="run-line">
        <Verbatim as="strong">{nameOf(destination_id)}</Verbatim>
        <Badge variant={variant}>{name}</Badge>
      </p>
      <p class="faint">
        {saidBy(delivery)}
        {showsTicket && (
          <>
            {' of '}
            <a href={hrefWith({ ticket: ticket_id })}>
              <Verbatim>{ticket_id}</Verbatim>
            </a>
          </>
        )}
        {', '}
        {progressOf(delivery)}
      </p>
      {error !== null && (
        <Verbatim as="p" class="delivery-error">
          {error}
        </Verbatim>
      )}
      {canRedeliver && state === 'undeliverable' && <Redeliver delivery={delivery} onChange={onChange} />}
    </>
  );
};

/** What a delivery says; a summary names the first of its alerts alone. */
const saidBy = ({ notice, count }: Delivery): string =>
  notice === 'summary' && count !== null ? `Summary of ${counted(count, 'alert')}` : noticeName(notice);

const progressOf = ({ state, tries, created_at, next_try_at, settled_at }: Delivery): ComponentChildren => {
  const at = <Time iso={settled_at ?? created_at} />;
  if (state === 'sent')
    return (
      <>
        {at} at the {asOrdinal(tries)} try
      </>
    );
  if (state === 'undeliverable')
    return (
      <>
        given up {at} after {counted(tries, 'try', 'tries')}
      </>
    );
  if (settled_at !== null) return at;
  if (state === 'held')
    return (
      <>
        since {at}
        {next_try_at !== null && (
          <>
            {' '}
            until <Time iso={next_try_at} />
          </>
        )}
      </>
    );
  return (
    <>
      since {at}
      {tries > 0 && `, ${counted(tries, 'try', 'tries')} so far`}
      {next_try_at !== null && (
        <>
          , the next at <Time iso={next_try_at} />
        </>
      )}
    </>
  );
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
        Deliver again
      </button>
      <AsCurl calls={[{ method: 'POST', path }]} />
    </>
  );
};
