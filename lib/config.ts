import type * as z from 'zod';
import { groups } from './config-groups.ts';

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

/** Whether traces are exported; nothing of them is loaded otherwise. */
export const exportsTraces = (env: Env = process.env): boolean => Boolean(env.OTEL_EXPORTER_OTLP_ENDPOINT);

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
