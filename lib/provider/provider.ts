import type { LimitNews } from '#lib/coordination/limit-news.ts';
import type { Ask } from '#lib/coordination/limit-rule.ts';
import type { Tombstone } from '#lib/tickets/gone.ts';
import type { ParseEntry } from './provider-ticket.ts';

/** One page of a tenant's tickets. A help desk finds it by its cursor, all others by its number. */
export type PageRequested = { tenantId: string; page: number; pageSize: number; cursor?: string | undefined };

/** The port for help-desk providers. */
export type Provider = {
  /**
   * Requests one page of a tenant's tickets, once: no retries; ends with the signal. Never throws for anything that the
   * provider does.
   */
  fetchPage(request: PageRequested, signal: AbortSignal): Promise<FetchedPage>;
  /** How the call for a page counts in its account's limit. Absent: as any call. */
  asks?(request: PageRequested): Ask;
  /** True if the provider answers its health check. Does not count against its limit. */
  isHealthy(signal: AbortSignal): Promise<boolean>;
};

/**
 * The result of a page request. Only `unavailable` says something about the provider as a whole and counts for its
 * circuit; all others show that it is alive.
 */
export type PageAnswer =
  | { kind: 'page'; page: ProviderPage }
  /** The provider wants no call for this long, of any tenant. */
  | { kind: 'throttled'; retryAfterMs: number; reason: string }
  /** No answer, or none of the expected service: worth a retry, after the wait that it may name. */
  | { kind: 'unavailable'; reason: string; retryAfterMs?: number }
  /** It refused, so no retry helps, unless it names a wait. */
  | { kind: 'refused'; reason: string; retryAfterMs?: number }
  /** The answer is no page. That may be bad luck once, and seldom is twice. */
  | { kind: 'unreadable'; reason: string }
  /** The page is larger than we read, or than the provider serves: a smaller page size would help. */
  | { kind: 'too-large'; reason: string }
  /** The page is to be asked for again then; not a try. */
  | { kind: 'again'; waitMs: number; reason: string }
  /** The place is not known any more: the list goes on at another one, before it. */
  | { kind: 'cursor-lost'; restartAt: string; reason: string };

/** An answer, and what else it says about its account's limit. */
export type FetchedPage = PageAnswer & { news?: LimitNews };

/** The raw entries; each is parsed by itself later. */
export type ProviderPage = {
  tickets: unknown[];
  nextPage: number | null;
  totalCount: number | null;
  helpdesk?: HelpdeskPart;
};

/** When a help desk was asked, and when all of its answer was there. */
export type Asked = { at: Date; answeredAt: Date };

/** What only the page of a tenant's own help desk says. */
export type HelpdeskPart = {
  /** Reads one of its entries. */
  parse: ParseEntry;
  gone: readonly Tombstone[];
  /** Some of it is stored until the page is applied. */
  isKept?: boolean;
  /** Where the next page is; null at the end of the list. */
  next: string | null;
  /** Where the next incremental pass starts, by this page. */
  checkpoint: string | null;
  /** If the list of tickets ends with this page, every change before it was listed. */
  listedUntil: Date;
  /** Absent in pages that an earlier release has kept. */
  asked?: Asked | undefined;
  /** Pages after this one show only what is gone. */
  endsTickets?: boolean | undefined;
  /** The tickets of this page were listed before: that none of them is new says nothing about the list. */
  listsAgain?: boolean | undefined;
};
