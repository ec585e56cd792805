import { notFound } from '#lib/errors.ts';
import { type Page, plainPage } from './plain-page.ts';
import type { Reply } from './reply.ts';

const toAcknowledge: Page = {
  title: 'Acknowledge the alert',
  text: 'Others then see that somebody takes care of the ticket, and nobody else is alerted.',
};

const acknowledged: Page = {
  title: 'The alert is acknowledged',
  text: 'You can close this page.',
};

const invalid: Page = {
  title: 'This link is not valid any more',
  text: 'It is older than seven days, or there is a newer alert of the ticket.',
};

/**
 * The page of a valid link. Its button leads to the path beside its own, below whatever path this API has.
 * @param token of the shape that the route demands, so that nothing in it needs to be escaped
 */
export const acknowledgePage = (isAcknowledged: boolean, token: string): Reply =>
  isAcknowledged
    ? plainPage(200, acknowledged)
    : plainPage(200, { ...toAcknowledge, button: { label: 'Acknowledge', action: `ack/link?t=${token}` } });

/** A browser shows a page; any other caller gets the problem. @throws RequestError 404 */
export const invalidLink = (accept: string | undefined): Reply => {
  if (!/\btext\/html\b/.test(accept ?? '')) throw notFound(`${invalid.title}. ${invalid.text}`);
  return plainPage(404, invalid);
};
