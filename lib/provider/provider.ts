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

export type PageAnswer =
  | { kind: 'page'; page: ProviderPage }
  /** The provider wants no call at all for so long. */
  | { kind: 'throttled'; retryAfterMs: number }
  | { kind: 'failed'; reason: string };

/** The tickets as they came: each is judged by itself later. */
export type ProviderPage = { tickets: unknown[]; nextPage: number | null; totalCount: number | null };
