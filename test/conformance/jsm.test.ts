import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Jsm, startJsm } from '#infra/local/helpdesks/jsm/server.ts';
import { seedTickets } from '#infra/local/helpdesks/simulator/seed-tickets.ts';
import { clockAt } from '#test/support/helpdesk-reader.ts';

// jira.js validates every answer by schemas that others wrote: the simulator and the adapter cannot agree on the same
// mistake before it.

type Issue = { id: string; key: string; fields: { summary: string; status: { name: string } } };
type Page = { issues: Issue[]; nextPageToken?: string; isLast: boolean };

/** The part of jira.js that is used here; it is installed in a folder of its own. */
type Client = {
  issueSearch: Record<
    'searchAndReconsileIssuesUsingJql' | 'searchAndReconsileIssuesUsingJqlPost',
    (asked: object) => Promise<Page>
  > & { countIssues(asked: { jql: string }): Promise<{ count: number }> };
  issues: {
    getIssue(asked: { issueIdOrKey: string }): Promise<Issue>;
    bulkFetchIssues(asked: { issueIdsOrKeys: string[]; fields: string[] }): Promise<{ issues: Issue[] }>;
  };
  issueComments: { getComments(asked: { issueIdOrKey: string }): Promise<{ comments: object[] }> };
  myself: { getCurrentUser(): Promise<{ timeZone: string }> };
  projects: { searchProjects(asked: { typeKey: string }): Promise<{ values: { key: string }[] }> };
};
type Config = {
  host: string;
  auth: { type: 'basic'; email: string; apiToken: string };
  onSchemaMismatch: (report: unknown) => void;
};

const clock = clockAt('2026-03-01T09:00:00Z');
const mismatches: unknown[] = [];

let account: Jsm;
let clientOf: (apiToken: string) => Client;
let client: Client;

beforeAll(async () => {
  account = await startJsm({ now: clock.now, limits: null, projects: ['HELP', 'IT'] });
  seedTickets(account, 250);
  const { tickets, site } = account;
  tickets.remove('10007');
  tickets.comment('10008', 'Did you restart it?');
  site.update('10009', { reporter: null, priority: null, assignee: '712020:0002-agent', labels: ['vip'] });
  site.move('10010', 'IT');
  clock.advance(60_000);
  const path = createRequire(new URL('clients/package.json', import.meta.url)).resolve('jira.js/package.json');
  const { createCloudClient } = (await import(new URL('dist/index.js', pathToFileURL(path)).href)) as {
    createCloudClient(config: Config): Client;
  };
  const { email = '', api_token = '' } = account.connection.credentials;
  clientOf = (apiToken) =>
    createCloudClient({
      host: account.url,
      auth: { type: 'basic', email, apiToken },
      onSchemaMismatch: (report) => mismatches.push(report),
    });
  client = clientOf(api_token);
});
afterAll(() => account.close());

describe('jira.js', () => {
  it.each(['searchAndReconsileIssuesUsingJql', 'searchAndReconsileIssuesUsingJqlPost'] as const)(
    'finds by %s, page by page, the very issues that are there',
    async (method) => {
      const found: Issue[] = [];
      let page: Page | undefined;
      do {
        page = await client.issueSearch[method]({
          jql: 'project in (HELP, IT) AND updated >= 0 ORDER BY updated ASC, key ASC',
          fields: [
            'summary',
            'status',
            'description',
            'reporter',
            'assignee',
            'priority',
            'labels',
            'updated',
            'project',
          ],
          maxResults: 100,
          ...(page?.nextPageToken && { nextPageToken: page.nextPageToken }),
        });
        found.push(...page.issues);
      } while (!page.isLast);

      const facts = found.map(({ id, fields }) => ({ id, subject: fields.summary }));
      const truth = account.tickets.truth().filter(({ gone }) => gone === null);
      expect(facts.toSorted((one, other) => one.id.localeCompare(other.id))).toEqual(
        truth.map(({ id, subject }) => ({ id, subject })).toSorted((one, other) => one.id.localeCompare(other.id)),
      );
      expect(mismatches).toEqual([]);
    },
  );

  it('reads issues, comments, the user and service projects, all as its schemas want them', async () => {
    const { issues } = await client.issues.bulkFetchIssues({
      issueIdsOrKeys: ['10007', '10008', 'HELP-9'],
      fields: ['*all'],
    });
    expect(issues.map(({ key }) => key)).toEqual(['HELP-8', 'HELP-9']);
    expect((await client.issues.getIssue({ issueIdOrKey: '10010' })).key).toMatch(/^IT-/);
    expect((await client.issueComments.getComments({ issueIdOrKey: '10008' })).comments).toHaveLength(1);
    expect((await client.issueSearch.countIssues({ jql: 'project = IT' })).count).toBe(1);
    expect((await client.myself.getCurrentUser()).timeZone).toBe('Europe/Berlin');
    expect((await client.projects.searchProjects({ typeKey: 'service_desk' })).values.map(({ key }) => key)).toEqual([
      'HELP',
      'IT',
    ]);
    expect(mismatches).toEqual([]);
  });

  it('would say of an answer of another shape where it differs', async () => {
    account.change({
      fault: () => ({ kind: 'status', status: 200, body: { issues: [{ id: 10_001 }], isLast: 'yes' } }),
    });
    await client.issueSearch.searchAndReconsileIssuesUsingJql({ jql: 'project = HELP' });
    account.change({ fault: undefined });

    expect(mismatches.splice(0)).toMatchObject([{ issues: [{ path: 'isLast' }, { path: 'issues.0.id' }] }]);
  });

  it('is refused in forms that it understands', async () => {
    const search = (jql: string) => client.issueSearch.searchAndReconsileIssuesUsingJql({ jql });
    await expect(search('ORDER BY updated')).rejects.toMatchObject({ status: 400 });
    await expect(client.issues.getIssue({ issueIdOrKey: '10007' })).rejects.toMatchObject({ status: 404 });
    await expect(clientOf('wrong').myself.getCurrentUser()).rejects.toMatchObject({ status: 401 });
    account.change({ limits: { search: 0, other: 0 } });
    await expect(search('project = HELP')).rejects.toMatchObject({ status: 429, retryAfterMs: 60_000 });
    account.change({ limits: null });
  });
});
