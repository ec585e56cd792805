import { callOptions } from '#functions/runtime/helpdesk-calls.ts';
import { type Page, plainPage } from '#functions/runtime/http/plain-page.ts';
import { publicHandler } from '#functions/runtime/http/public-handler.ts';
import { store } from '#functions/runtime/store.ts';
import { readConfig } from '#lib/config.ts';
import { type Completed, completeAuthorization as complete } from '#lib/connections/authorization.ts';
import { deskClient } from '#lib/connections/desk-client.ts';
import { conflict } from '#lib/errors.ts';
import { logger } from '#lib/logger.ts';
import { completeAuthorization } from '../manifest/connection-routes.ts';

const pages: Readonly<Record<Completed['kind'], Page & { status: 200 | 409 }>> = {
  authorized: {
    status: 200,
    title: 'The connection is authorized',
    text: 'You can close this page, and test the connection.',
  },
  refused: {
    status: 409,
    title: 'The connection is not authorized',
    text: 'The help desk gave no access. Ask for authorization again.',
  },
  'unknown-state': {
    status: 409,
    title: 'This page is not valid any more',
    text: 'It was used already, or asked for too long ago. Ask for authorization again.',
  },
};

const client = store.bind((connected) => deskClient(callOptions(connected)));

export const handler = publicHandler(completeAuthorization, async ({ query: { state, code }, headers }) => {
  const { url } = readConfig(['publicUrl']).publicUrl;
  const completed: Completed =
    state === undefined || url === null
      ? { kind: 'unknown-state' }
      : await client((made) => complete(made, url, { state, code }));
  if ('connection' in completed) {
    const { tenant_id, connection_id } = completed.connection;
    logger.info('CONSENT_COMPLETED', { tenant_id, connection_id, outcome: completed.kind });
  }
  const page = pages[completed.kind];
  // A browser shows a page; any other caller gets the problem.
  if (page.status === 409 && !/\btext\/html\b/.test(headers.accept ?? ''))
    throw conflict(`${page.title}. ${page.text}`, {});
  return plainPage(page.status, page);
});
