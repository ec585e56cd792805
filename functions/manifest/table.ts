import type * as z from 'zod';
import type { Scope } from '#lib/auth/api-key.ts';
import type { ConfigGroup, Variable } from '#lib/config.ts';

/** Queue names; each queue has a function of the same name and a dead-letter queue. */
export type QueueName =
  | 'ingest-page'
  | 'refresh-ticket'
  | 'send-alert'
  | 'deliver-alert'
  | 'replay-triage'
  | 'verify-counts'
  | 'apply-import'
  | 'push-changes';

/** A permission besides database access. That of a queue comes with the queue's URL in the environment. */
export type Grant = `send:${QueueName}` | 'put:events' | 'ask:judge' | 'push:sockets' | ImportGrant | SecretGrant;

/** To let files be uploaded, and to read and remove them. */
export type ImportGrant = 'upload:imports' | 'read:imports';

/** To seal what tenants give, and to open it again: who stores credentials may not read them. */
export const secretGrants = ['seal:secrets', 'open:secrets'] as const;
export type SecretGrant = (typeof secretGrants)[number];

/** What a function of the API has a role of its own for, apart from those without it. */
export const apartGrants = [...secretGrants, 'upload:imports'] as const satisfies readonly Grant[];
export type ApartGrant = (typeof apartGrants)[number];

/** Default timeout of an HTTP function. */
export const usualTimeoutSeconds = 10;

/** What every function declares, whatever triggers it. */
export type FunctionEntry = {
  /** The operation's name, used for its function, file, metrics and alarms. */
  name: string;
  /** The file that exports the handler, relative to the project's root. */
  file: string;
  /** What it does, imperative, at most 60 characters: generated clients use it as method documentation. */
  summary: string;
  /** The configuration groups that it reads; its environment has no others. */
  config: readonly ConfigGroup[];
  grants: readonly Grant[];
  timeoutSeconds: number;
  memoryMb: number;
};

/**
 * A response: JSON of the schema, or another media type by `Accept`; or text of the media type; problem details if it
 * is an error and has neither.
 */
export type Answer = {
  description: string;
  schema?: z.ZodType;
  otherTypes?: readonly string[];
  mediaType?: string;
};

/** Expected load relative to other routes; it sets the function's reserved concurrency. */
export type Load = 'heavy' | 'usual' | 'light';

export type Route = FunctionEntry & {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** `{name}` marks a parameter. */
  path: string;
  /** Further documentation for callers, in whole sentences. */
  details?: string;
  /** The scope that a key needs; `null` makes the route public. */
  scope: Scope | null;
  /** Throttle of this route where it is below that of the whole API: it is public, or costly. */
  throttle?: { perSecond: number; burst: number };
  /** True for a POST that only reads, since what is asked needs a body, or that admits a socket on which changes are read. */
  changesNothing?: true;
  /** Overrides the load that `loadOf` derives. */
  load?: Load;
  /** The route whose function answers this one, too, also where each has its own, with the configuration of both: their rights are equal. */
  answeredWith?: string;
  /** True if it changes state shared by all tenants, so that the key must be valid for all of them. */
  forEveryTenant?: true;
  params: z.ZodObject;
  query: z.ZodObject;
  /** The query of other media types than JSON, if they allow more; OpenAPI describes this one. */
  exportQuery?: z.ZodObject;
  body: z.ZodType | null;
  /** Takes the very bytes of the body instead, at most so many; of any type, as a signature covers them, or of these. */
  rawBody?: { maxBytes: number; example: object | string; mediaTypes?: readonly [string, ...string[]] };
  answers: Readonly<Record<number, Answer>>;
};

/** The media types that a route answers in; the first is the default. */
export const mediaTypesOf = ({ answers }: Pick<Route, 'answers'>): readonly string[] => [
  'application/json',
  ...(answers[200]?.otherTypes ?? []),
];

/** The methods of a route's function: HEAD is a GET without a body. */
export const methodsOf = ({ method }: Pick<Route, 'method'>): readonly (Route['method'] | 'HEAD')[] =>
  method === 'GET' ? ['GET', 'HEAD'] : [method];

/** Whether a route leaves everything as it is. */
export const onlyReads = ({ method, changesNothing }: Partial<Pick<Route, 'method' | 'changesNothing'>>): boolean =>
  method === 'GET' || changesNothing === true;

/** Unless a route says it: admin routes and strictly throttled ones are light. */
export const loadOf = ({ load, scope, throttle }: Pick<Route, 'load' | 'scope' | 'throttle'>): Load =>
  load ?? (scope === 'admin' || (throttle && throttle.perSecond <= 10) ? 'light' : 'usual');

/** Routes of one subject. */
export type Chapter = { title: string; about: string; routes: readonly Route[] };

export type Queue = FunctionEntry & {
  name: QueueName;
  message: z.ZodType<object>;
  /** Maximum messages per invocation; they are processed concurrently. */
  batchSize: number;
  /** Maximum concurrent invocations. */
  maxConcurrency: number;
  /**
   * Deliveries before SQS itself dead-letters the message: each one after the first means that the function crashed.
   */
  maxReceives: number;
};

export type Schedule = FunctionEntry & {
  everyMinutes: number;
  /** Without a value of this variable it has nothing to do, and is not deployed. */
  onlyWith?: Variable;
};

/** What sockets are made of. */
export type LiveTable = {
  sockets: readonly SocketRoute[];
  queues: readonly Queue[];
  schedules: readonly Schedule[];
};

/** Whether a schedule has something to do where these variables are set. */
export const isSwitchedOn = ({ onlyWith }: Schedule, env: Readonly<Record<string, string>>): boolean =>
  onlyWith === undefined || env[onlyWith] !== undefined;

/** A route of the WebSocket API: a client connects, sends a message, or is gone. */
export type SocketRoute = FunctionEntry & { routeKey: '$connect' | '$default' | '$disconnect' };

/** AWS recommends a visibility timeout of at least six times the function's timeout. */
export const visibilitySeconds = (queue: Pick<Queue, 'timeoutSeconds'>): number => queue.timeoutSeconds * 6;

/** Maximum database connections per instance: a request queries sequentially, the messages of a batch concurrently. */
export const poolSizeOf = ({ batchSize = 2 }: { batchSize?: number }): number => Math.min(batchSize, 5);

/** The environment variables with the URLs of a queue and its dead-letter queue. */
export const queueVariables = (name: QueueName): { url: string; deadLetterUrl: string } => {
  const stem = name.toUpperCase().replaceAll('-', '_');
  return { url: `${stem}_QUEUE_URL`, deadLetterUrl: `${stem}_DLQ_URL` };
};

export const deadLetterName = (name: QueueName): string => `${name}-dlq`;
