import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** A webhook's request as it arrived: its headers by lower-case names, and the very bytes that a signature covers. */
export type HookRequest = { headers: Readonly<Record<string, string | undefined>>; body: Buffer };

/** Stale: it is signed, with a time that is too far from now. */
export type HookVerdict = 'genuine' | 'forged' | 'stale';

/** How a desk's webhooks are verified, and which tickets an event is about. Pure; nothing here throws. */
export type HookReader = {
  /** Who makes the secret: Intake, for a person to enter at the desk, or the desk, for a person to enter here. */
  secretBy: 'intake' | 'helpdesk';
  /** The header that carries the secret itself, at a desk that signs nothing. */
  secretHeader?: string;
  /** The status by which the desk takes an event for delivered. */
  accepted: 200 | 202;
  verify(request: HookRequest, secret: string, now: Date): HookVerdict;
  /** What else an event says is not believed: it may be old, and of any order. */
  ticketIds(body: unknown): string[];
};

/** More of one event are left to the next run. */
export const maxTicketsOfEvent = 100;

/** How far a signed time may be from now. */
const toleranceMs = 5 * 60_000;

/** An HMAC over these parts, one after the other. */
export const hmacOf = (
  algorithm: 'sha256' | 'sha1',
  secret: string,
  ...parts: readonly (string | Buffer)[]
): Buffer => {
  const hmac = createHmac(algorithm, secret);
  for (const part of parts) hmac.update(part);
  return hmac.digest();
};

/** Compares in a time that says nothing about either text. */
export const isSameSecret = (given: string | undefined, expected: string): boolean => {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given ?? ''), digest(expected)) && given !== undefined;
};

/** The verdict on a signature or a secret that covers no time. */
export const untimedVerdict = (isGenuine: boolean): HookVerdict => (isGenuine ? 'genuine' : 'forged');

/** The verdict on a signature, and on the time that it covers, in milliseconds since 1970. */
export const verdictOn = (isSigned: boolean, signedAt: number, now: Date): HookVerdict => {
  if (!isSigned) return 'forged';
  return Math.abs(now.getTime() - signedAt) <= toleranceMs ? 'genuine' : 'stale';
};

/** The verdict on `X-Hub-Signature`, which several desks send: the algorithm, `=`, and the body's HMAC in hexadecimal digits. */
export const hubVerdict = (
  algorithm: 'sha256' | 'sha1',
  { headers, body }: HookRequest,
  secret: string,
): HookVerdict => {
  const expected = `${algorithm}=${hmacOf(algorithm, secret, body).toString('hex')}`;
  return untimedVerdict(isSameSecret(headers['x-hub-signature'], expected));
};

/** Ids that are whole numbers, each once; no other text gets into a request. */
export const numericIds = (ids: readonly unknown[]): string[] => {
  const texts = ids.map((id) => (typeof id === 'number' ? `${id}` : id));
  const numeric = texts.filter((id) => typeof id === 'string' && /^\d{1,20}$/.test(id)) as string[];
  return [...new Set(numeric)].slice(0, maxTicketsOfEvent);
};

/** Refuses whatever comes, after as much work as any other. */
export const noHook: HookReader = {
  secretBy: 'intake',
  accepted: 202,
  verify: ({ body }, secret) => {
    isSameSecret(hmacOf('sha256', secret, body).toString('hex'), secret);
    return 'forged';
  },
  ticketIds: () => [],
};
