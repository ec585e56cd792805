import { type FunctionEntry, type Load, loadOf, methodsOf, onlyReads, type Route, type SocketRoute } from './table.ts';

/**
 * AWS permissions of an HTTP function: none; read the database secret, for reads or for writes; or also use what its
 * grants name, such as queues and the event bus.
 */
export const apiRights = ['public', 'read', 'write', 'send'] as const;
export type ApiRight = (typeof apiRights)[number];

type Answering = FunctionEntry &
  Partial<Pick<Route, 'method' | 'path' | 'changesNothing'> & Pick<SocketRoute, 'routeKey'>>;

export const rightOf = ({ config, grants, ...entry }: Answering): ApiRight => {
  if (grants.length > 0) return 'send';
  if (!config.includes('mongo')) return 'public';
  return onlyReads(entry) ? 'read' : 'write';
};

/** The route keys that the gateway maps to an entry's handler. */
export const routeKeysOf = ({ method, path, routeKey = '$default' }: Answering): readonly string[] =>
  method && path ? methodsOf({ method }).map((each) => `${each} ${path}`) : [routeKey];

const weights: Readonly<Record<Load, number>> = { heavy: 2, usual: 1, light: 0.25 };

/** Share of reserved concurrency, relative to a route of usual load. */
const weightOf = (entry: Answering & Partial<Pick<Route, 'load' | 'scope' | 'throttle'>>): number =>
  weights[entry.scope === undefined ? 'light' : loadOf({ ...entry, scope: entry.scope })];

/** Whether a route of its own function is called often enough for a tenth of its calls to say something. */
const isSampled = (entry: Answering & Partial<Pick<Route, 'load' | 'scope' | 'throttle'>>): boolean =>
  weightOf(entry) > weights.light;

/** One function of the API, which answers one route or several. */
export type ApiFunction = Omit<FunctionEntry, 'file'> & {
  right: ApiRight;
  /** Share of reserved concurrency, relative to a route of usual load with its own function. */
  weight: number;
  /** Whether new code of it takes over gradually, where that is asked for: a few calls an hour are no sample. */
  shifts: boolean;
  members: readonly FunctionEntry[];
};

type Shared = Pick<ApiFunction, 'name' | 'summary' | 'weight' | 'shifts'> & { rights: readonly ApiRight[] };

/** One function for those of these entries that have one of the rights; none for no entry. */
const sharedFunction = ({ rights, ...facts }: Shared, entries: readonly Answering[]): ApiFunction[] => {
  const members = entries.filter((entry) => rights.includes(rightOf(entry)));
  if (members.length === 0) return [];
  return [
    {
      ...facts,
      right: rights.at(-1) ?? 'public',
      members,
      ...unionOf(members),
    },
  ];
};

/** What one function needs to answer all of these: every group and permission, and the longest timeout and most memory. */
const unionOf = (members: readonly FunctionEntry[]) => ({
  config: [...new Set(members.flatMap(({ config }) => config))],
  grants: [...new Set(members.flatMap(({ grants }) => grants))],
  timeoutSeconds: Math.max(...members.map(({ timeoutSeconds }) => timeoutSeconds)),
  memoryMb: Math.max(...members.map(({ memoryMb }) => memoryMb)),
});

/** Routes share idle instances, so a group needs far less than the sum of its members. */
const groups: readonly Shared[] = [
  {
    ...{ name: 'api-public', rights: ['public'], weight: 1, shifts: true },
    summary: 'Answer what needs no database: documentation, dashboard',
  },
  { name: 'api-read', rights: ['read'], weight: 5, shifts: true, summary: 'Answer the routes that read' },
  {
    ...{ name: 'api-write', rights: ['write', 'send'], weight: 2, shifts: true },
    summary: 'Answer the routes that change something',
  },
];

/** The API as three functions. */
export const apiGroups = (routes: readonly Route[], fallback: FunctionEntry): ApiFunction[] =>
  groups.flatMap((group) => sharedFunction(group, [...routes, fallback]));

const adminGroups: readonly Shared[] = [
  {
    ...{ name: 'admin-read', rights: ['read'], weight: 1, shifts: false },
    summary: 'Answer the routes by which administrators read settings',
  },
  {
    ...{ name: 'admin-write', rights: ['write'], weight: 1, shifts: false },
    summary: 'Answer the routes by which administrators change something at once',
  },
];

/**
 * The API as a function for each route, but for what administrators call now and then and what needs the same rights, and for
 * what another route's function answers, too.
 */
export const apiByRoute = (routes: readonly Route[], fallback: FunctionEntry): ApiFunction[] => {
  const isShared = (entry: Route): boolean =>
    entry.scope === 'admin' && adminGroups.some(({ rights }) => rights.includes(rightOf(entry)));
  const shared = adminGroups.flatMap((group) => sharedFunction(group, routes.filter(isShared)));
  const own = routes.filter((route) => !isShared(route) && route.answeredWith === undefined);
  const alone = [...own, fallback].map((entry): ApiFunction => {
    const members = [entry, ...routes.filter(({ answeredWith }) => answeredWith === entry.name)];
    return {
      ...entry,
      right: rightOf(entry),
      weight: weightOf(entry),
      shifts: isSampled(entry),
      members,
      ...unionOf(members),
    };
  });
  return [...alone, ...shared];
};

/** The routes of the sockets as one function: a client that connects finds an instance that works for others. */
export const socketFunction = (members: readonly SocketRoute[]): Omit<ApiFunction, 'right'> => ({
  ...{ name: 'sockets', summary: 'Answer clients of sockets', members, weight: weights.light, shifts: false },
  ...unionOf(members),
});
