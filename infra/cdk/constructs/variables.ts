import { type ConfigGroup, configGroups, shapeOf } from '#lib/config.ts';

/** What a deployed function has in another way or not at all: the URI is in a secret, and the others belong to a laptop. */
export const neverDeployed: readonly string[] = [
  'MONGODB_URI',
  'CONNECTION_ALLOW_LOOPBACK',
  'DESTINATIONS_ALLOW_LOOPBACK',
  'SMTP_URL',
  'INTAKE_KEY_FILE',
  'AWS_LAMBDA_FUNCTION_NAME',
  'AWS_REGION',
  'AWS_ENDPOINT_URL_S3',
];

/** Names the secret with the URI of MongoDB; the URI itself never stands in a deployed environment. */
export const secretVariable = 'MONGODB_URI_SECRET_ARN';

/** The `service` of a function's metrics and log lines. */
export const serviceVariable = 'POWERTOOLS_SERVICE_NAME';

/** The key that seals credentials of connections and destinations. */
export const secretsKeyVariable = 'SECRETS_KEY_ARN';

/** The identity by which mail is sent. */
export const sesIdentityVariable = 'SES_IDENTITY_ARN';

/** The model that is asked for second opinions; off without it. */
export const judgeModelVariable = 'JUDGE_MODEL';

/** The bucket of uploaded files; there is none without it. */
export const importsBucketVariable = 'IMPORTS_BUCKET';

/** Where sockets are; there are none without it. */
export const liveVariable = 'LIVE_URL';

/** Which stage a function runs in. */
export const stageVariable = 'INTAKE_STAGE';

/** The release. Nothing reads it: its change replaces every instance, so that each reads the secret again. */
export const releaseVariable = 'RELEASE';

/** How many connections an instance may open for its work: from the table, since the budget is made from it too. */
export const poolVariable = 'MONGODB_POOL_SIZE';

/** The variables of each group of the configuration, as a deployed function may have them. */
export const groupVariables = Object.fromEntries<readonly string[]>(
  configGroups.map((group) => [group, Object.keys(shapeOf(group)).filter((name) => !neverDeployed.includes(name))]),
) as Readonly<Record<ConfigGroup, readonly string[]>>;

/** The groups whose variables are chosen by whoever deploys; the others are made by the stack or belong to a laptop. */
export const chosenGroups = [
  'mongo',
  'provider',
  'notify',
  'alertPolicy',
  'rateLimit',
  'lock',
  'deletion',
  'circuit',
  'accountLimit',
  'passes',
  'connections',
  'destinations',
  'secrets',
  'publicUrl',
  'access',
  'keyLimit',
  'judge',
  'traces',
] as const satisfies readonly ConfigGroup[];

const madeByTheStack: readonly string[] = [secretVariable, poolVariable, stageVariable];

/** The variables that can be chosen by context. */
export const chosenVariables: readonly string[] = [
  ...new Set(chosenGroups.flatMap((group) => groupVariables[group]).filter((name) => !madeByTheStack.includes(name))),
];

/** The context key of a variable: `externalApiUrl` for `EXTERNAL_API_URL`. */
export const contextKey = (variable: string): string =>
  variable.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
