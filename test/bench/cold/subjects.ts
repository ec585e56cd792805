import type { BuildOptions } from 'esbuild';
import { apiGroups } from '#functions/manifest/api-groups.ts';
import { startIngest } from '#functions/manifest/ingest-routes.ts';
import { fallback, queues, routes, schedules } from '#functions/manifest/manifest.ts';
import { ingestPage, sendAlert } from '#functions/manifest/queues.ts';
import type { Route } from '#functions/manifest/table.ts';
import { getTenantStats } from '#functions/manifest/tenant-routes.ts';
import { getTicket } from '#functions/manifest/ticket-routes.ts';
import type { Source } from '#infra/cdk/bundling/options.ts';
import { dispatcherSource } from '#infra/cdk/constructs/dispatcher-source.ts';
import type { Store } from '#lib/mongo/store.ts';
import { bareWork, type RealWork, realAlert, realPage, realStart } from './real-work.ts';

/** The yardstick of a page. */
export const barePage = 'bare page of 100';

/** A function whose cold start is measured, and what it is invoked with. */
export type Subject = {
  name: string;
  kind: 'yardstick' | 'read' | 'other' | 'grouped';
  source: Source;
  /** The event of every start, or work of its own for each, of a tenant that has nothing yet. */
  event: object | ((store: Store, tenantId: string) => Promise<RealWork>);
  options?: BuildOptions;
  /** It does what `barePage` does, and is compared with that, too. */
  isPage?: true;
  /** It finds the database's address in the environment, as the yardsticks do, and asks Secrets Manager for none. */
  hasAddress?: true;
};

/** Without what our bundles leave out. */
const asItComes: BuildOptions = { alias: {}, plugins: [] };

/** What somebody in a hurry would write, without anything of ours. */
const yardstick = (name: string, file: string, rest: Partial<Subject> = {}): Subject => ({
  name,
  kind: 'yardstick',
  source: { file: `test/bench/cold/yardsticks/${file}.ts` },
  event: {},
  options: asItComes,
  ...rest,
});

const yardsticks: readonly Subject[] = [
  yardstick('empty handler', 'empty'),
  yardstick('bare driver', 'driver'),
  yardstick('bare driver, bundled as ours', 'driver', { options: {} }),
  yardstick('bare message', 'queue'),
  yardstick('bare event', 'event'),
  yardstick(barePage, 'page', { event: bareWork }),
];

const samples: Readonly<Record<string, string>> = {
  tenant_id: 'acme',
  ticket_id: 'T-1',
  customer_id: 'C-1',
  job_id: 'none',
  key_id: 'none',
  name: 'provider',
  file: 'index.html',
};

/** A minimal valid request of a route. */
const eventOf = ({ path, query, method }: Route): object => {
  const required = Object.entries(query.shape).filter(([, schema]) => !schema.safeParse(undefined).success);
  const pathParameters = Object.fromEntries(
    [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, samples[name] ?? 'none']),
  );
  return {
    version: '2.0',
    routeKey: `${method} ${path}`,
    rawPath: path,
    rawQueryString: new URLSearchParams(
      required.map(([name]): [string, string] => [name, samples[name] ?? '1']),
    ).toString(),
    headers: {},
    pathParameters,
    requestContext: { requestId: 'bench', routeKey: `${method} ${path}`, http: { method, path } },
    isBase64Encoded: false,
  };
};

const ofRoute = (route: Route): Subject => ({
  name: route.name,
  source: route,
  event: eventOf(route),
  kind: route.method === 'GET' ? 'read' : 'other',
});

const withAddress = (subject: Subject): Subject => ({
  ...subject,
  name: `${subject.name}, without a secret`,
  hasAddress: true,
});

const alone: readonly Subject[] = [
  ...yardsticks,
  ...routes.map(ofRoute),
  ...[getTicket, getTenantStats].map(ofRoute).map(withAddress),
  ...queues.map((queue): Subject => ({ name: queue.name, source: queue, event: { Records: [] }, kind: 'other' })),
  { name: 'ingest-page, a page of 100', source: ingestPage, event: realPage, kind: 'other', isPage: true },
  { name: 'send-alert, an alert', source: sendAlert, event: realAlert, kind: 'other' },
  { name: 'start-ingest, a run', source: startIngest, event: realStart(eventOf(startIngest)), kind: 'other' },
  ...schedules.map((schedule): Subject => ({ name: schedule.name, source: schedule, event: {}, kind: 'other' })),
];

/** Routes to be asked of the function that they share with others, beside their own: some that read, open ones, one that sends. */
const askedInGroups = ['get-ticket', 'list-tickets', 'get-tenant-stats', 'get-health', 'get-openapi', 'start-ingest'];

const inGroups: readonly Subject[] = apiGroups(routes, fallback).flatMap((group) =>
  routes
    .filter(({ name }) => askedInGroups.includes(name) && group.members.some((member) => member.name === name))
    .map((route) => ({
      name: `${route.name} in ${group.name}`,
      kind: 'grouped',
      source: dispatcherSource(group),
      event: eventOf(route),
    })),
);

const all: readonly Subject[] = [...alone, ...inGroups];

/** All of them, or those of these names beside the yardsticks. */
export const subjectsNamed = (names: readonly string[] | undefined): readonly Subject[] =>
  all.filter(({ name, kind }) => kind === 'yardstick' || !names || names.some((asked) => name.startsWith(asked)));
