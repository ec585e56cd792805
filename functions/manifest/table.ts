import type * as z from 'zod';
import type { Scope } from '#lib/auth/api-key.ts';
import type { ConfigGroup } from '#lib/config.ts';

/** Names of the queues; each has a function of the same name that works on it and a dead-letter queue beside it. */
export type QueueName = 'ingest-page' | 'send-alert' | 'replay-triage';

/** What a function may do besides working on the database: it gets the right, and a queue's address in its environment. */
export type Grant = `send:${QueueName}` | 'put:events';

/** What a function of the HTTP API gets to answer, where its entry says nothing else. */
export const usualTimeoutSeconds = 10;

/** What is said of every function, whatever starts it. */
export type FunctionEntry = {
  /** The operation's name: of its function, its file, its metrics and alarms. */
  name: string;
  /** The file that exports the handler, from the project's root. */
  file: string;
  /** What it does, as a command of at most 60 characters: generated clients have it as the documentation of a method. */
  summary: string;
  /** The groups of the configuration that it reads; its environment has no others. */
  config: readonly ConfigGroup[];
  grants: readonly Grant[];
  timeoutSeconds: number;
  memoryMb: number;
};

/**
 * What is answered: JSON of the schema, or as one of the other types to callers that ask for it; or text of the media
 * type; problem details if it has neither and is an error.
 */
export type Answer = {
  description: string;
  schema?: z.ZodType;
  otherTypes?: readonly string[];
  mediaType?: string;
};

/** How often a route is asked beside others: it decides how many instances of its function may run at once. */
export type Load = 'heavy' | 'usual' | 'light';

export type Route = FunctionEntry & {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** With `{name}` for a parameter. */
  path: string;
  /** What a caller should know besides, in whole sentences. */
  details?: string;
  /** What a key must allow; `null` is open to everybody. */
  scope: Scope | null;
  /** What all its callers together may ask of it, where that is less than of the whole API: it is open to all, or costly. */
  throttle?: { perSecond: number; burst: number };
  /** How often it is asked beside other routes, where that is not to be seen from the rest: see `loadOf`. */
  load?: Load;
  /** True if it changes what all tenants share, so that a key must be good for every one of them. */
  forEveryTenant?: true;
  params: z.ZodObject;
  query: z.ZodObject;
  body: z.ZodType | null;
  answers: Readonly<Record<number, Answer>>;
};

/** The methods that lead to a route's function: HEAD is a GET of which only the headers are sent. */
export const methodsOf = ({ method }: Pick<Route, 'method'>): readonly (Route['method'] | 'HEAD')[] =>
  method === 'GET' ? ['GET', 'HEAD'] : [method];

/** What administrators ask, and what all callers together may ask only now and then, is light. */
export const loadOf = ({ load, scope, throttle }: Pick<Route, 'load' | 'scope' | 'throttle'>): Load =>
  load ?? (scope === 'admin' || (throttle && throttle.perSecond <= 10) ? 'light' : 'usual');

/** Routes that belong together. */
export type Chapter = { title: string; about: string; routes: readonly Route[] };

export type Queue = FunctionEntry & {
  name: QueueName;
  message: z.ZodObject;
  /** Messages that one invocation gets at most; they are worked on side by side. */
  batchSize: number;
  /** Invocations at the same time at most. */
  maxConcurrency: number;
  /** Deliveries of one message before it goes to the dead-letter queue by itself: each but the first is a crash of ours. */
  maxReceives: number;
};

export type Schedule = FunctionEntry & { everyMinutes: number };

/** What the outside may get: a queue's visibility timeout is to be at least six times its function's timeout. */
export const visibilitySeconds = (queue: Pick<Queue, 'timeoutSeconds'>): number => queue.timeoutSeconds * 6;

/**
 * The most connections to the database that one instance opens for its work: a request's questions come one after the
 * other, messages of a batch side by side.
 */
export const poolSizeOf = ({ batchSize = 2 }: { batchSize?: number }): number => Math.min(batchSize, 5);

/** The variables in which a function finds a queue and its dead-letter queue. */
export const queueVariables = (name: QueueName): { url: string; deadLetterUrl: string } => {
  const stem = name.toUpperCase().replaceAll('-', '_');
  return { url: `${stem}_QUEUE_URL`, deadLetterUrl: `${stem}_DLQ_URL` };
};

export const deadLetterName = (name: QueueName): string => `${name}-dlq`;
