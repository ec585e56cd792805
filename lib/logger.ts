import { AsyncLocalStorage } from 'node:async_hooks';
import { LogFormatter, Logger, LogItem } from '@aws-lambda-powertools/logger';
import type { LogAttributes, UnformattedAttributes } from '@aws-lambda-powertools/logger/types';
import { serviceName } from './config.ts';

type LogKeys = Readonly<Record<string, string>>;

const scope = new AsyncLocalStorage<LogKeys>();

/** The keys of the work that the caller is part of. */
export const logKeys = (): LogKeys => scope.getStore() ?? {};

/** Does the work with these keys on each line that it logs, whatever else goes on in the same process meanwhile. */
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
 * The one logger. Events are short constant names with fields, never a ticket's words or a key. Its keys for one request
 * or message are set by the runtime around the handler.
 */
export const logger = new Logger({ serviceName: serviceName(), logFormatter: new LinesWithScope() });
