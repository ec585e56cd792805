import type { IncomingHttpHeaders } from 'node:http';
import type * as z from 'zod';
import type { DestinationKind } from './destination-kind.ts';
import type { Mail } from './mail/mail.ts';
import type { Notice, NoticeType } from './notice.ts';

/** What a tenant enters to name its destination; shown to those who may change it. */
export type Target = Readonly<Record<string, string>>;

/** What must not be seen: keys, and URLs that are keys. */
export type Credentials = Readonly<Record<string, string>>;

/** A destination whose credentials are open, for one request. */
export type OpenedDestination = {
  target: Target;
  /** The origin that it is called at, without a slash at its end. */
  baseUrl: string;
  credentials: Credentials;
  /** The credentials before, as long as they count. */
  former: Credentials | null;
};

export type DestinationRequest = {
  method: 'POST' | 'PUT';
  /** At the destination's base URL: any other origin is refused. */
  url: URL;
  headers: Readonly<Record<string, string>>;
  body: string;
};

/** An answer; its body is cut where it is long. */
export type DestinationResponse = { status: number; headers: IncomingHttpHeaders; body: string };

/** What one try came to. `why` is a sentence. */
export type Outcome =
  /** `ref` is what a later notice of the same alert needs. */
  | { kind: 'taken'; ref?: string }
  /** Counts as a try. */
  | { kind: 'failed'; why: string }
  /** No try: to be sent again after a wait, of the caller's choice if the destination named none. */
  | { kind: 'throttled'; why: string; retryAfterMs?: number }
  /** Undeliverable at once; the destination is well. */
  | { kind: 'refused'; why: string }
  /** Nothing is taken there before a person acts: the destination is disabled. */
  | { kind: 'gone'; why: string };

/** At most so many calls in any window of this length. */
export type DestinationLimit = { requests: number; windowMs: number };

/** What every kind of destination has. */
type DestinationFacts = {
  kind: DestinationKind;
  /** What people call it. */
  label: string;

  target(): z.ZodObject<Readonly<Record<string, z.ZodType<string | undefined>>>>;
  /** Members of the target that only name the host: a stand-in on this machine goes without them. */
  hostMembers?: readonly string[];
  /** What a tenant may enter. */
  credentials(): z.ZodObject<Readonly<Record<string, z.ZodType<string | undefined>>>>;
  /**
   * Makes the member `secret` of the credentials where none is given: it is shown once, and the one before stays valid for a
   * while beside it.
   */
  makeSecret?(): string;
  /** The origin of the host that the credentials go to; null if only the credentials say it, and none are given. */
  baseUrl(target: Target, credentials: Credentials | null): string | null;

  limit: DestinationLimit;
  /** Which notices it can be sent. */
  takes: ReadonlySet<NoticeType>;
};

/** A destination that is called by HTTP. */
export type HttpAdapter = DestinationFacts & {
  /**
   * The request of a notice. `key` is the same for all tries of one delivery, `now` the time of this try. Null for a notice
   * that it does not take, or that lacks the `ref` it needs.
   */
  request(notice: Notice, to: OpenedDestination, key: string, now: Date): DestinationRequest | null;
  classify(response: DestinationResponse): Outcome;
};

/** A destination that gets mail; what sends it classifies the answers. Its base URL says nothing but that. */
export type MailAdapter = DestinationFacts & {
  /** The addresses that its mail goes to. */
  recipients(target: Target): string[];
  /** `key` is the same for all tries of one delivery, and so is the mail. */
  mail(notice: Notice, target: Target, key: string): Mail;
};

/**
 * The port for destinations. An adapter is pure: it builds requests and reads answers. Calls, limits, retries, secrets,
 * storage and clocks belong to its caller. Nothing here throws, whatever a destination answers.
 */
export type DestinationAdapter = HttpAdapter | MailAdapter;
