import * as z from 'zod';
import { importing } from './config-imports.ts';
import { judging } from './config-judge.ts';
import { pushing } from './config-live.ts';
import { messaging } from './config-messaging.ts';
import { outgoing } from './config-outgoing.ts';
import { tracing } from './config-traces.ts';
import {
  alertBackfills,
  anyWholeNumber,
  httpUrl,
  isOnThisMachine,
  isSafe,
  knownLocalKey,
  localApiKey,
  mongoUri,
  share,
  stage,
  ticketSearches,
  unsafe,
  webUrl,
  wholeNumber,
} from './config-values.ts';

/**
 * The configuration, in groups. A function reads only the groups it needs, so its environment shows what it uses and a
 * cold start builds only their schemas.
 */
export const groups = {
  ...messaging,
  ...judging,
  ...importing,
  ...pushing,
  ...outgoing,
  ...tracing,

  mongo: () =>
    z
      .object({
        MONGODB_URI: mongoUri().optional(),
        MONGODB_URI_SECRET_ARN: z.string().startsWith('arn:', 'must be the ARN of a secret').optional(),
        AWS_ENDPOINT_URL_SECRETS_MANAGER: webUrl('must be an http or https URL').optional(),
        MONGODB_DB: z
          .string()
          .regex(/^[\w-]{1,38}$/, 'must be letters, digits, _ or -, at most 38')
          .default('support_saas'),
        MONGODB_POOL_SIZE: wholeNumber(1, 100, 5),
        TICKET_SEARCH: z.enum(ticketSearches, `must be one of ${ticketSearches.join(', ')}`).default('terms'),
        ATLAS_SEARCH_INDEX: z
          .string()
          .regex(/^[\w-]{1,60}$/, 'must be letters, digits, _ or -, at most 60')
          .default('intake_tickets'),
      })
      .transform((env, { addIssue }) => {
        const { MONGODB_URI: uri, MONGODB_URI_SECRET_ARN: secretArn } = env;
        const rest = {
          database: env.MONGODB_DB,
          poolSize: env.MONGODB_POOL_SIZE,
          atlasIndex: env.TICKET_SEARCH === 'atlas' ? env.ATLAS_SEARCH_INDEX : null,
        };
        if (uri) return { source: { uri }, ...rest };
        if (secretArn) return { source: { secretArn, endpoint: env.AWS_ENDPOINT_URL_SECRETS_MANAGER }, ...rest };
        addIssue({ code: 'custom', path: ['MONGODB_URI'], message: 'must be set' });
        return z.NEVER;
      }),

  provider: () =>
    z
      .object({
        INTAKE_STAGE: stage(),
        EXTERNAL_API_URL: httpUrl(),
        PROVIDER_PAGE_SIZE: wholeNumber(1, 1000, 100),
        PROVIDER_TIMEOUT_MS: wholeNumber(100, 60_000, 10_000),
        PAGE_MAX_ATTEMPTS: wholeNumber(1, 100, 8),
      })
      .refine((env) => isSafe(env.EXTERNAL_API_URL, env.INTAKE_STAGE), unsafe('EXTERNAL_API_URL'))
      .transform((env) => ({
        url: env.EXTERNAL_API_URL,
        pageSize: env.PROVIDER_PAGE_SIZE,
        timeoutMs: env.PROVIDER_TIMEOUT_MS,
        maxAttempts: env.PAGE_MAX_ATTEMPTS,
      })),

  notify: () =>
    z
      .object({
        INTAKE_STAGE: stage(),
        NOTIFY_URL: httpUrl().optional(),
        EXTERNAL_API_URL: httpUrl(),
        NOTIFY_MAX_ATTEMPTS: wholeNumber(1, 100, 12),
      })
      .refine((env) => isSafe(env.NOTIFY_URL, env.INTAKE_STAGE), unsafe('NOTIFY_URL'))
      .refine(
        (env) => env.NOTIFY_URL !== undefined || isSafe(env.EXTERNAL_API_URL, env.INTAKE_STAGE),
        unsafe('EXTERNAL_API_URL'),
      )
      .transform((env) => ({
        url: env.NOTIFY_URL ?? `${env.EXTERNAL_API_URL}/notify`,
        maxAttempts: env.NOTIFY_MAX_ATTEMPTS,
      })),

  alertPolicy: () =>
    z
      .object({
        ALERT_BACKFILL: z.enum(alertBackfills, `must be one of ${alertBackfills.join(', ')}`).default('suppress'),
      })
      .transform((env) => ({ backfill: env.ALERT_BACKFILL })),

  rateLimit: () =>
    z
      .object({
        RATE_LIMIT_REQUESTS: wholeNumber(1, 10_000, 60),
        RATE_LIMIT_WINDOW_SECONDS: wholeNumber(1, 86_400, 60),
      })
      .transform((env) => ({ requests: env.RATE_LIMIT_REQUESTS, windowMs: env.RATE_LIMIT_WINDOW_SECONDS * 1000 })),

  passes: () =>
    z
      .object({ FULL_EVERY_HOURS: wholeNumber(1, 8_760, 24) })
      .transform((env) => ({ fullEveryMs: env.FULL_EVERY_HOURS * 3_600_000 })),

  accountLimit: () => z.object({ DESK_SHARE: share(0.5, 0.05) }).transform((env) => ({ share: env.DESK_SHARE })),

  lock: () =>
    z
      .object({ LOCK_TTL_SECONDS: wholeNumber(5, 3600, 60) })
      .transform((env) => ({ ttlMs: env.LOCK_TTL_SECONDS * 1000 })),

  deletion: () =>
    z
      .object({ DELETE_GUARD_COUNT: wholeNumber(0, 1_000_000, 10), DELETE_GUARD_SHARE: share(0.25) })
      .transform((env) => ({ count: env.DELETE_GUARD_COUNT, share: env.DELETE_GUARD_SHARE })),

  circuit: () =>
    z
      .object({
        CIRCUIT_FAILURES: wholeNumber(1, 1000, 5),
        CIRCUIT_WINDOW: wholeNumber(1, 1000, 10),
        CIRCUIT_OPEN_SECONDS: wholeNumber(1, 3600, 30),
      })
      .refine((env) => env.CIRCUIT_FAILURES <= env.CIRCUIT_WINDOW, {
        path: ['CIRCUIT_FAILURES'],
        message: 'must not be more than CIRCUIT_WINDOW',
      })
      .transform((env) => ({
        failures: env.CIRCUIT_FAILURES,
        window: env.CIRCUIT_WINDOW,
        openMs: env.CIRCUIT_OPEN_SECONDS * 1000,
      })),

  access: () =>
    z
      .object({
        KEY_REQUESTS_PER_MINUTE: wholeNumber(1, 1_000_000, 6_000),
        KEY_SECONDS_PER_MINUTE: anyWholeNumber(1, 100_000).optional(),
        KEY_CONCURRENT_REQUESTS: wholeNumber(1, 1_000, 10),
        TENANT_REQUESTS_PER_MINUTE: anyWholeNumber(1, 10_000_000).optional(),
        TENANT_SECONDS_PER_MINUTE: anyWholeNumber(1, 1_000_000).optional(),
        READ_TIMEOUT_MS: wholeNumber(100, 60_000, 5_000),
      })
      .transform((env) => {
        const requests = env.KEY_REQUESTS_PER_MINUTE;
        const seconds = env.KEY_SECONDS_PER_MINUTE ?? Math.max(120, requests / 50);
        return {
          perKey: { requests, seconds },
          perTenant: {
            requests: env.TENANT_REQUESTS_PER_MINUTE ?? 2 * requests,
            seconds: env.TENANT_SECONDS_PER_MINUTE ?? 2 * seconds,
          },
          concurrentRequests: env.KEY_CONCURRENT_REQUESTS,
          readTimeoutMs: env.READ_TIMEOUT_MS,
        };
      }),

  keyLimit: () =>
    z
      .object({ TENANT_MAX_KEYS: wholeNumber(1, 100_000, 100) })
      .transform((env) => ({ keysOfTenant: env.TENANT_MAX_KEYS })),

  localKey: () =>
    z.object({ LOCAL_API_KEY: localApiKey().optional() }).transform((env) => ({ apiKey: env.LOCAL_API_KEY ?? null })),

  dashboard: () =>
    z
      .object({ DASHBOARD_FOLDER: z.string().regex(/\S/, 'must be a folder').default('dashboard') })
      .transform((env) => ({ folder: env.DASHBOARD_FOLDER })),

  local: () =>
    z
      .object({
        PORT: wholeNumber(0, 65_535, 3000),
        LOCAL_API_KEY: localApiKey().default(knownLocalKey),
        MONGODB_URI: z.string().optional(), // the group `mongo` validates it
      })
      .refine(
        ({ LOCAL_API_KEY: key, MONGODB_URI: uri }) =>
          key !== knownLocalKey || !mongoUri().safeParse(uri).success || isOnThisMachine(uri ?? ''),
        {
          path: ['LOCAL_API_KEY'],
          message: `must be a key of your own: MONGODB_URI is not on this machine, and everybody knows ${knownLocalKey}`,
        },
      )
      .transform((env) => ({ port: env.PORT, apiKey: env.LOCAL_API_KEY })),
};
