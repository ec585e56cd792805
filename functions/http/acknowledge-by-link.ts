import { acknowledgePage, invalidLink } from '#functions/runtime/http/acknowledge-page.ts';
import { publicHandler } from '#functions/runtime/http/public-handler.ts';
import { store } from '#functions/runtime/store.ts';
import { acknowledgeByLink as byLink } from '#lib/alerts/acknowledge-by-link.ts';
import { logger } from '#lib/logger.ts';
import { acknowledgeByLink } from '../manifest/alert-routes.ts';

const acknowledge = store.bind(byLink);

export const handler = publicHandler(acknowledgeByLink, async ({ params: { alert_id }, query: { t }, headers }) => {
  const acknowledged = await acknowledge((take) => take(alert_id, t, new Date()));
  if (!acknowledged) return invalidLink(headers.accept);
  const { tenant_id, ticket_id, destination_id } = acknowledged;
  logger.info('ALERT_ACKNOWLEDGED', { tenant_id, ticket_id, alert_id, destination_id });
  return acknowledgePage(true, t);
});
