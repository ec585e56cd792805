import type { Reply } from '../../demo-provider/replies.ts';

const errorReply = (status: number, error: string): Reply => ({ status, body: { error } });

export const signInFirst: Reply = {
  status: 401,
  body: { errors: ['You need to sign in or sign up before continuing.'] },
};
export const invalidToken = errorReply(401, 'Invalid Access Token');
export const notForBots = errorReply(401, 'Access to this endpoint is not authorized for bots');
export const otherAccount = errorReply(401, 'You are not authorized to access this account');
/** Of a person's rights, too, Chatwoot speaks by 401. */
export const notAuthorized = errorReply(401, 'You are not authorized to do this action');
export const accessDenied = errorReply(403, 'Access denied');
export const notFound = errorReply(404, 'Resource could not be found');
export const unprocessable = (text: string): Reply => errorReply(422, text);
