import { describe, expect, it } from 'vitest';
import { type OAuthRule, readTokenAnswer, tokenRequest } from '#lib/helpdesks/oauth.ts';
import { aResponse, receivedAt } from './fixtures.ts';

const rule: OAuthRule = {
  authorizeUrl: '/oauth/authorize',
  tokenUrl: '/oauth/tokens',
  bodyForm: 'json',
  scope: 'read',
  refreshRotates: true,
  defaultLifetimeSeconds: 1_800,
};
const grant = { grant_type: 'refresh_token', client_id: 'a', client_secret: 'b', refresh_token: 'c' } as const;

describe('a request for a token', () => {
  it('has its grant as JSON or as a form, and goes to the desk or to the one host of the rule', () => {
    expect(tokenRequest(rule, 'https://acme.example', grant)).toEqual({
      url: new URL('https://acme.example/oauth/tokens'),
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...grant, scope: 'read' }),
    });
    const form = { ...rule, bodyForm: 'form' as const, tokenUrl: 'https://auth.example/token' };
    expect(tokenRequest(form, 'https://acme.example', grant)).toEqual({
      url: new URL('https://auth.example/token'),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'grant_type=refresh_token&client_id=a&client_secret=b&refresh_token=c&scope=read',
    });
    // Never from a stand-in to the real host.
    expect(tokenRequest(form, 'http://127.0.0.1:9100/below', grant).url.href).toBe('http://127.0.0.1:9100/token');
  });
});

describe('the answer to a request for a token', () => {
  const read = (json: unknown, status = 200) => readTokenAnswer(rule, aResponse(json, { status }));
  const inSeconds = (seconds: number) => new Date(receivedAt.getTime() + seconds * 1_000);

  it('is a token with its lifetime, and the next refresh token if there is one', () => {
    expect(read({ access_token: 'x', refresh_token: 'y', expires_in: 60 })).toEqual({
      kind: 'token',
      accessToken: 'x',
      refreshToken: 'y',
      expiresAt: inSeconds(60),
      scopesMissing: [],
    });
    expect(read({ access_token: 'x', expires_in: '90' })).toMatchObject({
      refreshToken: null,
      expiresAt: inSeconds(90),
    });
  });

  it.each([
    [undefined, []],
    ['read', []],
    ['write,read', []],
    ['write', ['read']],
    ['', ['read']],
  ])('with the scope %j lacks the scopes %j', (scope, scopesMissing) => {
    expect(read({ access_token: 'x', scope })).toMatchObject({ scopesMissing });
  });

  it.each([undefined, null, 0, -5, 'soon', 1e12])(
    'lives as long as the rule says if expires_in is %s',
    (expires_in) => {
      expect(read({ access_token: 'x', expires_in })).toMatchObject({ expiresAt: inSeconds(1_800) });
    },
  );

  it.each([400, 401, 403])('needs a person after invalid_grant, which comes with %i, too', (status) => {
    expect(read({ error: 'invalid_grant', error_description: 'secret' }, status)).toEqual({
      kind: 'invalid-grant',
      reason: `The help desk answered ${status} (invalid_grant)`,
    });
  });

  it('is worth a retry if the desk is away or busy, and refused otherwise', () => {
    expect(read({}, 503).kind).toBe('try-again');
    expect(read({}, 429).kind).toBe('try-again');
    expect(read({ error: 'invalid_client' }, 401)).toEqual({
      kind: 'refused',
      reason: 'The help desk answered 401 (invalid_client)',
    });
    for (const token of [undefined, '', 'two\nlines', 7, 'x'.repeat(9_000)])
      expect(read({ access_token: token }).kind).toBe('refused');
    expect(read(undefined).kind).toBe('refused');
  });
});
