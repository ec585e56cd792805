import * as z from 'zod';

// Compiled parsers pay off after thousands of calls; a cold start would compile each of them for its first.
z.config({ jitless: true });

const anyWholeNumber = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `must be a whole number from ${min} to ${max}`)
    .transform(Number)
    .refine((n) => n >= min && n <= max, `must be a whole number from ${min} to ${max}`);

const wholeNumber = (min: number, max: number, byDefault: number) => anyWholeNumber(min, max).default(byDefault);

const share = (byDefault: number) =>
  z
    .string()
    .regex(/^(0(\.\d+)?|1(\.0+)?)$/, 'must be a number from 0 to 1')
    .transform(Number)
    .default(byDefault);

const webUrl = (fault: string) =>
  z.url({ protocol: /^https?$/, error: ({ input }) => (input === undefined ? 'must be set' : fault) });

/** The stage: for trials, or for real use. */
export const stages = ['dev', 'staging', 'prod'] as const;
export type Stage = (typeof stages)[number];

const stage = () => z.enum(stages, `must be one of ${stages.join(', ')}`).default('dev');

const httpUrl = () => webUrl('must be an http or https URL').transform((url) => url.replace(/\/+$/, ''));

const loopback = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/;

/** Customer data and keys go to these URLs: plain http only in stage dev, or on this machine. */
const isSafe = (url: string | undefined, at: Stage): boolean =>
  url === undefined || at === 'dev' || new URL(url).protocol === 'https:' || loopback.test(new URL(url).hostname);

const unsafe = (name: string) => ({ path: [name], message: 'must be https outside of stage dev' });

const mongoUri = () => z.string().regex(/^mongodb(\+srv)?:\/\/\S+$/, 'must start with mongodb:// or mongodb+srv://');

const queueUrl = () => webUrl('must be the URL of a queue');

const localApiKey = () =>
  z.string().regex(/^[\x21-\x7e]{8,200}$/, 'must be 8 to 200 printable characters without spaces');

const knownLocalKey = 'local-dev-key';

/** Whether all hosts of a database URI are on this machine; names that only DNS resolves are not. */
const isOnThisMachine = (uri: string): boolean => {
  const [, hosts = ''] = /^mongodb:\/\/(?:[^@/]*@)?([^/?]*)/.exec(uri) ?? [];
  return hosts
    .toLowerCase()
    .split(',')
    .every((host) => loopback.test(host.replace(/:\d+$/, '')) || /^%2f.+\.sock$/.test(host));
};

/**
 * The configuration, in groups. A function reads only the groups it needs, so its environment shows what it uses and a
 * cold start builds only their schemas.
 */
const groups = {
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
      })
      .transform((env, { addIssue }) => {
        const { MONGODB_URI: uri, MONGODB_URI_SECRET_ARN: secretArn } = env;
        const rest = { database: env.MONGODB_DB, poolSize: env.MONGODB_POOL_SIZE };
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

  rateLimit: () =>
    z
      .object({
        RATE_LIMIT_REQUESTS: wholeNumber(1, 10_000, 60),
        RATE_LIMIT_WINDOW_SECONDS: wholeNumber(1, 86_400, 60),
      })
      .transform((env) => ({ requests: env.RATE_LIMIT_REQUESTS, windowMs: env.RATE_LIMIT_WINDOW_SECONDS * 1000 })),

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

  pageQueue: () =>
    z
      .object({ INGEST_PAGE_QUEUE_URL: queueUrl(), INGEST_PAGE_DLQ_URL: queueUrl() })
      .transform((env) => ({ url: env.INGEST_PAGE_QUEUE_URL, deadLetterUrl: env.INGEST_PAGE_DLQ_URL })),

  alertQueue: () =>
    z
      .object({ SEND_ALERT_QUEUE_URL: queueUrl(), SEND_ALERT_DLQ_URL: queueUrl() })
      .transform((env) => ({ url: env.SEND_ALERT_QUEUE_URL, deadLetterUrl: env.SEND_ALERT_DLQ_URL })),

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

  eventBus: () =>
    z
      .object({ EVENT_BUS_NAME: z.string().regex(/^[\w./:-]{1,256}$/, 'must be the name or ARN of an event bus') })
      .transform((env) => ({ name: env.EVENT_BUS_NAME })),

  replayQueue: () =>
    z
      .object({ REPLAY_TRIAGE_QUEUE_URL: queueUrl(), REPLAY_TRIAGE_DLQ_URL: queueUrl() })
      .transform((env) => ({ url: env.REPLAY_TRIAGE_QUEUE_URL, deadLetterUrl: env.REPLAY_TRIAGE_DLQ_URL })),

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

type Groups = { [G in keyof typeof groups]: ReturnType<(typeof groups)[G]> };
export type ConfigGroup = keyof Groups;
export type Variable = { [G in ConfigGroup]: keyof z.input<Groups[G]> }[ConfigGroup];

/** The raw variables of a group. */
export const shapeOf = (group: ConfigGroup): Readonly<Record<string, z.ZodType>> => groups[group]().in.shape;

export const configGroups = Object.keys(groups) as ConfigGroup[];

/** The fault that readConfig would report for a value; null if it is valid. */
export const faultOf = (group: ConfigGroup, variable: string, value: string): string | null => {
  const { error } = groups[group]().safeParse({ [variable]: value });
  const issue = error?.issues.find(({ path }) => path[0] === variable);
  return issue ? say(issue) : null;
};
export type Config<Group extends ConfigGroup = ConfigGroup> = { [G in Group]: z.output<Groups[G]> };
export type Env = Readonly<Record<string, string | undefined>>;

/** The deployment's service name in log lines and metrics. */
export const serviceName = (env: Env = process.env): string => env.POWERTOOLS_SERVICE_NAME || 'intake';

export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** The named groups of the configuration, typed and validated. @throws ConfigError with all faults on one line */
export const readConfig = <Group extends ConfigGroup>(
  names: readonly Group[],
  env: Env = process.env,
): Config<Group> => {
  // Shells and templates set unset variables to an empty string.
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const results = names.map((name) => [name, groups[name]().safeParse(set)] as const);
  const faults = new Set(
    results.flatMap(([, { error }]) => error?.issues.map((issue) => `${issue.path.join('.')} ${say(issue)}`) ?? []),
  );
  if (faults.size > 0) throw new ConfigError(`Configuration: ${[...faults].join('; ')}`);
  return Object.fromEntries(results.map(([name, { data }]) => [name, data])) as Config<Group>;
};

const say = (issue: z.core.$ZodIssue): string =>
  /received undefined$/.test(issue.message) ? 'must be set' : issue.message;
