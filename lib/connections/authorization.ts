import { createHash, randomBytes } from 'node:crypto';
import { conflict } from '#lib/errors.ts';
import { adapterOf } from '#lib/helpdesks/adapters.ts';
import { areStatic } from '#lib/helpdesks/credentials.ts';
import { oauthUrl } from '#lib/helpdesks/oauth.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { DataKeys } from '#lib/sealing/sealed.ts';
import { openedSecret } from './access.ts';
import type { ConnectionDoc } from './connection.ts';
import { openVerifier, sealSecret, sealVerifier } from './connection-secret.ts';
import { connectionTokensIn } from './connection-tokens.ts';
import { connectionsIn } from './connections.ts';
import type { DeskClient } from './desk-client.ts';
import { requestToken } from './request-token.ts';

/** How long a person has for the consent. */
const consentMs = 10 * 60_000;

/** Where help desks send people back to. */
export const callbackPath = '/oauth/callback';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url');
const randomText = (): string => randomBytes(32).toString('base64url');

type AuthorizeDeps = { store: Store; keys: Pick<DataKeys, 'generate'>; publicUrl: string; now: Date };

/**
 * Begins the authorization code flow with PKCE (RFC 6749, 7636): the page at which a person consents. The state that comes
 * back is stored as a hash, for this revision of this connection, and a later one replaces it.
 * @throws RequestError 409 if the connection has no client to ask for
 */
export const beginAuthorization = async (
  { store, keys, publicUrl, now }: AuthorizeDeps,
  connection: ConnectionDoc,
): Promise<{ url: string; expiresAt: Date }> => {
  const { oauth } = adapterOf(connection);
  const client_id = connection.secret?.client_id;
  if (!oauth || !client_id) throw conflict('The connection has no OAuth client: put client_id and client_secret.', {});
  const [state, verifier] = [randomText(), randomText()];
  const expires_at = new Date(now.getTime() + consentMs);
  const authorization = {
    state_hash: hashOf(state),
    sealed: await sealVerifier(keys, connection, verifier),
    expires_at,
  };
  const { tenant_id, revision } = connection;
  const { matchedCount } = await connectionsIn(store).updateOne(
    { tenant_id, revision, deleted_at: null },
    { $set: { authorization } },
  );
  if (matchedCount === 0) throw conflict('The connection was changed meanwhile.', {});
  const url = oauthUrl(oauth.authorizeUrl, connection.base_url);
  url.search = new URLSearchParams({
    ...oauth.authorizeParameters,
    response_type: 'code',
    client_id,
    redirect_uri: `${publicUrl}${callbackPath}`,
    scope: oauth.scope,
    state,
    code_challenge: hashOf(verifier),
    code_challenge_method: 'S256',
  }).toString();
  return { url: url.href, expiresAt: expires_at };
};

export type Completed =
  | { kind: 'authorized'; connection: ConnectionDoc }
  /** Used, replaced, too old, or never given. */
  | { kind: 'unknown-state' }
  | { kind: 'refused'; connection: ConnectionDoc };

/**
 * Ends it: exchanges the code that came with the state for tokens, and stores them. A state is good for one try, whatever
 * comes of it.
 */
export const completeAuthorization = async (
  client: DeskClient,
  publicUrl: string,
  { state, code }: { state: string; code: string | undefined },
): Promise<Completed> => {
  const connection = await connectionsIn(client.store).findOneAndUpdate(
    { 'authorization.state_hash': hashOf(state), deleted_at: null },
    { $set: { authorization: null } },
    { projection: { _id: 0 }, returnDocument: 'before' },
  );
  const pending = connection?.authorization;
  if (!connection || !pending || pending.expires_at.getTime() <= client.now()) return { kind: 'unknown-state' };
  const opened = await openedSecret(client, connection);
  if (code === undefined || !opened || areStatic(opened.credentials)) return { kind: 'refused', connection };

  const { client_id, client_secret } = opened.credentials;
  const answer = await requestToken(client, connection, {
    grant_type: 'authorization_code',
    ...{ client_id, client_secret, code, redirect_uri: `${publicUrl}${callbackPath}` },
    code_verifier: await openVerifier(client.keys, connection, pending.sealed),
  });
  if (answer.kind !== 'token' || answer.refreshToken === null) return { kind: 'refused', connection };
  const { accessToken: value, refreshToken: refresh_token, expiresAt, scopesMissing } = answer;
  const credentials = { kind: 'oauth_refresh', client_id, client_secret, refresh_token } as const;
  const token = { value, issuedAt: client.now(), expiresAt: expiresAt.getTime() };
  const sealed = await sealSecret(client.keys, connection, { credentials, token });
  const stored = { sealed, expiresAt, isUnproven: false, scopesMissing, credentials: credentials.kind };
  return (await connectionTokensIn(client.store).put(connection, stored))
    ? { kind: 'authorized', connection }
    : { kind: 'unknown-state' };
};
