/** The port for help-desk providers. */
export type Provider = {
  /**
   * Requests one page of a tenant's tickets, once: no retries; ends with the signal. Never throws for anything that the
   * provider does.
   */
  fetchPage(request: { tenantId: string; page: number; pageSize: number }, signal: AbortSignal): Promise<PageAnswer>;
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
  | { kind: 'too-large'; reason: string };

/** The raw entries; each is parsed by itself later. */
export type ProviderPage = { tickets: unknown[]; nextPage: number | null; totalCount: number | null };
