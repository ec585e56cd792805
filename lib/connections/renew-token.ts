import type { TokenCredentials } from '#lib/helpdesks/credentials.ts';
import { redacted } from '#lib/outgoing/redacted.ts';
import { type Access, connectionChanged, needAuthorization, openedSecret, readyWith } from './access.ts';
import type { ConnectionDoc } from './connection.ts';
import { type ConnectionSecret, sealSecret, secretTexts } from './connection-secret.ts';
import { connectionTokensIn, type NewToken } from './connection-tokens.ts';
import { findConnection } from './connections.ts';
import type { DeskClient } from './desk-client.ts';
import { grantOf, requestToken } from './request-token.ts';

/** How long a caller waits in place for the token that another one gets. */
const patienceMs = 5_000;
const pollMs = 100;

/** At most six tries a minute of a desk that gives no token. */
const betweenTriesMs = 10_000;

/** A connection whose credentials get tokens, as it is known to the caller. */
export type KnownToken = {
  connection: ConnectionDoc;
  opened: ConnectionSecret & { credentials: TokenCredentials };
  /** The desk refused the known token. */
  wasRefused: boolean;
};

/** Gets a token in place of the known one, or waits for the caller that does: one of any number over all instances. */
export const renewToken = async (client: DeskClient, known: KnownToken): Promise<Access> => {
  const tokens = connectionTokensIn(client.store);
  for (let waitedMs = 0; ; waitedMs += pollMs) {
    const claim = await tokens.claim(known.connection);
    if (claim.kind === 'held') return getToken(client, known);
    if (claim.kind === 'moved') return newerToken(client, known.connection);
    if (claim.kind === 'postponed' || waitedMs >= patienceMs)
      return { kind: 'again', waitMs: claim.waitMs, reason: 'There is no token yet', fault: 'other' };
    await client.sleep(pollMs);
  }
};

/** Another caller has stored a token, or the connection is another one by now. */
const newerToken = async (client: DeskClient, connection: ConnectionDoc): Promise<Access> => {
  const current = await findConnection(client.store, connection.tenant_id);
  if (!current || current.deleted_at || current.revision !== connection.revision) return connectionChanged;
  const opened = await openedSecret(client, current);
  return opened?.token ? readyWith(current, opened, { kind: 'bearer', token: opened.token.value }) : connectionChanged;
};

const getToken = async (client: DeskClient, { connection, opened, wasRefused }: KnownToken): Promise<Access> => {
  const answer = await requestToken(client, connection, grantOf(opened.credentials));
  if (answer.kind === 'token') {
    const { accessToken: value, refreshToken, expiresAt, scopesMissing } = answer;
    const token = { value, issuedAt: client.now(), expiresAt: expiresAt.getTime() };
    const renewed = { credentials: rotated(opened.credentials, refreshToken), token };
    return storeToken(client, connection, renewed, { isUnproven: wasRefused, scopesMissing });
  }
  const reason = `The help desk gives no token: ${redacted(answer.reason, secretTexts(opened))}`;
  if (answer.kind !== 'try-again') return needAuthorization(client, connection, reason, answer.fault);
  const { retryAfterMs, fault = 'other' } = answer;
  const waitMs = Math.max(betweenTriesMs, retryAfterMs ?? 0);
  await connectionTokensIn(client.store).postpone(connection, waitMs);
  // Only a wait that the desk asked for is no attempt: a run would wait for a dead host for ever, and nobody would see it.
  if (retryAfterMs === null) return { kind: 'unanswered', reason, fault, isTemporary: true };
  return { kind: 'again', waitMs, reason, fault };
};

const rotated = (credentials: TokenCredentials, refreshToken: string | null): TokenCredentials =>
  credentials.kind === 'oauth_refresh' && refreshToken !== null
    ? { ...credentials, refresh_token: refreshToken }
    : credentials;

/** A token is stored before it is used: a refresh has ended the old ones. */
const storeToken = async (
  client: DeskClient,
  connection: ConnectionDoc,
  opened: ConnectionSecret & { token: { value: string; expiresAt: number } },
  known: Pick<NewToken, 'isUnproven' | 'scopesMissing'>,
): Promise<Access> => {
  const sealed = await sealSecret(client.keys, connection, opened);
  const stored = { sealed, expiresAt: new Date(opened.token.expiresAt), ...known };
  const secret = await connectionTokensIn(client.store).put(connection, stored);
  if (!secret) return connectionChanged;
  return readyWith({ ...connection, secret }, opened, { kind: 'bearer', token: opened.token.value });
};
