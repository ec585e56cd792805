import { memberOf } from '#lib/json.ts';
import type { HelpdeskResponse } from './call.ts';
import { answered, verdictOf } from './verdict.ts';

/** How a desk gives out tokens. URLs are paths below the connection's base URL, or absolute. */
export type OAuthRule = {
  authorizeUrl: string;
  /** What the page of consent is asked beside what OAuth says. */
  authorizeParameters?: Readonly<Record<string, string>>;
  tokenUrl: string;
  bodyForm: 'json' | 'form';
  /** Scopes, separated by blanks. */
  scope: string;
  /** Whether a refresh gives a new refresh token and ends the old pair: it must be stored before it is used. */
  refreshRotates: boolean;
  /** For answers without `expires_in`. */
  defaultLifetimeSeconds: number;
};

export type Grant =
  | { grant_type: 'client_credentials'; client_id: string; client_secret: string }
  | { grant_type: 'refresh_token'; client_id: string; client_secret: string; refresh_token: string }
  | {
      grant_type: 'authorization_code';
      client_id: string;
      client_secret: string;
      code: string;
      redirect_uri: string;
      code_verifier: string;
    };

/** The place of one of a rule's URLs. A stand-in on this machine, which alone has no https, has all of them itself. */
export const oauthUrl = (url: string, baseUrl: string): URL => {
  const [place, base] = [new URL(url, baseUrl), new URL(baseUrl)];
  return base.protocol === 'http:' ? new URL(place.pathname, base) : place;
};

/** The request for a token: the only one whose body holds secrets. */
export const tokenRequest = (rule: OAuthRule, baseUrl: string, grant: Grant) => {
  const fields = { ...grant, scope: rule.scope };
  const isJson = rule.bodyForm === 'json';
  return {
    url: oauthUrl(rule.tokenUrl, baseUrl),
    headers: { 'content-type': isJson ? 'application/json' : 'application/x-www-form-urlencoded' },
    body: isJson ? JSON.stringify(fields) : new URLSearchParams(fields).toString(),
  };
};

export type TokenAnswer =
  | { kind: 'token'; accessToken: string; refreshToken: string | null; expiresAt: Date; scopesMissing: string[] }
  /** The grant is used up or revoked: only a person can give another one. */
  | { kind: 'invalid-grant'; reason: string }
  | { kind: 'try-again'; retryAfterMs: number | null; reason: string }
  | { kind: 'refused'; reason: string };

const maxTokenLength = 8_192;
/** Lifetimes beyond that are no lifetimes. */
const maxLifetimeSeconds = 366 * 86_400;

/** Reads the answer to a token request. Reasons hold the error's code, and nothing that was sent. */
export const readTokenAnswer = (rule: OAuthRule, response: HelpdeskResponse): TokenAnswer => {
  const { status, json, receivedAt } = response;
  const error = memberOf(json, 'error');
  const reason = answered(status, typeof error === 'string' ? error : '');
  // It comes with 400, 401 or 403, depending on the desk.
  if (error === 'invalid_grant') return { kind: 'invalid-grant', reason };
  const verdict = verdictOf(response, '');
  if (verdict.kind === 'throttled' || verdict.kind === 'try-again')
    return { kind: 'try-again', retryAfterMs: verdict.retryAfterMs, reason };
  if (verdict.kind !== 'ok') return { kind: 'refused', reason };
  const accessToken = tokenIn(memberOf(json, 'access_token'));
  if (accessToken === null) return { kind: 'refused', reason: `${reason} without a token` };
  return {
    kind: 'token',
    accessToken,
    refreshToken: tokenIn(memberOf(json, 'refresh_token')),
    expiresAt: new Date(receivedAt.getTime() + lifetimeOf(memberOf(json, 'expires_in'), rule) * 1_000),
    scopesMissing: missingScopes(memberOf(json, 'scope'), rule),
  };
};

/** What was asked for and not granted. An answer that names no scope granted all of them (RFC 6749, 5.1). */
const missingScopes = (granted: unknown, { scope }: OAuthRule): string[] => {
  if (typeof granted !== 'string') return [];
  const names = new Set(granted.split(/[\s,]+/));
  return scope.split(' ').filter((name) => !names.has(name));
};

/** A header must be able to carry it. */
const tokenIn = (value: unknown): string | null =>
  typeof value === 'string' && value.length <= maxTokenLength && /^[\x21-\x7e]+$/.test(value) ? value : null;

const lifetimeOf = (value: unknown, { defaultLifetimeSeconds }: OAuthRule): number => {
  const seconds = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  const isLifetime = typeof seconds === 'number' && seconds > 0 && seconds <= maxLifetimeSeconds;
  return isLifetime ? seconds : defaultLifetimeSeconds;
};
