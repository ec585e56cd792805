import { type FunctionEntry, type Load, loadOf, methodsOf, type Route } from './table.ts';

/**
 * AWS permissions of an HTTP function: none; read the database secret, for reads or for writes; or also use what its
 * grants name, such as queues and the event bus.
 */
export const apiRights = ['public', 'read', 'write', 'send'] as const;
export type ApiRight = (typeof apiRights)[number];

type Answering = FunctionEntry & Partial<Pick<Route, 'method' | 'path'>>;

export const rightOf = ({ config, grants, method }: Answering): ApiRight => {
  if (grants.length > 0) return 'send';
  if (!config.includes('mongo')) return 'public';
  return method === 'GET' ? 'read' : 'write';
};

/** The route keys that the gateway maps to an entry's handler. */
export const routeKeysOf = ({ method, path }: Answering): readonly string[] =>
  method && path ? methodsOf({ method }).map((each) => `${each} ${path}`) : ['$default'];

const weights: Readonly<Record<Load, number>> = { heavy: 2, usual: 1, light: 0.25 };

/** Share of reserved concurrency, relative to a route of usual load. */
export const weightOf = (entry: Answering & Partial<Pick<Route, 'load' | 'scope' | 'throttle'>>): number =>
  weights[entry.scope === undefined ? 'light' : loadOf({ ...entry, scope: entry.scope })];

/** Whether a route of its own function is called often enough for a tenth of its calls to say something. */
export const isSampled = (entry: Answering & Partial<Pick<Route, 'load' | 'scope' | 'throttle'>>): boolean =>
  weightOf(entry) > weights.light;

/** One function that serves several routes. */
export type ApiGroup = Omit<FunctionEntry, 'file'> & {
  right: ApiRight;
  /** Share of reserved concurrency, relative to a route of usual load with its own function. */
  weight: number;
  members: readonly FunctionEntry[];
};

/** Routes share idle instances, so a group needs far less than the sum of its members. */
const groupWeights = { 'api-public': 1, 'api-read': 5, 'api-write': 2 } as const;

const groupRights = { 'api-public': ['public'], 'api-read': ['read'], 'api-write': ['write', 'send'] } as const;

const summaries: Readonly<Record<keyof typeof groupRights, string>> = {
  'api-public': 'Answer what needs no database: documentation, dashboard',
  'api-read': 'Answer the routes that read',
  'api-write': 'Answer the routes that change something',
};

/** The API as three functions. Each has the union of its members' permissions and the longest timeout. */
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
