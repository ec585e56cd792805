import { type ConfigGroup, configGroups, shapeOf } from '#lib/config.ts';

/** A deployed function reads it from the secret. */
const uriVariable = 'MONGODB_URI';

/** Names the secret with the URI of MongoDB; the URI itself never stands in a deployed environment. */
export const secretVariable = 'MONGODB_URI_SECRET_ARN';

/** The `service` of a function's metrics and log lines. */
export const serviceVariable = 'POWERTOOLS_SERVICE_NAME';

/** Which stage a function runs in. */
export const stageVariable = 'INTAKE_STAGE';

/** The release. Nothing reads it: its change replaces every instance, so that each reads the secret again. */
export const releaseVariable = 'RELEASE';

/** How many connections an instance may open for its work: from the table, since the budget is made from it too. */
export const poolVariable = 'MONGODB_POOL_SIZE';

/** The variables of each group of the configuration, as a deployed function may have them. */
export const groupVariables = Object.fromEntries<readonly string[]>(
  configGroups.map((group) => [group, Object.keys(shapeOf(group)).filter((name) => name !== uriVariable)]),
) as Readonly<Record<ConfigGroup, readonly string[]>>;

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
