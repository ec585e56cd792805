import { randomUUID } from 'node:crypto';
import type { Reply } from '../demo-provider/replies.ts';
import {
  type Call,
  isRecord,
  type Json,
  jsonObject,
  lengthOf,
  type StandIn,
  type StandInDestination,
  startStandIn,
} from './stand-in.ts';

/** An alert by its alias. */
export type JsmAlert = {
  readonly alias: string;
  readonly state: 'open' | 'acknowledged' | 'closed';
  readonly message: string;
  readonly description: string;
  readonly priority: string;
  /** How often it was created while it was open. */
  readonly count: number;
  readonly notes: readonly string[];
};

export type JsmAlerts = StandIn & {
  readonly destination: StandInDestination;
  readonly apiKey: string;
  readonly alerts: ReadonlyMap<string, JsmAlert>;
};

/** Jira Service Management's paths, and Opsgenie's. */
const routes = /^(?:\/jsm\/ops\/integration)?\/v2\/alerts(?:\/([^/]+)\/(acknowledge|close))?$/;

// In characters; of `details` all of them together.
const longest = {
  ...{ message: 130, alias: 512, description: 15_000, entity: 512, source: 100, user: 100, note: 25_000 },
  details: 8_000,
};
const mostTags = 20;
const longestTag = 50;

/** Starts the integration API for alerts. It takes every well-formed request, and says nothing about what becomes of it. */
export const startJsmAlerts = async ({ port = 0, apiKey = randomUUID() } = {}): Promise<JsmAlerts> => {
  const alerts = new Map<string, JsmAlert>();

  const answer = (call: Call): Reply => {
    const [, alias, action] = routes.exec(call.path) ?? [];
    if (!routes.test(call.path)) return refused(404, 'The requested resource does not exist');
    if (call.method !== 'POST') return refused(405, 'Method not allowed');
    if (call.headers.authorization !== `GenieKey ${apiKey}`) return refused(401, 'Could not authenticate');
    const given = jsonObject(call);
    if (!given) return refused(400, 'Request body is not a valid JSON object');
    if (alias !== undefined && call.query.get('identifierType') !== 'alias')
      return refused(422, 'Identifier is not an alert id', { identifier: 'must be the id of an alert' });
    const faults = alias === undefined ? alertFaults(given) : changeFaults(given);
    if (Object.keys(faults).length > 0)
      return refused(422, 'Request body is not processable. Please check the errors.', faults);
    const changed =
      alias === undefined
        ? created(given, alerts)
        : closedOrAcknowledged(alerts.get(decodeURIComponent(alias)), action, given);
    if (changed) alerts.set(changed.alias, changed);
    return { status: 202, body: { result: 'Request will be processed', took: 0.012, requestId: randomUUID() } };
  };

  const refusals = {
    dead: refused(503, 'Service is unavailable'),
    throttling: {
      ...refused(429, 'You are making too many requests!'),
      headers: { 'x-ratelimit-state': 'THROTTLED', 'x-ratelimit-reason': 'ACCOUNT' },
    },
    revoked: refused(401, 'Could not authenticate'),
  };
  const standIn = await startStandIn({ answer, refusals }, port);
  const destination = { kind: 'jsm_alerts', target: { base_url: standIn.url }, credentials: { api_key: apiKey } };
  return { ...standIn, destination, apiKey, alerts };
};

const refused = (status: number, message: string, errors?: Json): Reply => ({
  status,
  body: { message, ...(errors && { errors }), took: 0.001, requestId: randomUUID() },
});

type Faults = Record<string, string>;

const changeFaults = (given: Json): Faults => textFaults(given, ['user', 'source', 'note']);

const alertFaults = (given: Json): Faults => ({
  ...(typeof given.message === 'string' && given.message.trim() !== '' ? {} : { message: 'Message can not be empty.' }),
  ...textFaults(given, ['message', 'alias', 'description', 'entity', 'source', 'user', 'note']),
  ...(given.priority === undefined || /^P[1-5]$/.test(String(given.priority))
    ? {}
    : { priority: 'should be one of P1-P5' }),
  ...(given.tags === undefined || areTags(given.tags) ? {} : { tags: 'are too many, or too long' }),
  ...(given.details === undefined || areDetails(given.details) ? {} : { details: 'are no texts, or too long' }),
});

const textFaults = (given: Json, names: readonly Exclude<keyof typeof longest, 'details'>[]): Faults =>
  Object.fromEntries(
    names
      .filter((name) => given[name] !== undefined && !isText(given[name], longest[name]))
      .map((name) => [name, `should not be longer than ${longest[name]} characters.`]),
  );

const isText = (value: unknown, max: number): value is string => typeof value === 'string' && lengthOf(value) <= max;

const areTags = (tags: unknown): boolean =>
  Array.isArray(tags) && tags.length <= mostTags && tags.every((tag) => isText(tag, longestTag));

const areDetails = (details: unknown): boolean =>
  isRecord(details) &&
  Object.values(details).every((value) => typeof value === 'string') &&
  Object.entries(details).reduce((sum, [name, value]) => sum + lengthOf(name) + lengthOf(String(value)), 0) <=
    longest.details;

/** An alias that is open already is counted, and stays one alert. */
const created = (given: Json, alerts: ReadonlyMap<string, JsmAlert>): JsmAlert => {
  const alias = typeof given.alias === 'string' ? given.alias : randomUUID();
  const before = alerts.get(alias);
  if (before && before.state !== 'closed') return { ...before, count: before.count + 1 };
  const { message, description = '', priority = 'P3' } = given as Record<string, string>;
  return { alias, state: 'open', message: message ?? '', description, priority, count: 1, notes: [] };
};

const closedOrAcknowledged = (
  before: JsmAlert | undefined,
  action: string | undefined,
  { note }: Json,
): JsmAlert | undefined => {
  if (!before || before.state === 'closed') return undefined;
  const notes = [...before.notes, ...(typeof note === 'string' ? [note] : [])];
  return { ...before, state: action === 'close' ? 'closed' : 'acknowledged', notes };
};
