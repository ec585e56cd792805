import type { IncomingHttpHeaders } from 'node:http';
import type * as z from 'zod';
import type { LimitWindow } from '#lib/coordination/limit-rule.ts';
import type { HelpdeskRequest, HelpdeskResponse } from './call.ts';
import type { CanonicalTicket } from './canonical-ticket.ts';
import type { Capabilities } from './capabilities.ts';
import type { Credentials, CredentialsVerdict, RequestSecret } from './credentials.ts';
import type { DetailReader } from './detail.ts';
import type { HelpdeskKind } from './helpdesk-kind.ts';
import type { HookReader } from './hook.ts';
import type { LearnedLimit } from './limits.ts';
import type { OAuthRule } from './oauth.ts';
import type { Cursor, ReadPage } from './page.ts';
import type { ProbeStep } from './probe.ts';
import type { Target } from './target.ts';
import type { Verdict } from './verdict.ts';

/** A full pass lists every ticket, an incremental one what changed since a checkpoint. */
export type RunMode = 'full' | 'incremental';

/** What an adapter may know of a connection. */
export type ConnectionContext = {
  /** Without a slash at its end. */
  baseUrl: string;
  /** Tickets that did not change since are not wanted. */
  since: Date | null;
};

/** What a pass may know of a connection before its first call. */
export type StartContext = Pick<ConnectionContext, 'since'> & {
  /** What names the account, and what of it is wanted. */
  target?: Target;
};

/**
 * The port for help desks. An adapter is pure: it builds requests and reads answers. Calls, limits, retries, secrets,
 * storage and clocks belong to whoever uses it. Nothing here throws, whatever a desk answers.
 */
export type HelpdeskAdapter = {
  kind: HelpdeskKind;
  capabilities: Capabilities;

  /** Accepts only forms whose `baseUrl` is a host of the desk. */
  target: z.ZodType<Target>;
  /** What a target names beside its host, such as an account: a stand-in on this machine takes it, too. */
  targetParts?(): z.ZodRawShape;
  /** All requests go below it. */
  baseUrl(target: Target): string;
  /** Which account is meant, where many share a host; null: the host says it. */
  account?(target: Target): string | null;

  /** What a tenant may enter, read as the kind of credentials that it is. */
  credentials: z.ZodType<Credentials>;
  assess(credentials: Pick<Credentials, 'kind'>, now: Date): CredentialsVerdict;
  /** The headers that sign a request. */
  sign(secret: RequestSecret): Readonly<Record<string, string>>;
  oauth?: OAuthRule;
  probe: readonly ProbeStep[];
  /** About how many tickets there are, for desks whose list does not say. Null for an unknown answer. */
  count?: { request: HelpdeskRequest; read(response: HelpdeskResponse): number | null };

  /**
   * Where a full pass begins, which lists all tickets, and may read its lists of what is gone from the checkpoint on. An
   * incremental one begins at its checkpoint itself.
   */
  start(checkpoint: Cursor | null, now: Date, context: StartContext): Cursor;
  /** Where to go on when a cursor is lost: at a place before it that the desk always accepts. */
  restart(lost: Cursor): Cursor;
  list(cursor: Cursor, pageSize: number): HelpdeskRequest;
  /** Reads the answer to `list`, which `classify` found ok. A page that is smaller than asked for may be the last one. */
  readList(cursor: Cursor, response: HelpdeskResponse, pageSize?: number): ReadPage;
  detail: DetailReader;
  /** A ticket's entry of the list, by its id, where its detail lacks what only the list has. */
  entry?: DetailReader;

  /** The entry that lib/provider parses, made of what the list and the detail hold of a ticket; undefined: not had. */
  toTicket(listed: unknown, detail: unknown, context: ConnectionContext): CanonicalTicket;

  classify(response: HelpdeskResponse): Verdict;
  /** The desk's webhooks. Tickets that they name are made of their `detail`, and of their `entry` where there is one. */
  hook?: HookReader;
  /** What holds before any answer taught otherwise. */
  limits: readonly LimitWindow[];
  learnedLimits(headers: IncomingHttpHeaders, receivedAt: Date): LearnedLimit[];
};
