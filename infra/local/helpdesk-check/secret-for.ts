import type { DeskClient } from '#lib/connections/desk-client.ts';
import { grantOf, requestToken } from '#lib/connections/request-token.ts';
import { areStatic, type Credentials, type RequestSecret } from '#lib/helpdesks/credentials.ts';
import type { HelpdeskAdapter } from '#lib/helpdesks/helpdesk-adapter.ts';

/**
 * What signs the calls: the credentials themselves, or a token that they get. A refresh would end the tokens that the
 * account's owner uses, so that a refresh token is refused.
 * @throws Error with a reason of ours
 */
export const secretFor = async (
  client: Pick<DeskClient, 'send'>,
  { adapter, baseUrl }: { adapter: Pick<HelpdeskAdapter, 'kind'>; baseUrl: string },
  credentials: Credentials,
): Promise<RequestSecret> => {
  if (areStatic(credentials)) return credentials;
  if (credentials.kind === 'oauth_refresh') throw new Error(noRefresh);
  const { kind } = adapter;
  if (kind === 'generic') throw new Error('The generic provider gives no tokens');
  const answer = await requestToken(client, { kind, base_url: baseUrl }, grantOf(credentials));
  if (answer.kind === 'token') return { kind: 'bearer', token: answer.accessToken };
  throw new Error('The help desk gives no token for these credentials');
};

export const noRefresh =
  'A refresh token is not used: that would end the tokens that its owner has. Use a client of its own, or an API token';
