import type { Reply } from '../../demo-provider/replies.ts';

/** Zammad says the same thing twice, and once more in a header where it is about rights. */
const errorReply = (status: number, text: string): Reply => ({ status, body: { error: text, error_human: text } });

const refusal = (status: 401 | 403, text: string): Reply => ({
  ...errorReply(status, text),
  headers: { 'x-failure': text },
});

export const unknownToken = refusal(401, "Can't find User for Token");
export const invalidToken = refusal(401, 'The provided token is invalid.');
export const authenticationRequired = refusal(403, 'Authentication required');
export const notAuthorized = refusal(403, 'Not authorized');
export const inMaintenance = refusal(403, 'Maintenance mode enabled!');

export const noTicket = (id: string): Reply => errorReply(404, `Couldn't find Ticket with 'id'=${id}`);
export const noRoute = (method: string, path: string): Reply => errorReply(404, `No route matches [${method}] ${path}`);

/** Only administrators may know what went wrong. */
export const internalError: Reply = {
  status: 500,
  body: { error: 'Error ID Qz4nT2xK: Please contact your administrator.' },
};
