import { type Issue, statuses } from './issue.ts';
import { type Condition, type Jql, JqlError, type Operator, type Order } from './jql-syntax.ts';
import { queryTime } from './site-time.ts';

export type JqlContext = {
  now: number;
  timeZone: string;
  projects: readonly string[];
  /** The issue that has a key, or had it before it was moved. */
  find(key: string): Issue | undefined;
};

type Value = number | string;
type Test = (issue: Issue) => boolean;

/** Keys are in order by project, then by number. */
const placeInProject = ({ project, number }: Pick<Issue, 'project' | 'number'>): string =>
  `${project}-${`${number}`.padStart(12, '0')}`;

/** Fields that are compared, as an issue has them. */
const ordered: Readonly<Record<string, (issue: Issue) => Value>> = {
  updated: ({ updated_at }) => updated_at,
  updateddate: ({ updated_at }) => updated_at,
  created: ({ created_at }) => created_at,
  createddate: ({ created_at }) => created_at,
  id: ({ id }) => Number(id),
  key: placeInProject,
  issuekey: placeInProject,
  issue: placeInProject,
};

/** Fields that are only equal or not. */
const named: Readonly<Record<string, (issue: Issue) => readonly (string | null)[]>> = {
  project: ({ project }) => [project],
  projecttype: () => ['service_desk'],
  issuetype: () => ['service request'],
  type: () => ['service request'],
  status: ({ status }) => [status],
  statuscategory: ({ status }) => [statuses[status].category.name, statuses[status].category.key],
  reporter: ({ reporter }) => [reporter],
  assignee: ({ assignee }) => [assignee],
  labels: ({ labels }) => labels,
};

const dates = ['updated', 'updateddate', 'created', 'createddate'];
const keys = ['key', 'issuekey', 'issue'];

const sortableKey = (key: string): string => {
  const [, project, number] = /^([A-Za-z][A-Za-z0-9_]*)-(\d{1,12})$/.exec(key) ?? [];
  if (project === undefined || number === undefined)
    throw new JqlError(`The issue key '${key}' for field 'key' is invalid.`);
  return placeInProject({ project: project.toUpperCase(), number: Number(number) });
};

const operand = (field: string, text: string, context: JqlContext): Value => {
  if (keys.includes(field) && !/^\d+$/.test(text)) return sortableKey(text);
  if (!dates.includes(field)) return Number(text);
  const at = queryTime(text, context);
  if (at !== undefined) return at;
  throw new JqlError(
    `Date value '${text}' for field '${field}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`,
  );
};

const compare: Readonly<Record<Operator, (one: Value, others: readonly Value[]) => boolean>> = {
  '=': (one, [other]) => one === other,
  '!=': (one, [other]) => one !== other,
  '>': (one, [other = 0]) => one > other,
  '>=': (one, [other = 0]) => one >= other,
  '<': (one, [other = 0]) => one < other,
  '<=': (one, [other = 0]) => one <= other,
  in: (one, others) => others.includes(one),
  'not in': (one, others) => !others.includes(one),
};

/** A comparison of keys is one of numbers, within the project of an issue that is there. */
const keyTest = (operator: Operator, key: string, { find }: JqlContext): Test => {
  sortableKey(key);
  const other = find(key);
  if (!other) throw new JqlError(`An issue with key '${key}' does not exist for field 'key'.`);
  return ({ project, number }) => project === other.project && compare[operator](number, [other.number]);
};

const comparisons: readonly Operator[] = ['>', '>=', '<', '<='];

const orderedTest = (field: string, operator: Operator, texts: readonly string[], context: JqlContext): Test => {
  const isById = keys.includes(field) && texts.every((text) => /^\d+$/.test(text));
  const [key] = texts;
  if (keys.includes(field) && !isById && key !== undefined && comparisons.includes(operator))
    return keyTest(operator, key, context);
  const value = isById ? ordered.id : ordered[field];
  const values = texts.map((text) => operand(isById ? 'id' : field, text, context));
  return (issue) => compare[operator](value?.(issue) ?? 0, values);
};

const namedTest = (field: string, operator: Operator, texts: readonly string[], context: JqlContext): Test => {
  if (!['=', '!=', 'in', 'not in'].includes(operator))
    throw new JqlError(`The operator '${operator}' is not supported by the '${field}' field.`);
  if (field === 'project')
    for (const text of texts)
      if (!context.projects.some((key) => key.toLowerCase() === text.toLowerCase()))
        throw new JqlError(`The value '${text}' does not exist for the field 'project'.`);
  const wanted = new Set(texts.map((text) => (/^(?:empty|null)$/i.test(text) ? null : text.toLowerCase())));
  const isNegative = operator === '!=' || operator === 'not in';
  return (issue) => {
    const values = named[field]?.(issue) ?? [];
    const isMet =
      values.length === 0 ? wanted.has(null) : values.some((value) => wanted.has(value?.toLowerCase() ?? null));
    return isMet !== isNegative;
  };
};

const testOf = (condition: Condition, context: JqlContext): Test => {
  switch (condition.kind) {
    case 'not': {
      const test = testOf(condition.of, context);
      return (issue) => !test(issue);
    }
    case 'and':
    case 'or': {
      const tests = condition.of.map((one) => testOf(one, context));
      return condition.kind === 'and'
        ? (issue) => tests.every((test) => test(issue))
        : (issue) => tests.some((test) => test(issue));
    }
    default: {
      const { field, operator, values } = condition;
      if (Object.hasOwn(ordered, field)) return orderedTest(field, operator, values, context);
      if (Object.hasOwn(named, field)) return namedTest(field, operator, values, context);
      throw unknownField(field);
    }
  }
};

const unknownField = (field: string): JqlError =>
  new JqlError(`Field '${field}' does not exist or you do not have permission to view it.`);

/** An issue's place in the order of a query; its id is the last word. */
export type Place = readonly Value[];

const orderOf = (orders: readonly Order[]) => [
  ...orders.map(({ field, isDescending }) => {
    const value = Object.hasOwn(ordered, field) ? ordered[field] : undefined;
    if (!value) throw unknownField(field);
    return { value, direction: isDescending ? -1 : 1 };
  }),
  { value: ({ id }: Issue): Value => Number(id), direction: 1 },
];

export type Query = {
  matches: Test;
  placeOf(issue: Issue): Place;
  /** Negative: the issue is before the other. */
  compare(one: Issue, other: Issue): number;
  /** Whether the issue comes after a place. */
  isAfter(issue: Issue, place: Place): boolean;
};

/** @throws JqlError for what the site does not understand */
export const queryOf = ({ where, orders }: Jql, context: JqlContext): Query => {
  if (!where)
    throw new JqlError('Unbounded JQL queries are not allowed here. Please add a search restriction to your query.');
  const order = orderOf(orders);
  // Values are computed one by one: the first mostly decides, and a search compares tens of thousands of issues.
  const firstDifference = (one: Issue, valueAt: (at: number) => Value): number => {
    for (const [at, { value, direction }] of order.entries()) {
      const [a, b] = [value(one), valueAt(at)];
      if (a !== b) return a < b ? -direction : direction;
    }
    return 0;
  };
  return {
    matches: testOf(where, context),
    placeOf: (issue) => order.map(({ value }) => value(issue)),
    compare: (one, other) => firstDifference(one, (at) => order[at]?.value(other) ?? 0),
    isAfter: (issue, place) => firstDifference(issue, (at) => place[at] ?? 0) > 0,
  };
};
