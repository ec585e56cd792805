import { eraseCustomer as erase } from '#lib/erasure/erase-customer.ts';
import { apiHandler } from '../frame/api-handler.ts';
import { eraseCustomer } from '../manifest/tenant-routes.ts';

/** What is done by then is answered; the rest of the function's time is for the batch that is on. */
const timeMs = 20_000;

export const handler = apiHandler(eraseCustomer, (store) => async ({ params: { tenant_id, customer_id } }) => {
  const { alias, tickets, isDone } = await erase(store, tenant_id, customer_id, {
    deadline: performance.now() + timeMs,
  });
  return { status: isDone ? 200 : 202, body: { tenant_id, alias, tickets_erased: tickets } };
});
