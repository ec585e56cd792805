import { createHash } from 'node:crypto';
import type { Reply } from '../../demo-provider/replies.ts';
import type { SimulatedCall } from '../simulator/call.ts';
import type { JsmBehaviour } from './behaviour.ts';
import { failed } from './errors.ts';
import { type Issue, issueJson } from './issue.ts';
import { type Place, type Query, queryOf } from './jql.ts';
import { JqlError, parseJql } from './jql-syntax.ts';
import type { JsmSite } from './site.ts';
import { siteTime } from './site-time.ts';

export type Account = { site: JsmSite; base: string; behaviour: JsmBehaviour; isAnonymous: boolean };

type Asked = {
  jql: string;
  fields: readonly string[];
  maxResults: number;
  nextPageToken: string | null;
  reconcileIssues: readonly number[];
};

const usualOfOnePage = 50;
const mostOfOnePage = 5_000;
const mostReconciled = 50;

/** Whether the caller may not see it. */
export const isHidden = ({ id }: Issue, { behaviour, isAnonymous }: Account): boolean =>
  isAnonymous || (behaviour.hides?.(id) ?? false);

const listOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value ?? '']).flatMap((one) => `${one}`.split(',')).filter((one) => one !== '');

/** Fields that a caller names; a search gives ids alone to whoever names none. */
export const fieldsOf = (value: unknown, otherwise: string): string[] => {
  const names = listOf(value);
  return names.length > 0 ? names : [otherwise];
};

export const bodyOf = ({ body }: SimulatedCall): Readonly<Record<string, unknown>> => {
  const parsed: unknown = JSON.parse(body === '' ? '{}' : body);
  return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {};
};

const askedOf = (call: SimulatedCall): Asked => {
  const { query } = call;
  const given =
    call.method === 'POST'
      ? bodyOf(call)
      : {
          ...Object.fromEntries(query),
          fields: query.getAll('fields'),
          reconcileIssues: query.getAll('reconcileIssues'),
        };
  return {
    jql: `${given.jql ?? ''}`,
    fields: fieldsOf(given.fields, 'id'),
    maxResults: Number(given.maxResults ?? usualOfOnePage),
    nextPageToken: typeof given.nextPageToken === 'string' ? given.nextPageToken : null,
    reconcileIssues: listOf(given.reconcileIssues).map(Number),
  };
};

/** All that a query finds, in its order; reconciled issues as they are now, others as the index has them. */
const results = (query: Query, asked: Pick<Asked, 'reconcileIssues'>, account: Account): Issue[] => {
  const { site, behaviour } = account;
  const fresh = new Set(asked.reconcileIssues.map(String));
  const reconciled = [...fresh].map((id) => site.find(id)).filter((issue) => issue !== undefined);
  const indexed = site.found(behaviour.searchLagMs);
  return (fresh.size === 0 ? indexed : [...indexed.filter(({ id }) => !fresh.has(id)), ...reconciled])
    .filter((issue) => !isHidden(issue, account) && query.matches(issue))
    .sort(query.compare);
};

/** What follows a place in an ordered list. */
const afterPlace = (all: readonly Issue[], place: Place, query: Query): readonly Issue[] => {
  let [from, to] = [0, all.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    const issue = all[middle];
    if (issue && query.isAfter(issue, place)) to = middle;
    else from = middle + 1;
  }
  return all.slice(from);
};

const contextOf = ({ site, behaviour, isAnonymous }: Account, now: number) => ({
  now,
  timeZone: behaviour.timeZone,
  projects: isAnonymous ? [] : site.projects,
  find: (key: string): Issue | undefined => (isAnonymous ? undefined : site.find(key)),
});

/** Where a page goes on. The token serves for the query alone that it was given to. */
type Token = { query: string; at: number; place: Place; count: number };

const digestOf = (jql: string): string => createHash('sha256').update(jql).digest('base64url').slice(0, 12);
const tokenText = (token: Token): string => Buffer.from(JSON.stringify(token)).toString('base64url');

const tokenIn = (text: string, { jql }: Asked, now: number, { tokenLifeMs }: JsmBehaviour): Token | undefined => {
  try {
    const token = JSON.parse(Buffer.from(text, 'base64url').toString()) as Token;
    return token.query === digestOf(jql) && now - token.at <= tokenLifeMs ? token : undefined;
  } catch {
    return undefined; // no token of this site
  }
};

const invalid = (asked: Asked): Reply | undefined => {
  if (!(asked.maxResults >= 1 && asked.maxResults <= mostOfOnePage))
    return failed(400, `The max results parameter has to be between 1 and 5,000.`);
  return asked.reconcileIssues.length > mostReconciled
    ? failed(400, 'reconcileIssues accepts at most 50 ids.')
    : undefined;
};

/** `GET` or `POST /rest/api/3/search/jql` */
export const searchJql = (call: SimulatedCall, account: Account): Reply => {
  const { behaviour, base } = account;
  const asked = askedOf(call);
  const refusal = invalid(asked);
  if (refusal) return refusal;
  const query = queryOf(parseJql(asked.jql), contextOf(account, call.at));
  const token = asked.nextPageToken === null ? undefined : tokenIn(asked.nextPageToken, asked, call.at, behaviour);
  if (asked.nextPageToken !== null && !token) return failed(400, 'The page token is invalid or has expired.');

  const all = results(query, asked, account);
  const rest = !token ? all : behaviour.tokensCount ? all.slice(token.count) : afterPlace(all, token.place, query);
  const isIdsOnly = asked.fields.length === 1 && asked.fields[0] === 'id';
  const page = rest.slice(0, isIdsOnly ? asked.maxResults : Math.min(asked.maxResults, behaviour.largestPage));
  const last = page.at(-1);
  const isLast = page.length === rest.length || !last;
  const count = (token?.count ?? 0) + page.length;
  const shown = { base, time: siteTime(behaviour.timeZone) };
  return {
    status: 200,
    body: {
      issues: page.map((issue) => issueJson(issue, asked.fields, shown)),
      ...(!isLast && {
        nextPageToken: tokenText({ query: digestOf(asked.jql), at: call.at, place: query.placeOf(last), count }),
      }),
      isLast,
    },
  };
};

/** `POST /rest/api/3/search/approximate-count` */
export const approximateCount = (call: SimulatedCall, account: Account): Reply => {
  const query = queryOf(parseJql(`${bodyOf(call).jql ?? ''}`), contextOf(account, call.at));
  return { status: 200, body: { count: results(query, { reconcileIssues: [] }, account).length } };
};

/** Answers a query that cannot be understood as Jira does. */
export const orJqlError = (answer: () => Reply): Reply => {
  try {
    return answer();
  } catch (error) {
    if (error instanceof JqlError) return failed(400, error.message);
    if (error instanceof SyntaxError) return failed(400, 'There was an error parsing JSON.');
    throw error;
  }
};
