import { type FunctionEntry, type Load, loadOf, methodsOf, type Route } from './table.ts';

/**
 * What a function of the HTTP API may do in AWS: nothing; read the secret of the database, to answer or to change what is
 * in it; or, besides, send to queues and to the event bus.
 */
export const apiRights = ['public', 'read', 'write', 'send'] as const;
export type ApiRight = (typeof apiRights)[number];

type Answering = FunctionEntry & Partial<Pick<Route, 'method' | 'path'>>;

export const rightOf = ({ config, grants, method }: Answering): ApiRight => {
  if (grants.length > 0) return 'send';
  if (!config.includes('mongo')) return 'public';
  return method === 'GET' ? 'read' : 'write';
};

/** The keys under which the gateway leads requests to an entry's handler. */
export const routeKeysOf = ({ method, path }: Answering): readonly string[] =>
  method && path ? methodsOf({ method }).map((each) => `${each} ${path}`) : ['$default'];

const weights: Readonly<Record<Load, number>> = { heavy: 2, usual: 1, light: 0.25 };

/** How many of a route's function may run at once, beside one of usual load. */
export const weightOf = (entry: Answering & Partial<Pick<Route, 'load' | 'scope' | 'throttle'>>): number =>
  weights[entry.scope === undefined ? 'light' : loadOf({ ...entry, scope: entry.scope })];

/** One function in which the handlers of several routes stand. */
export type ApiGroup = Omit<FunctionEntry, 'file'> & {
  right: ApiRight;
  /** How many of it may run at once, beside a route of usual load that has a function of its own. */
  weight: number;
  members: readonly FunctionEntry[];
};

/** What idles for one route is there for the others, so they need far less together than each for itself. */
const groupWeights = { 'api-public': 1, 'api-read': 5, 'api-write': 2 } as const;

const groupRights = { 'api-public': ['public'], 'api-read': ['read'], 'api-write': ['write', 'send'] } as const;

const summaries: Readonly<Record<keyof typeof groupRights, string>> = {
  'api-public': 'Answer what needs no database: documentation, dashboard',
  'api-read': 'Answer the routes that read',
  'api-write': 'Answer the routes that change something',
};

/** The API's handlers in three functions: each may and has what its members need together, and the time of the slowest. */
export const apiGroups = (routes: readonly Route[], fallback: FunctionEntry): ApiGroup[] => {
  const entries: Answering[] = [...routes, fallback];
  return (Object.keys(groupRights) as (keyof typeof groupRights)[]).flatMap((name) => {
    const rights: readonly ApiRight[] = groupRights[name];
    const members = entries.filter((entry) => rights.includes(rightOf(entry)));
    if (members.length === 0) return [];
    return {
      name,
      right: rights.at(-1) ?? 'public',
      weight: groupWeights[name],
      members,
      summary: summaries[name],
      config: [...new Set(members.flatMap(({ config }) => config))],
      grants: [...new Set(members.flatMap(({ grants }) => grants))],
      timeoutSeconds: Math.max(...members.map(({ timeoutSeconds }) => timeoutSeconds)),
      memoryMb: Math.max(...members.map(({ memoryMb }) => memoryMb)),
    };
  });
};
