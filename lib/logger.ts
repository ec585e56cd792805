import { Logger } from '@aws-lambda-powertools/logger';

/**
 * The one logger. Events are short constant names with fields, never a ticket's words or a key. Its keys for one request
 * or message are set by the frame around the handler.
 */
export const logger = new Logger({ serviceName: 'intake' });
