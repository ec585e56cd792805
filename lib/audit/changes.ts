/** What has changed, by the path of each value. */
export type AuditChanges = Record<string, { old: unknown; new: unknown }>;

/** Characters of a value as JSON; of a longer one the beginning is kept. */
export const longestValue = 2_000;

/** Values of one entry. */
export const mostChanges = 60;

/** Members of views that say how a setting fares, not what it is, or only that it was set. */
const notSet = new Set([
  ...['tenant_id', 'updated_at', 'created_at', 'state_at', 'state_reason', 'next_run_at', 'disabled_reason'],
  ...['health', 'warnings', 'refused', 'page_size', 'is_setting', 'responses_since', 'webhook.last_accepted_at'],
  ...['webhook.refused', 'webhook.last_refused_at', 'webhook.last_refused_reason', 'webhook.warning'],
]);

/**
 * What is different between two views of a setting; null stands for none. Objects are compared member by member, and of lists
 * only what was removed and added counts. Its size is bounded.
 */
export const changesBetween = (before: object | null, after: object | null): AuditChanges => {
  const [old, now] = [valuesOf(before), valuesOf(after)];
  const paths = [...new Set([...old.keys(), ...now.keys()])].filter((path) => !notSet.has(path));
  const changed = paths.flatMap((path) => {
    const [from, to] = [old.get(path) ?? null, now.get(path) ?? null];
    return isSame(from, to) ? [] : [[path, differenceOf(from, to)] as const];
  });
  return Object.fromEntries(changed.slice(0, mostChanges));
};

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The values of a view that are no objects, by path. What JSON leaves out is left out, and an empty list is none. */
const valuesOf = (view: object | null): Map<string, unknown> => {
  const values = new Map<string, unknown>();
  const walk = (value: unknown, path: string): void => {
    if (notSet.has(path)) return;
    if (isObject(value))
      for (const [name, inner] of Object.entries(value)) walk(inner, path === '' ? name : `${path}.${name}`);
    else if (!Array.isArray(value) || value.length > 0) values.set(path, value);
  };
  if (view) walk(JSON.parse(JSON.stringify(view)), '');
  return values;
};

const differenceOf = (from: unknown, to: unknown): AuditChanges[string] => {
  if (!Array.isArray(from) || !Array.isArray(to)) return { old: bounded(from), new: bounded(to) };
  const [removed, added] = [without(from, to), without(to, from)];
  // Only their order differs.
  if (removed.length + added.length === 0) return { old: bounded(from), new: bounded(to) };
  return { old: bounded(removed), new: bounded(added) };
};

const without = (list: readonly unknown[], others: readonly unknown[]): unknown[] => {
  const known = new Set(others.map((other) => JSON.stringify(other)));
  return list.filter((one) => !known.has(JSON.stringify(one)));
};

const bounded = (value: unknown): unknown => {
  const json = JSON.stringify(value);
  return json.length <= longestValue ? value : { beginning: json.slice(0, longestValue) };
};
