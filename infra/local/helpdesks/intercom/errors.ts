import { randomUUID } from 'node:crypto';
import type { Reply } from '../../demo-provider/replies.ts';

/** The one form of Intercom's errors. */
export const errorList = (code: string, message: string): Record<string, unknown> => ({
  type: 'error.list',
  request_id: randomUUID(),
  errors: [{ code, message }],
});

const errorReply = (status: number, code: string, message: string): Reply => ({
  status,
  body: errorList(code, message),
});

export const unauthorized = (): Reply => errorReply(401, 'unauthorized', 'Access Token Invalid');

export const planRestricted = (): Reply => errorReply(403, 'api_plan_restricted', 'Active subscription needed.');

export const notFound = (): Reply => errorReply(404, 'not_found', 'Resource Not Found');

export const badRequest = (message: string): Reply => errorReply(400, 'bad_request', message);

export const invalidParameter = (message: string): Reply => errorReply(400, 'parameter_invalid', message);

export const invalidVersion = (): Reply =>
  errorReply(400, 'intercom_version_invalid', 'The requested version could not be found');
