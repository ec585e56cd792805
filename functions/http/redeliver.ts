import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { deliverySender } from '#functions/runtime/queue/queue-clients.ts';
import { readConfig } from '#lib/config.ts';
import { deliveriesIn } from '#lib/deliveries/deliveries.ts';
import { viewOfDelivery } from '#lib/deliveries/list-deliveries.ts';
import { queueDeliveries } from '#lib/deliveries/queue-deliveries.ts';
import { messageOf, notFound } from '#lib/errors.ts';
import { logger } from '#lib/logger.ts';
import { redeliver } from '../manifest/destination-routes.ts';

export const handler = apiHandler(redeliver, (store) => {
  const queue = deliverySender(readConfig(['deliveryQueue']).deliveryQueue);

  return async ({ params: { tenant_id, delivery_id } }) => {
    const delivery = await deliveriesIn(store).revive({ tenant_id, delivery_id });
    if (!delivery) throw notFound('There is no such delivery that is undeliverable.');
    // The schedule queues one that is not queued here.
    await queueDeliveries({ store, queue }, [delivery]).catch((error: unknown) =>
      logger.warn('DELIVERIES_NOT_QUEUED', { error: messageOf(error) }),
    );
    return { status: 202, body: viewOfDelivery(delivery) };
  };
});
