import { adapterOf } from '#lib/helpdesks/adapters.ts';
import type { TokenCredentials } from '#lib/helpdesks/credentials.ts';
import { type Grant, readTokenAnswer, type TokenAnswer, tokenRequest } from '#lib/helpdesks/oauth.ts';
import type { ProbeFault } from '#lib/helpdesks/probe.ts';
import type { ConnectionDoc } from './connection.ts';
import type { DeskClient } from './desk-client.ts';

/** The answer to a request for a token; the fault if there was none. */
export type TokenResult = TokenAnswer & { fault?: ProbeFault };

/** One request for a token of a connection's desk. */
export const requestToken = async (
  client: Pick<DeskClient, 'send'>,
  { kind, base_url }: Pick<ConnectionDoc, 'kind' | 'base_url'>,
  grant: Grant,
): Promise<TokenResult> => {
  const { oauth } = adapterOf({ kind });
  if (!oauth) return { kind: 'refused', reason: `${kind} gives no tokens` };
  const { url, headers, body } = tokenRequest(oauth, base_url, grant);
  const sent = await client.send(url, { method: 'POST', headers, body });
  if (sent.kind === 'answered') return readTokenAnswer(oauth, sent.response);
  const { fault, reason } = sent;
  return sent.isTemporary
    ? { kind: 'try-again', retryAfterMs: null, reason, fault }
    : { kind: 'refused', reason, fault };
};

/** What credentials are exchanged for a token by. */
export const grantOf = ({ kind, ...given }: TokenCredentials): Grant =>
  ({ grant_type: kind === 'oauth_refresh' ? 'refresh_token' : 'client_credentials', ...given }) as Grant;
