/** Values for a pipeline, where a string that starts with a dollar sign would be read as a field. */
export const literal = (values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { $literal: value }]));
