import type * as z from 'zod';
import { badInput, type InputFault } from './errors.ts';

/** A fault of a request's body. */
export const inBody = (path: string, message: string): InputFault => ({ in: 'body', path, message });

/**
 * Reads a member of a body by a schema that only its use case knows.
 * @throws RequestError 422 with an entry for each fault, and none of the values
 */
export const readBySchema = <T>(schema: z.ZodType<T>, value: unknown, path: string): T => {
  const { data, error } = schema.safeParse(value, { reportInput: false });
  if (!error) return data;
  throw badInput(error.issues.map((issue) => inBody([path, ...issue.path].join('.'), messageOf(issue))));
};

const messageOf = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'unrecognized_keys') return `has unknown members: ${issue.keys.join(', ')}`.slice(0, 200);
  if (issue.code === 'invalid_union') return `must be one of: ${issue.errors.map(missingIn).join('; ')}`.slice(0, 500);
  return /received undefined$/.test(issue.message) ? 'is missing' : issue.message;
};

/** What keeps a value from being one form of several. */
const missingIn = (issues: readonly z.core.$ZodIssue[]): string =>
  issues.map((issue) => `${issue.path.join('.')} ${messageOf(issue)}`.trim()).join(', ');
