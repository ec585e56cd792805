import { adapterOf } from '#lib/helpdesks/adapters.ts';
import { areStatic } from '#lib/helpdesks/credentials.ts';
import { type Access, needAuthorization, openedSecret, readyWith } from './access.ts';
import type { ConnectionDoc } from './connection.ts';
import type { AccessToken } from './connection-secret.ts';
import { connectionTokensIn } from './connection-tokens.ts';
import { noteRestored } from './connections.ts';
import type { DeskClient } from './desk-client.ts';
import { renewToken } from './renew-token.ts';

/** From this part of its life on a token is replaced. */
const renewFrom = 0.8;

/** What signs the next call of a connection. A token that is about to expire is replaced, and used until then if it cannot be. */
export const accessTo = async (client: DeskClient, connection: ConnectionDoc): Promise<Access> => {
  const opened = await openedSecret(client, connection);
  if (!opened)
    return needAuthorization(client, connection, 'Its credentials are missing, or no key opens them any more');
  const { credentials, token } = opened;
  const assessed = adapterOf(connection).assess(credentials, new Date(client.now()));
  if (assessed.kind === 'refused') return needAuthorization(client, connection, assessed.reason);
  if (areStatic(credentials)) return readyWith(connection, opened, credentials);
  const known = { connection, opened: { credentials, token }, wasRefused: false };
  if (!token) return renewToken(client, known);
  // A person asks, who may have mended it at the desk: a new token has what was granted since.
  if (connection.state === 'needs_auth') return renewToken(client, { ...known, wasRefused: true });
  const current = readyWith(connection, opened, { kind: 'bearer', token: token.value });
  if (!isOld(token, client.now())) return current;
  const renewed = await renewToken(client, known);
  return isDelayed(renewed) && client.now() < token.expiresAt ? current : renewed;
};

/** There is no new token yet, though nothing is wrong with the connection. */
const isDelayed = (access: Access): boolean =>
  access.kind === 'unanswered' || (access.kind === 'again' && access.waitMs > 0);

const isOld = ({ issuedAt, expiresAt }: AccessToken, now: number): boolean =>
  now >= issuedAt + renewFrom * (expiresAt - issuedAt);

/** After the desk refused what signed a call: a token is replaced once; then a person must act. */
export const accessAfterRefusal = async (
  client: DeskClient,
  connection: ConnectionDoc,
  reason: string,
): Promise<Access> => {
  const opened = await openedSecret(client, connection);
  if (!opened) return needAuthorization(client, connection, reason);
  const { credentials, token } = opened;
  if (areStatic(credentials) || connection.secret?.is_unproven) return needAuthorization(client, connection, reason);
  return renewToken(client, { connection, opened: { credentials, token }, wasRefused: true });
};

/** The desk accepted a call. A person's call proves less: others of the same test may fail. */
export const noteAccepted = async (
  { store, onRestored }: DeskClient,
  connection: ConnectionDoc,
  isForPerson: boolean,
): Promise<void> => {
  if (connection.secret?.is_unproven) await connectionTokensIn(store).noteProven(connection);
  if (isForPerson || !connection.needed_auth_at) return;
  const restored = await noteRestored(store, connection);
  if (restored) await onRestored?.(restored);
};
