import { acknowledgePage, invalidLink } from '#functions/runtime/http/acknowledge-page.ts';
import { publicHandler } from '#functions/runtime/http/public-handler.ts';
import { store } from '#functions/runtime/store.ts';
import { findByLink } from '#lib/alerts/acknowledge-by-link.ts';
import { getAcknowledgePage } from '../manifest/alert-routes.ts';

const find = store.bind(findByLink);

export const handler = publicHandler(getAcknowledgePage, async ({ params: { alert_id }, query: { t }, headers }) => {
  const found = await find((byLink) => byLink(alert_id, t, new Date()));
  return found ? acknowledgePage(found.at !== null, t) : invalidLink(headers.accept);
});
