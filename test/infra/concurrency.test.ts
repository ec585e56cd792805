import { describe, expect, it } from 'vitest';
import { fallback, queues, routes, schedules } from '#functions/manifest/manifest.ts';
import { getHealth } from '#functions/manifest/operation-routes.ts';
import type { Route } from '#functions/manifest/table.ts';
import { mostResources } from '#infra/cdk/checks.ts';
import { apiShapes, readSettings } from '#infra/cdk/constructs/settings.ts';
import { IntakeStack, type Table } from '#infra/cdk/stack.ts';
import { describeAlternatives, describeStack } from '#infra/cdk/summary.ts';
import { ConfigError } from '#lib/config.ts';
import { stages } from '#lib/config-values.ts';
import { synthesise, testApp } from './template.ts';

const stackFor = (context: Record<string, string>, table?: Table): IntakeStack => {
  const app = testApp(context);
  return new IntakeStack(app, 'intake', { settings: readSettings(app.node), ...(table && { table }) });
};

/** The table with this many more routes of all kinds of load. */
const grownBy = (count: number): Table => {
  const more = Array.from({ length: count }, (_, i): Route => {
    const like = routes[i % routes.length] ?? getHealth;
    return { ...like, name: `${like.name}-${i}`, path: `/more-${i}${like.path}` };
  });
  return { routes: [...routes, ...more], fallback, queues, schedules };
};

/** The instances that queues start, for which nothing is reserved. */
const ofQueues = queues.reduce((sum, { maxConcurrency }) => sum + maxConcurrency, 0);

describe.each(apiShapes)('with api=%s', (api) => {
  it.each([0, 30])('three stages fit into an account of 1,000, with %i routes more', (more) => {
    const { reserved } = stackFor({ api }, grownBy(more)).concurrency;
    expect(reserved).toBeGreaterThan(0);
    expect(3 * reserved).toBeLessThanOrEqual(900);
    expect(3 * (reserved + ofQueues)).toBeLessThanOrEqual(1_000);
  });

  it('an account with less concurrency reserves less for each, and a very small one nothing', () => {
    const reservedIn = (accountConcurrency: string) => stackFor({ api, accountConcurrency }).concurrency.reserved;
    expect(reservedIn('400')).toBeGreaterThan(0);
    expect(3 * reservedIn('400')).toBeLessThanOrEqual(300);
    expect(reservedIn('100')).toBe(0);
    for (const { Properties } of synthesise({ api, accountConcurrency: '10' }).ofType('AWS::Lambda::Function'))
      expect(Properties.ReservedConcurrentExecutions).toBeUndefined();
  });

  it('a deployment that has the account to itself may reserve what others would', () => {
    const context = { api, httpConcurrency: '20', maxConnections: '9999' };
    expect(stackFor({ ...context, stagesInAccount: '1' }).concurrency.limit).toBe(900);
    expect(stackFor({ ...context, stagesInAccount: '1' }).concurrency.reserved).toBeLessThanOrEqual(900);
  });

  it('a reservation that does not fit stops the synthesis and says what helps', () => {
    const tooMany = () => stackFor({ api, httpConcurrency: '90' });
    expect(tooMany).toThrow(ConfigError);
    expect(tooMany).toThrow(
      /^httpConcurrency=90 reserves \d+ instances, and 300 are this stage's part of accountConcurrency=1000 with stagesInAccount=3: lower it/,
    );
  });
});

describe('a burst on one route', () => {
  it('gets twice the usual instances if many requests are expected, and few if not', () => {
    const { mostOf } = stackFor({ httpConcurrency: '8' }).concurrency;
    expect(['get-ticket', 'list-tickets', 'list-changes'].map(mostOf)).toEqual([16, 16, 16]);
    expect(['get-ticket-history', 'get-tenant-stats'].map(mostOf)).toEqual([8, 8]);
    expect(['create-destination', 'get-health', fallback.name].map(mostOf)).toEqual([2, 2, 2]);
    expect(['admin-read', 'admin-write'].map(mostOf)).toEqual([8, 8]);
  });

  it('gets all instances of its kind if routes share a function', () => {
    const { mostOf } = stackFor({ api: 'grouped', httpConcurrency: '8' }).concurrency;
    expect(['api-read', 'api-write', 'api-public'].map(mostOf)).toEqual([40, 16, 8]);
  });

  it('gets the account’s concurrency if nothing is reserved', () => {
    const { concurrency } = stackFor({ reserve: 'none', accountConcurrency: '300' });
    expect(concurrency.reserved).toBe(0);
    expect(concurrency.mostOf('get-ticket-history')).toBe(300);
  });
});

describe('the summary of a synthesis', () => {
  it('shows what the template uses of each limit', () => {
    const stack = stackFor({ api: 'grouped' });
    const { template, ofType } = synthesise({ api: 'grouped' });
    const reserved = ofType('AWS::Lambda::Function').reduce(
      (sum, { Properties }) => sum + Number(Properties.ReservedConcurrentExecutions ?? 0),
      0,
    );
    expect(describeStack(stack)).toBe(
      `${Object.keys(template.Resources).length} resources of ${mostResources}, ${reserved} instances reserved of 300, ` +
        `${stack.connectionBudget.total} connections of 1500`,
    );
  });

  it('has a line for each stage in both shapes, at once and by canary, even if one does not fit', () => {
    const { node } = testApp({});
    const lines = describeAlternatives({ ...readSettings(node), maxConnections: 400 }, {}).split('\n');
    for (const api of apiShapes)
      for (const stage of stages)
        for (const deploy of ['all-at-once', 'canary'])
          expect(lines.find((line) => new RegExp(`^ +${stage} +api=${api} +deploy=${deploy} `).test(line))).toMatch(
            api === 'grouped' ? /\d+ connections of 400$/ : /does not fit: .*more than the cluster grants/,
          );
  });
});
