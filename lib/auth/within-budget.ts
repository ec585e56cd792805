import { type RequestError, tooManyRequests } from '#lib/errors.ts';
import { type Caller, everyTenant, mayAccess } from './api-key.ts';
import type { concurrencyLimit } from './concurrency-limit.ts';
import type { Budget } from './instance-budget.ts';

/** Additional headers of the response, whatever its status. */
export type AnswerHeaders = Record<string, string>;

/** Runs a request within its caller's budgets. @throws RequestError 429 instead */
export type WithinBudget = <T>(
  caller: Caller,
  tenantId: string | undefined,
  headers: AnswerHeaders,
  work: () => Promise<T>,
) => Promise<T>;

/** A budget that a request is charged to, with its name in the headers. */
type Account = { name: 'key' | 'tenant'; budget: Budget; holder: string; requestsPerMinute: number };

type Parts = {
  perKey: Budget;
  perTenant: Budget;
  requestsPerMinute: { key: number; tenant: number };
  running: ReturnType<typeof concurrencyLimit>;
  now?: () => number;
};

/**
 * Charges each request to its key and to its tenant: a fixed price before, the time worked after. Every response
 * reports what is left in `RateLimit` and `RateLimit-Policy` (draft-ietf-httpapi-ratelimit-headers-10).
 */
export const withinBudget = ({
  perKey,
  perTenant,
  requestsPerMinute,
  running,
  now = () => performance.now(),
}: Parts): WithinBudget => {
  const accountsOf = (caller: Caller, tenantId: string | undefined): Account[] => {
    const tenant = tenantChargedTo(caller, tenantId);
    return [
      { name: 'key', budget: perKey, holder: caller.keyId, requestsPerMinute: requestsPerMinute.key },
      ...(tenant === null
        ? []
        : [
            { name: 'tenant' as const, budget: perTenant, holder: tenant, requestsPerMinute: requestsPerMinute.tenant },
          ]),
    ];
  };

  return async (caller, tenantId, headers, work) => {
    const accounts = accountsOf(caller, tenantId);
    try {
      for (const { budget, holder } of accounts) budget.admit(holder);
      const release = await running.acquire(caller.keyId);
      if (!release) throw tooManyAtOnce();
      const startedAt = now();
      try {
        return await work();
      } finally {
        release();
        for (const { budget, holder } of accounts) budget.charge(holder, now() - startedAt);
      }
    } finally {
      Object.assign(headers, rateLimitHeaders(accounts));
    }
  };
};

/** The tenant of the request, or the key's only one. Nobody spends the budget of another tenant. */
const tenantChargedTo = (caller: Caller, asked: string | undefined): string | null => {
  if (asked !== undefined) return mayAccess(caller, asked) ? asked : null;
  const [only, ...others] = caller.tenants;
  return only === undefined || others.length > 0 || only === everyTenant ? null : only;
};

const rateLimitHeaders = (accounts: readonly Account[]): AnswerHeaders => ({
  'ratelimit-policy': accounts.map(({ name, requestsPerMinute }) => `"${name}";q=${requestsPerMinute};w=60`).join(', '),
  ratelimit: accounts
    .map(({ name, budget, holder }) => {
      const { remaining, resetSeconds } = budget.standingOf(holder);
      return `"${name}";r=${remaining};t=${resetSeconds}`;
    })
    .join(', '),
});

const tooManyAtOnce = (): RequestError => tooManyRequests('Too many concurrent requests with this key.', 1);
