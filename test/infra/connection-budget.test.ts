import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { queues } from '#functions/manifest/manifest.ts';
import { poolSizeOf } from '#functions/manifest/table.ts';
import { describeBudget } from '#infra/cdk/constructs/connection-budget.ts';
import { prepareDatabaseEntry } from '#infra/cdk/constructs/prepare-database.ts';
import { type ApiShape, apiShapes, readSettings } from '#infra/cdk/constructs/settings.ts';
import { IntakeStack } from '#infra/cdk/stack.ts';
import { startEmbeddedMongo } from '#infra/local/database/server.ts';
import { ConfigError } from '#lib/config.ts';
import { connect } from '#lib/mongo/client.ts';
import { deployedIn, everySchedule } from './deployed.ts';
import { synthesise, testApp } from './template.ts';

const budgetFor = (context: Record<string, string>) => {
  const app = testApp(context);
  return new IntakeStack(app, 'intake-dev', { settings: readSettings(app.node) }).connectionBudget;
};

const context = { ...everySchedule, httpConcurrency: '7', maxConnections: '9999' };
const budget = budgetFor(context);
const { one } = synthesise(context);
const functionNamed = (name: string) => one('AWS::Lambda::Function', { FunctionName: `intake-dev-${name}` }).Properties;
const useOf = (name: string) => budget.uses.find((use) => use.name === name);

describe('the connection budget', () => {
  it('has every function of the stack', () => {
    const namesIn = (api: ApiShape) => budgetFor({ ...context, api }).uses.map(({ name }) => name);
    for (const api of apiShapes)
      expect(namesIn(api).sort()).toEqual(
        deployedIn(api)
          .map(({ name }) => name)
          .sort(),
      );
  });

  it('is the sum of what each can open: its pool and the monitoring connection', () => {
    const most = budget.uses.map(({ instances, poolSize }) => instances * (poolSize && poolSize + 1));
    expect(budget.total).toBe(most.reduce((sum, one) => sum + one, 0));
  });

  it.each(apiShapes)('counts the reserved instances of each function, with api=%s', (api) => {
    const { ofType } = synthesise({ ...context, api });
    const reserved = ofType('AWS::Lambda::Function').flatMap(({ Properties }) =>
      Properties.ReservedConcurrentExecutions === undefined
        ? []
        : [[String(Properties.FunctionName).replace('intake-dev-', ''), Properties.ReservedConcurrentExecutions]],
    );
    const ofQueues = new Set<string>(queues.map(({ name }) => name));
    const counted = budgetFor({ ...context, api }).uses.filter(({ name }) => !ofQueues.has(name));
    expect(reserved.sort()).toEqual(counted.map(({ name, instances }) => [name, instances]).sort());
  });

  it.each(queues)('counts the instances of $name that its queue starts', (queue) => {
    expect(functionNamed(queue.name).ReservedConcurrentExecutions).toBeUndefined();
    expect(useOf(queue.name)?.instances).toBe(queue.maxConcurrency);
    expect(useOf(queue.name)?.poolSize).toBe(poolSizeOf(queue));
  });

  it.each(
    deployedIn('routes').filter(({ name, config }) => config.includes('mongo') && name !== prepareDatabaseEntry.name),
  )('gives $name the pool that it counts', ({ name }) => {
    const { Variables } = functionNamed(name).Environment as { Variables: Record<string, string> };
    expect(Variables.MONGODB_POOL_SIZE).toBe(`${useOf(name)?.poolSize}`);
  });

  it('stops the synthesis if the cluster allows less, and lists the shares', () => {
    const exact = `${budget.total}`;
    expect(budgetFor({ ...context, maxConnections: exact }).total).toBe(budget.total);
    const tooFew = () => budgetFor({ ...context, maxConnections: `${budget.total - 1}` });
    expect(tooFew).toThrow(ConfigError);
    expect(tooFew).toThrow(
      /ingest-page +10 x 6 = +60\n[\s\S]*more than the cluster grants: lower httpConcurrency, deploy with -c api=grouped/,
    );
  });

  it('holds for the default settings', () => {
    expect(budgetFor({}).total).toBeLessThanOrEqual(1_500);
  });

  it('is a third with the API in three functions', () => {
    expect(budgetFor({ api: 'grouped' }).total).toBeLessThan(budgetFor({}).total / 2);
  });

  it('of an account too small for reservations is that of its instances in the worst case', () => {
    expect(budgetFor({ accountConcurrency: '10' }).total).toBe(10 * 6);
    expect(budgetFor({ accountConcurrency: '50' }).total).toBe(20 * 6 + 30 * 3);
  });

  it('of functions that share the account is that of the account, and can stop the synthesis, too', () => {
    expect(() => budgetFor({ reserve: 'none' })).toThrow(/Together 30\d\d of 1500/);
    expect(budgetFor({ reserve: 'none', accountConcurrency: '300' }).total).toBe(20 * 6 + 280 * 3);
  });

  it('can be printed as a table', () => {
    expect(describeBudget(budget)).toMatch(
      /get-ticket +14 x 3 = +42\n[\s\S]*Together \d+ of 9999 \(maxConnections\)\.$/,
    );
  });
});

describe('an instance on Lambda', () => {
  it('opens no more connections than its pool and one for monitoring, under any load', async () => {
    vi.stubEnv('AWS_EXECUTION_ENV', 'AWS_Lambda_nodejs24.x');
    const server = await startEmbeddedMongo();
    const client = await connect(server.uri, { maxPoolSize: 2 });
    onTestFinished(async () => {
      vi.unstubAllEnvs();
      await client.close();
      await server.close();
    });
    const db = client.db('test');

    await Promise.all(Array.from({ length: 50 }, () => db.collection('tickets').findOne({})));

    const { connections } = await db.admin().serverStatus();
    expect(connections).toEqual({ current: 3 });
  });
});
