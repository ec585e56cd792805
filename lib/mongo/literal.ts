/** Literal values in a pipeline, where a string that starts with a dollar sign would be a field path. */
export const literal = (values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { $literal: value }]));
