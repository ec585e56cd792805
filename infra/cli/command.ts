import type { Api } from './api.ts';
import type { Screen } from './screen.ts';

/** Why a command was called wrongly: it ends with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export type Option = { type: 'string' | 'boolean'; multiple?: boolean; about: string };
export type Values = Readonly<Record<string, string | boolean | string[] | undefined>>;

export type Context = {
  api: Api;
  screen: Screen;
  env: NodeJS.ProcessEnv;
  /** As many as the command names. */
  positionals: readonly string[];
  values: Values;
};

/** One thing that the command line does. */
export type Command = {
  name: string;
  about: string;
  positionals?: readonly string[];
  options?: Readonly<Record<string, Option>>;
  required?: readonly string[];
  /** Answers whether what was asked for succeeded. */
  run(context: Context): Promise<boolean>;
};

export const tenant = { tenant: { type: 'string', about: 'id of the tenant' } } as const;
export const ofTenant = { options: tenant, required: ['tenant'] } as const;

/** The text of an option. */
export const textOf = (values: Values, name: string): string | undefined => {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
};

/** The tenant of a command that requires one, escaped for a path. */
export const tenantPath = (values: Values): string => `/tenants/${encodeURIComponent(textOf(values, 'tenant') ?? '')}`;

/** A whole number from 1, or what there is without the option. @throws UsageError if it is something else */
export const countOf = (values: Values, name: string, otherwise: number): number => {
  const text = textOf(values, name);
  if (text === undefined) return otherwise;
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new UsageError(`--${name} must be a whole number from 1`);
  return Number(text);
};
