/** The port that every help-desk provider's adapter fills. */
export type Provider = {
  /**
   * Asks for one page of a tenant's tickets, once: it never tries again by itself and ends when the signal says so.
   * Never throws for anything that the provider does.
   */
  fetchPage(request: { tenantId: string; page: number; pageSize: number }, signal: AbortSignal): Promise<PageAnswer>;
  /** True if the provider answers its health check. Does not count against its limit. */
  isHealthy(signal: AbortSignal): Promise<boolean>;
};

/**
 * What a request for a page came to. The failures differ in whom they concern: only `unavailable` says something of the
 * provider as a whole, and so counts for its circuit; all others are signs of its life.
 */
export type PageAnswer =
  | { kind: 'page'; page: ProviderPage }
  /** The provider wants no call at all for so long, of any tenant. */
  | { kind: 'throttled'; retryAfterMs: number; reason: string }
  /** No answer, or none of the service that we know: worth another try, after the wait that it may name. */
  | { kind: 'unavailable'; reason: string; retryAfterMs?: number }
  /** It understood and will not, so that no other try helps; unless it names a wait. */
  | { kind: 'refused'; reason: string; retryAfterMs?: number }
  /** It answered with what is no page. That may be bad luck once, and seldom is so twice. */
  | { kind: 'unreadable'; reason: string }
  /** The page is larger than we read, or than it gives: fewer tickets on a page would help. */
  | { kind: 'too-large'; reason: string };

/** The tickets as they came: each is judged by itself later. */
export type ProviderPage = { tickets: unknown[]; nextPage: number | null; totalCount: number | null };
