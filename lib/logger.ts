import { AsyncLocalStorage } from 'node:async_hooks';
import { LogFormatter, Logger, LogItem } from '@aws-lambda-powertools/logger';
import type { LogAttributes, UnformattedAttributes } from '@aws-lambda-powertools/logger/types';
import { serviceName } from './config.ts';

type LogKeys = Readonly<Record<string, string>>;

const scope = new AsyncLocalStorage<LogKeys>();

/** The log keys of the current async context. */
export const logKeys = (): LogKeys => scope.getStore() ?? {};

/** Runs work with these keys on each line that it logs, isolated from concurrent work. */
export const withLogKeys = <T>(keys: LogKeys, work: () => Promise<T>): Promise<T> =>
  scope.run({ ...logKeys(), ...keys }, work);

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

/**
 * The logger. Events are short constant names with fields, never ticket content or a key. The runtime sets the keys of
 * a request or message.
 */
export const logger = new Logger({ serviceName: serviceName(), logFormatter: new LinesWithScope() });
