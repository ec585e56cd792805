import { apiByRoute } from '#functions/manifest/api-groups.ts';
import { fallback, live, queues, routes, schedules } from '#functions/manifest/manifest.ts';
import { metrics } from '#functions/manifest/metrics.ts';
import { isSwitchedOn } from '#functions/manifest/table.ts';
import { markdownTable } from './table.ts';

/** When the prices below were written down, from memory: nobody has compared them with the price list since. */
const pricesOf = '2026-11-28';

/** List prices of us-east-1, in dollars, without free tiers; Lambda on ARM. */
const price = {
  sqsRequest: 0.4 / 1e6,
  invocation: 0.2 / 1e6,
  gbSecond: 0.0000133334,
  logGb: 0.5,
  event: 1 / 1e6,
  scheduledCall: 1 / 1e6,
  httpRequest: 1 / 1e6,
  socketMessage: 1 / 1e6,
  socketMinute: 0.25 / 1e6,
  alarm: 0.1,
  metric: 0.3,
  dashboard: 3,
  secret: 0.4,
  secretRead: 0.05 / 10_000,
  key: 1,
  keyRequest: 0.03 / 10_000,
  gbOut: 0.09,
  natHour: 0.045,
  natGb: 0.045,
  endpointHour: 0.01,
  endpointGb: 0.01,
};

const memoryGb = 0.5;
const tickets = 1_000_000;
const pages = tickets / 100;
const alerts = tickets / 20;

/** Those that are deployed without further choices. */
const usualSchedules = schedules.filter((schedule) => isSwitchedOn(schedule, {}));

/** Errors and duration of each function, two of each queue, and those on the whole. An alarm on several metrics costs as many. */
const otherAlarms = 18;
export const alarmMetricCount =
  2 * (apiByRoute(routes, fallback).length + queues.length + usualSchedules.length) + 2 * queues.length + otherAlarms;

/** What Lambda itself writes of each call: its start, its end and its report. */
const platformKb = 0.5;
const hoursOfMonth = 730;

type Row = { what: string; how: string; dollars: number };

const lambda = (invocations: number, seconds: number): number =>
  invocations * price.invocation + seconds * memoryGb * price.gbSecond;

const logs = (count: number, kb: number): number => count * kb * 1e-6 * price.logGb;

const ingestion: readonly Row[] = [
  {
    what: 'SQS, pages',
    how: '10,000 pages, each sent, received and deleted twice: once to wait for a slot',
    dollars: 6 * pages * price.sqsRequest,
  },
  {
    what: 'Lambda, pages',
    how: '10,000 invocations of 1 s and 10,000 waits of 0.05 s, at 0.5 GB',
    dollars: lambda(2 * pages, pages * 1.05),
  },
  {
    what: 'SQS, alerts',
    how: '50,000 alerts, each sent, received and deleted',
    dollars: 3 * alerts * price.sqsRequest,
  },
  { what: 'Lambda, alerts', how: '50,000 invocations of 0.3 s, at 0.5 GB', dollars: lambda(alerts, alerts * 0.3) },
  { what: 'EventBridge', how: '50,000 events `TicketEscalated`', dollars: alerts * price.event },
  {
    what: 'Logs and metrics',
    how: '3 lines per page, 2 per alert, 0.5 KB each: 65 MB',
    dollars: logs(3 * pages + 2 * alerts, 0.5),
  },
  {
    what: "Lambda's own log lines",
    how: `70,000 invocations, ${platformKb} KB each: 35 MB`,
    dollars: logs(2 * pages + alerts, platformKb),
  },
];

const requests: readonly Row[] = [
  { what: 'API Gateway', how: '1,000,000 requests to an HTTP API', dollars: 1e6 * price.httpRequest },
  { what: 'Lambda', how: '1,000,000 invocations of 0.03 s, at 0.5 GB', dollars: lambda(1e6, 1e6 * 0.03) },
  {
    what: 'Lambda, cold starts',
    how: '10,000 new instances, 0.15 s to load each',
    dollars: lambda(0, 10_000 * 0.15),
  },
  { what: 'Access log', how: '1,000,000 lines of 0.4 KB', dollars: logs(1e6, 0.4) },
  {
    what: "Lambda's own log lines",
    how: `1,000,000 invocations, ${platformKb} KB each`,
    dollars: logs(1e6, platformKb),
  },
  { what: 'Data transfer out', how: '1,000,000 answers of 4 KB, compressed', dollars: 4 * price.gbOut },
];

const scheduledCalls = usualSchedules.length * 60 * 24 * 30;

const atRest: readonly Row[] = [
  { what: 'Alarms', how: `on ${alarmMetricCount} metrics at $0.10 each`, dollars: alarmMetricCount * price.alarm },
  {
    what: 'Metrics',
    how: `${Object.keys(metrics).length} at $0.30 each, if all are emitted`,
    dollars: Object.keys(metrics).length * price.metric,
  },
  { what: 'Dashboard', how: 'one', dollars: price.dashboard },
  { what: 'Secret', how: 'one', dollars: price.secret },
  { what: 'KMS, the key for credentials', how: 'one', dollars: price.key },
  {
    what: 'EventBridge Scheduler',
    how: `${usualSchedules.length} schedules a minute`,
    dollars: scheduledCalls * price.scheduledCall,
  },
  {
    what: 'Lambda, schedules',
    how: `${usualSchedules.length} invocations of 0.1 s a minute, at 0.5 GB`,
    dollars: lambda(scheduledCalls, scheduledCalls * 0.1),
  },
];

/** What a deployment in private subnets adds, by the way that leads out of them. */
const network: readonly Row[] = [
  {
    what: 'NAT, one gateway',
    how: '$0.045 an hour, plus the data of a million tickets of 2 KB',
    dollars: hoursOfMonth * price.natHour + 2 * price.natGb,
  },
  {
    what: 'or three interface endpoints',
    how: 'Secrets Manager, SQS, EventBridge, each in two zones; 1 GB of data',
    dollars: 3 * 2 * hoursOfMonth * price.endpointHour + price.endpointGb,
  },
];

/** Ten pages that are open eight hours a day, on 22 days. */
const pagesOpen = { pages: 10, hours: 8 * 22 };
const socketMinutes = pagesOpen.pages * pagesOpen.hours * 60;
const polls = pagesOpen.hours * 3_600;

/** Errors and duration of each function, two of each queue, and two of the gateway. */
const liveAlarms = 2 * (live.queues.length + live.schedules.length + 1) + 2 * live.queues.length + 2;

/** What sockets cost with ten dashboards as subscribers; alarms and the schedule cost as much without any. */
const sockets: readonly Row[] = [
  {
    what: 'API Gateway, connections',
    how: `ten open dashboards, eight hours on 22 days: ${socketMinutes.toLocaleString('en')} minutes`,
    dollars: socketMinutes * price.socketMinute,
  },
  {
    what: 'API Gateway, messages',
    how: 'a ping, its answer and two pushes a minute, for each dashboard',
    dollars: 4 * socketMinutes * price.socketMessage,
  },
  {
    what: 'Lambda, messages',
    how: 'each ping, 0.03 s at 0.5 GB',
    dollars: lambda(socketMinutes, socketMinutes * 0.03),
  },
  {
    what: 'SQS, polls for changes',
    how: `one a second while a dashboard is open: ${polls.toLocaleString('en')}, each sent, received and deleted`,
    dollars: 3 * polls * price.sqsRequest,
  },
  { what: 'Lambda, polls', how: 'as many, 0.04 s at 0.5 GB', dollars: lambda(polls, polls * 0.04) },
  { what: 'Alarms', how: `on ${liveAlarms} metrics at $0.10`, dollars: liveAlarms * price.alarm },
  {
    what: 'Schedule',
    how: 'one invocation of 0.1 s a minute',
    dollars: 43_200 * price.scheduledCall + lambda(43_200, 4_320),
  },
];

/** What a key of one's own for the secret costs; AWS's key for it is free but for its use. */
const keys: readonly Row[] = [
  { what: 'KMS, a key of your own', how: 'one a month', dollars: price.key },
  {
    what: 'Reads of the secret',
    how: '100,000 new instances a month, one decryption each',
    dollars: 100_000 * (price.secretRead + price.keyRequest),
  },
];

const sumOf = (rows: readonly Row[]): number => rows.reduce((sum, { dollars }) => sum + dollars, 0);

/** In dollars, as other documents quote them: a million tickets, a million requests, a month at rest. */
export const quotedSums = { tickets: sumOf(ingestion), requests: sumOf(requests), atRest: sumOf(atRest) };

const tableOf = (rows: readonly Row[]): string =>
  markdownTable(
    ['what', 'how many', '$'],
    rows.map(({ what, how, dollars }) => [what, how, dollars.toFixed(3)]),
  );

const sumTable = (rows: readonly Row[]): string =>
  tableOf([...rows, { what: '**total**', how: '', dollars: sumOf(rows) }]);

/** docs/costs.md, worked out from the list prices and the table of functions. */
export const costsDocument = (): string => `# Costs

<!-- Made by \`npm run docs\` from infra/docs/costs.ts. Edit that file, not this one. -->

List prices of us-east-1, ARM, without free tiers, written down from memory on ${pricesOf}. Compare them with AWS's price list
before you rely on a total. MongoDB is not included: an Atlas M10 is about $60 a month.

## A million tickets ingested

Pages of 100 tickets, one ticket in twenty urgent, every ticket new.

${sumTable(ingestion)}

At the default limit of 60 calls a minute, a million tickets take at least ${Math.floor(pages / 60)} minutes, nearly three hours. A page that
waits for a slow provider costs its waiting time: 10 s instead of 1 s add $${(lambda(0, pages * 9)).toFixed(2)}.

## A million API requests

${sumTable(requests)}

## A month at rest

${sumTable(atRest)}

## What a month in private subnets adds

One of two routes out of them; [network](network.md) says what each reaches.

${tableOf(network)}

## What a month of sockets adds

Only with \`-c live=true\`, see [live](live.md#sockets).

${sumTable(sockets)}

## What encryption adds

Queues are encrypted by SQS itself, free of charge.

${sumTable(keys)}
`;
