import type { TokenPairs } from '../simulator/token-pairs.ts';

/** A user's token, which signs as `email/token:token`. */
export type ApiToken = { readonly email: string; readonly token: string };

/** The scope of the caller behind an `Authorization` header; null for nobody. */
export const scopeOf = (
  authorization: string | undefined,
  { pairs, apiTokens }: { pairs: TokenPairs; apiTokens: readonly ApiToken[] },
): string | null => {
  const [scheme = '', value = ''] = (authorization ?? '').split(' ');
  if (/^bearer$/i.test(scheme)) return pairs.byAccess(value)?.scope ?? null;
  const given = /^basic$/i.test(scheme) ? Buffer.from(value, 'base64').toString() : '';
  return apiTokens.some(({ email, token }) => given === `${email}/token:${token}`) ? 'read write' : null;
};
