import { type QueueName, queueVariables } from '#functions/manifest/table.ts';
import type { ConfigGroup } from '#lib/config.ts';

const addressesOf = (queue: QueueName): readonly string[] => Object.values(queueVariables(queue));

/** Names the secret with the URI of MongoDB; the URI itself never stands in a deployed environment. */
export const secretVariable = 'MONGODB_URI_SECRET_ARN';

/** The `service` of the metrics that a function tells, and of the lines of its log. */
export const serviceVariable = 'POWERTOOLS_SERVICE_NAME';

/** Which stage a function runs in. */
export const stageVariable = 'INTAKE_STAGE';

/** What is deployed. Nothing reads it: that it changes replaces every instance, and each reads the secret anew. */
export const releaseVariable = 'RELEASE';

/** How many connections an instance may open for its work: from the table, since the budget is made from it too. */
export const poolVariable = 'MONGODB_POOL_SIZE';

/** The variables of each group of the configuration, as a deployed function may have them. */
export const groupVariables: Readonly<Record<ConfigGroup, readonly string[]>> = {
  mongo: [secretVariable, 'AWS_ENDPOINT_URL_SECRETS_MANAGER', 'MONGODB_DB', poolVariable],
  provider: [stageVariable, 'EXTERNAL_API_URL', 'PROVIDER_PAGE_SIZE', 'PROVIDER_TIMEOUT_MS', 'PAGE_MAX_ATTEMPTS'],
  notify: [stageVariable, 'NOTIFY_URL', 'EXTERNAL_API_URL', 'NOTIFY_MAX_ATTEMPTS'],
  rateLimit: ['RATE_LIMIT_REQUESTS', 'RATE_LIMIT_WINDOW_SECONDS'],
  lock: ['LOCK_TTL_SECONDS'],
  deletion: ['DELETE_GUARD_COUNT', 'DELETE_GUARD_SHARE'],
  circuit: ['CIRCUIT_FAILURES', 'CIRCUIT_WINDOW', 'CIRCUIT_OPEN_SECONDS'],
  pageQueue: addressesOf('ingest-page'),
  alertQueue: addressesOf('send-alert'),
  eventBus: ['EVENT_BUS_NAME'],
  access: [
    'KEY_REQUESTS_PER_MINUTE',
    'KEY_SECONDS_PER_MINUTE',
    'KEY_CONCURRENT_REQUESTS',
    'TENANT_REQUESTS_PER_MINUTE',
    'TENANT_SECONDS_PER_MINUTE',
    'READ_TIMEOUT_MS',
  ],
  keyLimit: ['TENANT_MAX_KEYS'],
  localKey: ['LOCAL_API_KEY'], // in no entry of the table: it is no secret, so a deployed function knows of none
  dashboard: ['DASHBOARD_FOLDER'],
  replayQueue: addressesOf('replay-triage'),
  local: ['PORT', 'LOCAL_API_KEY'],
};

/** The groups whose variables are chosen by whoever deploys; the others are made by the stack or belong to a laptop. */
export const chosenGroups = [
  'mongo',
  'provider',
  'notify',
  'rateLimit',
  'lock',
  'deletion',
  'circuit',
  'access',
  'keyLimit',
] as const satisfies readonly ConfigGroup[];

const madeByTheStack: readonly string[] = [secretVariable, poolVariable, stageVariable];

/** The variables that can be chosen by context. */
export const chosenVariables: readonly string[] = [
  ...new Set(chosenGroups.flatMap((group) => groupVariables[group]).filter((name) => !madeByTheStack.includes(name))),
];

/** The context key of a variable: `externalApiUrl` for `EXTERNAL_API_URL`. */
export const contextKey = (variable: string): string =>
  variable.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
