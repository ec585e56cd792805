import { randomBytes } from 'node:crypto';

export type TokenPair = {
  readonly access: string;
  readonly refresh: string | null;
  readonly scope: string;
  readonly clientId: string;
  readonly expiresAt: number;
};

export const newToken = (): string => randomBytes(24).toString('hex');

/** The tokens that clients hold. Times are milliseconds of the given clock. */
export const tokenPairs = (now: () => number) => {
  let pairs: TokenPair[] = [];
  return {
    issue(clientId: string, scope: string, seconds: number, refreshes: boolean): TokenPair {
      const refresh = refreshes ? newToken() : null;
      const pair = { access: newToken(), refresh, scope, clientId, expiresAt: now() + seconds * 1_000 };
      pairs.push(pair);
      return pair;
    },
    byAccess: (token: string): TokenPair | undefined =>
      pairs.find(({ access, expiresAt }) => access === token && expiresAt > now()),
    /** The pair of a refresh token, which ends with both its tokens. */
    end(refresh: unknown, clientId: unknown): TokenPair | undefined {
      const old = pairs.find((pair) => pair.refresh !== null && pair.refresh === refresh && pair.clientId === clientId);
      pairs = pairs.filter((pair) => pair !== old);
      return old;
    },
    /** Ends every access token; refresh tokens stay. */
    expireAll(): void {
      pairs = pairs.map((pair) => ({ ...pair, expiresAt: 0 }));
    },
    /** Every pair that was not ended. */
    all: (): readonly TokenPair[] => pairs,
    revokeAll(): void {
      pairs = [];
    },
  };
};

export type TokenPairs = ReturnType<typeof tokenPairs>;
