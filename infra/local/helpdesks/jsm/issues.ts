import type { Reply } from '../../demo-provider/replies.ts';
import type { SimulatedCall } from '../simulator/call.ts';
import { failed, issueNotFound } from './errors.ts';
import { commentJson, issueJson } from './issue.ts';
import { type Account, bodyOf, fieldsOf, isHidden } from './search.ts';
import { siteTime } from './site-time.ts';

const mostFetched = 100;

const shownBy = ({ base, behaviour }: Account) => ({ base, time: siteTime(behaviour.timeZone) });

/** `GET /rest/api/3/issue/{idOrKey}` and `.../comment`, which a search's delay does not concern. */
export const issueOrComments = ({ path, query }: SimulatedCall, account: Account): Reply => {
  const [, idOrKey = '', comments] = /^\/rest\/api\/3\/issue\/([^/]+)(\/comment)?$/.exec(path) ?? [];
  const issue = account.site.find(idOrKey);
  if (!issue || isHidden(issue, account)) return issueNotFound;
  if (!comments)
    return { status: 200, body: issueJson(issue, fieldsOf(query.getAll('fields'), '*all'), shownBy(account)) };
  const all = account.site.commentsOf(issue.id).map((comment) => commentJson(comment, issue, shownBy(account)));
  const startAt = Number(query.get('startAt') ?? 0);
  const maxResults = Math.min(Number(query.get('maxResults') ?? mostFetched), mostFetched);
  return {
    status: 200,
    body: { startAt, maxResults, total: all.length, comments: all.slice(startAt, startAt + maxResults) },
  };
};

/** `POST /rest/api/3/issue/bulkfetch`: what is not there is left out. */
export const bulkFetch = (call: SimulatedCall, account: Account): Reply => {
  const { issueIdsOrKeys, fields } = bodyOf(call);
  if (!Array.isArray(issueIdsOrKeys) || issueIdsOrKeys.length === 0 || issueIdsOrKeys.length > mostFetched)
    return failed(400, `Between 1 and ${mostFetched} issues can be fetched.`);
  const found = issueIdsOrKeys.flatMap((idOrKey) => {
    const issue = account.site.find(`${idOrKey}`);
    return issue && !isHidden(issue, account) ? [issue] : [];
  });
  const names = fieldsOf(fields, '*navigable');
  return {
    status: 200,
    body: { issues: found.map((issue) => issueJson(issue, names, shownBy(account))), issueErrors: [] },
  };
};
