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

/** An alert of the service, and its incident's state. */
export type PagerDutyAlert = {
  readonly dedupKey: string;
  readonly state: 'triggered' | 'acknowledged' | 'resolved';
  readonly summary: string;
  readonly severity: string;
  /** How many events it was triggered by while it was open. */
  readonly triggers: number;
};

export type PagerDuty = StandIn & {
  readonly destination: StandInDestination;
  readonly routingKey: string;
  /** By their keys. A key that is triggered again after it was resolved is a new alert. */
  readonly alerts: ReadonlyMap<string, PagerDutyAlert>;
  /** The accepted events, as they came. */
  readonly events: readonly Json[];
};

const mostBytes = 512 * 1024;
const actions = ['trigger', 'acknowledge', 'resolve'];
const severities = ['critical', 'error', 'warning', 'info'];

const invalid = (errors: readonly string[]): Reply => ({
  status: 400,
  body: { status: 'invalid event', message: 'Event object is invalid', errors },
});

/** Starts the Events API v2 of PagerDuty with one service. */
export const startPagerDuty = async ({ port = 0, routingKey = 'a0'.repeat(16) } = {}): Promise<PagerDuty> => {
  const alerts = new Map<string, PagerDutyAlert>();
  const events: Json[] = [];

  const answer = (call: Call): Reply => {
    if (call.path !== '/v2/enqueue') return { status: 404, body: { message: 'Not Found' } };
    if (call.method !== 'POST') return { status: 405, body: { message: 'Method Not Allowed' } };
    if (Buffer.byteLength(call.body) > mostBytes) return { status: 413, body: { message: 'Event too large' } };
    const event = jsonObject(call);
    if (!event) return { status: 400, body: { status: 'invalid event', message: 'Event object is not JSON' } };
    const errors = faultsOf(event, routingKey);
    if (errors.length > 0) return invalid(errors);
    events.push(event);
    const dedupKey = typeof event.dedup_key === 'string' ? event.dedup_key : randomUUID().replaceAll('-', '');
    const changed = changedBy(event, dedupKey, alerts.get(dedupKey));
    if (changed) alerts.set(dedupKey, changed);
    return { status: 202, body: { status: 'success', message: 'Event processed', dedup_key: dedupKey } };
  };

  const refusals = {
    dead: { status: 500, body: { message: 'Internal Server Error' } },
    throttling: {
      status: 429,
      body: { status: 'throttle exceeded', message: 'Requests for this service are arriving too quickly.' },
    },
    revoked: invalid(["'routing_key' is invalid"]),
  };
  const standIn = await startStandIn({ answer, refusals }, port);
  const destination = {
    kind: 'pagerduty',
    target: { base_url: standIn.url },
    credentials: { routing_key: routingKey },
  };
  return { ...standIn, destination, routingKey, alerts, events };
};

const faultsOf = (event: Json, routingKey: string): string[] => {
  const { routing_key: key, event_action: action, dedup_key: dedupKey, payload } = event;
  return [
    ...(typeof key !== 'string' || key.length !== 32 ? ["Length of 'routing_key' is incorrect (should be 32)"] : []),
    ...(typeof key === 'string' && key.length === 32 && key !== routingKey ? ["'routing_key' is invalid"] : []),
    ...(actions.some((one) => one === action) ? [] : ["'event_action' is invalid"]),
    ...(dedupKey === undefined && action !== 'trigger' ? ["'dedup_key' is missing or blank"] : []),
    ...(dedupKey !== undefined && !isText(dedupKey, 255) ? ["'dedup_key' is invalid (at most 255 characters)"] : []),
    ...(action === 'trigger' ? payloadFaults(payload) : []),
    ...linkFaults(event.links),
  ];
};

const payloadFaults = (payload: unknown): string[] => {
  if (!isRecord(payload)) return ["'payload' is missing or blank"];
  const { summary, source, severity, timestamp, custom_details: details } = payload;
  return [
    ...(isText(summary, 1_024) ? [] : ["'payload.summary' is missing, blank or too long"]),
    ...(isText(source, 1_024) ? [] : ["'payload.source' is missing or blank"]),
    ...(severities.some((one) => one === severity)
      ? []
      : ["'payload.severity' is invalid (must be one of 'critical', ...)"]),
    ...(timestamp === undefined || isTimestamp(timestamp) ? [] : ["'payload.timestamp' is no ISO 8601 date and time"]),
    ...['component', 'group', 'class']
      .filter((name) => payload[name] !== undefined && typeof payload[name] !== 'string')
      .map((name) => `'payload.${name}' is no string`),
    ...(details === undefined || isRecord(details) ? [] : ["'payload.custom_details' is no object"]),
  ];
};

const linkFaults = (links: unknown): string[] => {
  if (links === undefined) return [];
  const isLink = (link: unknown): boolean => isRecord(link) && typeof link.href === 'string' && URL.canParse(link.href);
  return Array.isArray(links) && links.every(isLink) ? [] : ["'links' is invalid"];
};

const isText = (value: unknown, max: number): boolean =>
  typeof value === 'string' && value.trim() !== '' && lengthOf(value) <= max;

const isTimestamp = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(value) && !Number.isNaN(Date.parse(value));

/** Only a trigger opens an alert, and only one that is not resolved changes. */
const changedBy = (event: Json, dedupKey: string, before: PagerDutyAlert | undefined): PagerDutyAlert | undefined => {
  const isOpen = before !== undefined && before.state !== 'resolved';
  if (event.event_action !== 'trigger')
    return isOpen ? { ...before, state: event.event_action === 'resolve' ? 'resolved' : 'acknowledged' } : undefined;
  if (isOpen) return { ...before, triggers: before.triggers + 1 };
  const { summary, severity } = event.payload as { summary: string; severity: string };
  return { dedupKey, state: 'triggered', summary, severity, triggers: 1 };
};
