import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { badInput } from '#lib/errors.ts';
import { eraseCustomer as erase } from '#lib/ticket-actions/erase-customer.ts';
import { eraseCustomer } from '../manifest/tenant-routes.ts';

/** Stop starting new batches after this; the rest of the timeout is for the batch in progress. */
const timeMs = 20_000;

export const handler = apiHandler(eraseCustomer, (store) => async ({ params, query, note }) => {
  const { tenant_id } = params;
  const deadline = performance.now() + timeMs;
  const erased = await erase(store, tenant_id, customerNamedIn(params.customer_id, query.customer), { deadline });
  const { alias, tickets, passedOn, similarCustomers, isDone } = erased;
  note({ subject: { alias }, after: { tickets_erased: tickets, is_done: isDone } });
  return {
    status: isDone ? 200 : 202,
    body: {
      tenant_id,
      alias,
      tickets_erased: tickets,
      tickets_passed_on: passedOn,
      similar_customers: similarCustomers,
    },
  };
});

/** @throws RequestError 422 if the path names another customer than the query */
const customerNamedIn = (inPath: string, inQuery: string | undefined): string => {
  if (inQuery === undefined) return inPath;
  if (inPath !== '-' && inPath !== inQuery)
    throw badInput([{ in: 'query', path: 'customer', message: 'does not match the customer in the path' }]);
  return inQuery;
};
