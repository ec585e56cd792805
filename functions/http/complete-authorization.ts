import { callOptions } from '#functions/runtime/helpdesk-calls.ts';
import { type Page, plainPage } from '#functions/runtime/http/plain-page.ts';
import { publicHandler } from '#functions/runtime/http/public-handler.ts';
import { store } from '#functions/runtime/store.ts';
import { auditLogIn } from '#lib/audit/audit-log.ts';
import { readConfig } from '#lib/config.ts';
import { type Completed, completeAuthorization as complete } from '#lib/connections/authorization.ts';
import type { ConnectionDoc } from '#lib/connections/connection.ts';
import { deskClient } from '#lib/connections/desk-client.ts';
import { conflict } from '#lib/errors.ts';
import { logger } from '#lib/logger.ts';
import type { Store } from '#lib/mongo/store.ts';
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

export const handler = publicHandler(completeAuthorization, async ({ query: { state, code }, headers, requestId }) => {
  const { url } = readConfig(['publicUrl']).publicUrl;
  const completed: Completed =
    state === undefined || url === null
      ? { kind: 'unknown-state' }
      : await client(async (made) => {
          const ended = await complete(made, url, { state, code });
          if (ended.kind === 'authorized') await auditConsent(made.store, ended.connection, requestId);
          return ended;
        });
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

/** A person has consented at the help desk: the request has no key, and its state names the connection. */
const auditConsent = async (
  connected: Store,
  { tenant_id, connection_id }: ConnectionDoc,
  request_id: string,
): Promise<void> => {
  const log = auditLogIn(connected);
  const consent = { request_id, action: completeAuthorization.name, key_id: null };
  const id = await log.begin({ ...consent, tenants: [tenant_id], subject: { connection_id } }, new Date());
  await log.settle(id, 'succeeded', {});
};
