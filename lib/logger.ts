import { AsyncLocalStorage } from 'node:async_hooks';
import { LogFormatter, Logger, LogItem } from '@aws-lambda-powertools/logger';
import type { LogAttributes, LogLevel, UnformattedAttributes } from '@aws-lambda-powertools/logger/types';
import { serviceName } from './config.ts';

type LogKeys = Readonly<Record<string, string>>;
type GivenKeys = Readonly<Record<string, string | undefined>>;

const scope = new AsyncLocalStorage<Record<string, string>>();

/** The log keys of the current async context. */
export const logKeys = (): LogKeys => scope.getStore() ?? {};

/** Runs work with these keys on each line that it logs, isolated from concurrent work. */
export const withLogKeys = <T>(keys: GivenKeys, work: () => Promise<T>): Promise<T> =>
  scope.run({ ...logKeys(), ...definedOf(keys) }, work);

/** Adds keys to the work at hand, from its next line on. */
export const addLogKeys = (keys: GivenKeys): void => {
  Object.assign(scope.getStore() ?? {}, definedOf(keys));
};

const definedOf = (keys: GivenKeys): Record<string, string> =>
  Object.fromEntries(Object.entries(keys).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));

class LinesWithScope extends LogFormatter {
  override formatAttributes(
    { logLevel, message, timestamp, serviceName: service, xRayTraceId }: UnformattedAttributes,
    additional: LogAttributes,
  ): LogItem {
    const attributes = {
      level: logLevel,
      message,
      timestamp: this.formatTimestamp(timestamp),
      service,
      xray_trace_id: xRayTraceId,
    };
    return new LogItem({ attributes }).addAttributes({ ...logKeys(), ...additional });
  }
}

let made: Logger | undefined;

/** Made at the first line: it opens the standard streams, a twentieth of a read's cold start, and most reads log nothing. */
const powertools = (): Logger => {
  made ??= new Logger({ serviceName: serviceName(), logFormatter: new LinesWithScope() });
  return made;
};

/**
 * The logger. Events are short constant names with fields, never ticket content or a key. The runtime sets the keys of
 * a request or message.
 */
export const logger = {
  info: (event: string, fields: LogAttributes = {}): void => powertools().info(event, fields),
  warn: (event: string, fields: LogAttributes = {}): void => powertools().warn(event, fields),
  error: (event: string, fields: LogAttributes = {}): void => powertools().error(event, fields),
  setLogLevel: (level: LogLevel): void => powertools().setLogLevel(level),
};
