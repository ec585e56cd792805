import { createHash } from 'node:crypto';
import type { Reply } from '../../demo-provider/replies.ts';
import { newToken, type TokenPair, type TokenPairs } from './token-pairs.ts';

export type OAuthClient = { readonly client_id: string; readonly client_secret: string };

type Code = { clientId: string; redirectUri: string; challenge: string | null; scope: string };
type Asked = Readonly<Record<string, unknown>>;

type Tokens = {
  /** The life of access tokens for which no other is asked. */
  tokenSeconds: number;
  /** The scope of tokens by client credentials, whatever is asked for. Null: what is asked for. */
  grantsScope: string | null;
};

const oauthError = (status: 400 | 401 | 403, error: string): Reply => ({
  status,
  body: { error, error_description: 'The request for a token was refused.' },
});

/** The OAuth server of an account: its clients are known to it alone. A refresh ends both tokens of the old pair. */
export const oauthServer = (
  clients: readonly OAuthClient[],
  pairs: TokenPairs,
  now: () => number,
  { invalidGrantStatus = 400 }: { invalidGrantStatus?: 400 | 401 | 403 } = {},
) => {
  const codes = new Map<string, Code>();

  const answer = ({ access, refresh, scope, expiresAt }: TokenPair): Reply => ({
    status: 200,
    body: {
      access_token: access,
      token_type: 'bearer',
      scope,
      expires_in: Math.round((expiresAt - now()) / 1_000),
      ...(refresh !== null && { refresh_token: refresh, refresh_token_expires_in: 7_776_000 }),
    },
  });

  const grants: Record<string, (asked: Asked, seconds: number, granted: string | null) => Reply> = {
    client_credentials: ({ client_id, scope = 'read' }, seconds, granted) =>
      answer(pairs.issue(String(client_id), granted ?? String(scope), seconds, false)),
    refresh_token({ client_id, refresh_token }, seconds) {
      const old = pairs.end(refresh_token, client_id);
      return old
        ? answer(pairs.issue(old.clientId, old.scope, seconds, true))
        : oauthError(invalidGrantStatus, 'invalid_grant');
    },
    authorization_code(asked, seconds) {
      const code = codes.get(String(asked.code));
      codes.delete(String(asked.code));
      if (!code || !isProven(code, asked)) return oauthError(invalidGrantStatus, 'invalid_grant');
      return answer(pairs.issue(code.clientId, code.scope, seconds, true));
    },
  };

  return {
    /** `POST /oauth/tokens` */
    grant(asked: Asked, { tokenSeconds, grantsScope }: Tokens): Reply {
      const isClient = clients.some(
        (one) => one.client_id === asked.client_id && one.client_secret === asked.client_secret,
      );
      if (!isClient) return oauthError(401, 'invalid_client');
      const kind = String(asked.grant_type);
      const grant = Object.hasOwn(grants, kind) ? grants[kind] : undefined;
      const seconds = typeof asked.expires_in === 'number' && asked.expires_in > 0 ? asked.expires_in : tokenSeconds;
      return grant ? grant(asked, seconds, grantsScope) : oauthError(400, 'unsupported_grant_type');
    },
    /** `GET /oauth/authorizations/new`, and the person consents. */
    authorize(query: URLSearchParams): Reply {
      const [clientId, redirectUri] = [query.get('client_id') ?? '', query.get('redirect_uri') ?? ''];
      if (!clients.some(({ client_id }) => client_id === clientId) || !URL.canParse(redirectUri))
        return oauthError(400, 'invalid_client');
      const code = newToken();
      const scope = query.get('scope') ?? 'read';
      codes.set(code, { clientId, redirectUri, challenge: query.get('code_challenge'), scope });
      const location = new URL(redirectUri);
      location.searchParams.set('code', code);
      location.searchParams.set('state', query.get('state') ?? '');
      return { status: 302, headers: { location: location.href } };
    },
  };
};

export type OAuthServer = ReturnType<typeof oauthServer>;

const isProven = ({ clientId, redirectUri, challenge }: Code, asked: Asked): boolean => {
  const proof = createHash('sha256').update(String(asked.code_verifier)).digest('base64url');
  return clientId === asked.client_id && redirectUri === asked.redirect_uri && (challenge ?? proof) === proof;
};
