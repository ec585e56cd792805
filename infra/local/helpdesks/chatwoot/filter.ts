import { isRecord } from '../simulator/json-body.ts';
import type { Conversation } from './conversation.ts';

/** Why a filter is refused. */
export class FilterFault extends Error {}

type Test = (conversation: Conversation) => boolean;
type Attribute = {
  /** Labels are several, a number may be missing. */
  of(conversation: Conversation): readonly (string | number)[];
  readonly operators: readonly string[];
};

const equality = ['equal_to', 'not_equal_to'];
const presence = ['is_present', 'is_not_present'];
const dates = ['is_greater_than', 'is_less_than', 'days_before'];

/** The attributes of the documentation that the simulated conversations have. */
const attributes: Readonly<Record<string, Attribute>> = {
  status: { of: ({ status }) => [status], operators: equality },
  priority: { of: ({ priority }) => (priority === null ? [] : [priority]), operators: equality },
  display_id: { of: ({ id }) => [id], operators: equality },
  assignee_id: { of: ({ assignee_id: id }) => (id === null ? [] : [id]), operators: [...equality, ...presence] },
  labels: { of: ({ labels }) => labels, operators: [...equality, ...presence] },
  created_at: { of: ({ created_at }) => [created_at], operators: dates },
  last_activity_at: { of: ({ last_activity_at }) => [last_activity_at], operators: dates },
};

const dayMs = 86_400_000;
const dayOf = (ms: number): number => Math.floor(ms / dayMs);

/** The filter of a request's `payload`: AND binds closer than OR. Dates are compared by whole days. @throws FilterFault */
export const filterOf = (payload: unknown, now: number): Test => {
  if (!Array.isArray(payload) || payload.length === 0) throw new FilterFault('Invalid value. The payload is empty');
  const groups: Test[][] = [[]];
  for (const condition of payload) {
    if (!isRecord(condition)) throw new FilterFault('Invalid value. A condition is an object');
    groups.at(-1)?.push(testOf(condition, now));
    if (operatorAfter(condition) === 'OR') groups.push([]);
  }
  const whole = groups.filter((tests) => tests.length > 0);
  return (conversation) => whole.some((tests) => tests.every((test) => test(conversation)));
};

/** What joins a condition to the one after it. */
const operatorAfter = ({ query_operator }: Record<string, unknown>): 'AND' | 'OR' => {
  const operator = String(query_operator ?? 'AND').toUpperCase();
  if (operator !== 'AND' && operator !== 'OR') throw new FilterFault("Query operator must be either 'AND' or 'OR'.");
  return operator;
};

const testOf = (condition: Record<string, unknown>, now: number): Test => {
  const { attribute_key: key, filter_operator: operator } = condition;
  const attribute = Object.hasOwn(attributes, String(key)) ? attributes[String(key)] : undefined;
  if (!attribute) throw new FilterFault(`Invalid attribute key - [${key}].`);
  if (!attribute.operators.includes(String(operator)))
    throw new FilterFault(`Invalid operator. The allowed operators for ${key} are [${attribute.operators}].`);
  const values = [condition.values].flat();
  if (dates.includes(String(operator))) return byDay(attribute, String(operator), values[0], now);
  const has: Test = (conversation) =>
    attribute.of(conversation).some((one) => values.map(String).includes(String(one)));
  if (key === 'status' && values.includes('all')) return () => true;
  switch (operator) {
    case 'equal_to':
      return has;
    case 'not_equal_to':
      return (conversation) => !has(conversation);
    default:
      return (conversation) => (operator === 'is_present') === attribute.of(conversation).length > 0;
  }
};

const byDay = (attribute: Attribute, operator: string, value: unknown, now: number): Test => {
  const ms = operator === 'days_before' ? now - Number(value) * dayMs : Date.parse(String(value));
  if (Number.isNaN(ms)) throw new FilterFault('Invalid value. The values provided for this attribute are invalid');
  const sign = operator === 'is_greater_than' ? 1 : -1;
  return (conversation) => attribute.of(conversation).some((at) => sign * (dayOf(Number(at)) - dayOf(ms)) > 0);
};
