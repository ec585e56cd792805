import type { Reply } from '../../demo-provider/replies.ts';

export const failed = (status: number, ...errorMessages: readonly string[]): Reply => ({
  status,
  body: { errorMessages, errors: {} },
});

export const unauthorized: Reply = {
  ...failed(401, 'Client must be authenticated to access this resource.'),
  headers: { 'x-seraph-loginreason': 'AUTHENTICATED_FAILED' },
};

export const forbidden = failed(403, 'You do not have permission to use Jira.');
export const issueNotFound = failed(404, 'Issue does not exist or you do not have permission to see it.');
export const unknownResource = failed(404, 'null for uri');
export const methodNotAllowed = failed(405, 'Method Not Allowed');

export const removedApi = failed(
  410,
  `The requested API has been removed. Please migrate to the /rest/api/3/search/jql API.`,
);
