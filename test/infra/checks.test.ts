import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, CfnResource } from 'aws-cdk-lib';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { CfnQueue } from 'aws-cdk-lib/aws-sqs';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { addChecks } from '#infra/cdk/checks.ts';
import { readSettings, type Settings } from '#infra/cdk/constructs/settings.ts';
import { IntakeStack } from '#infra/cdk/stack.ts';
import { checkStandby } from '#infra/cdk/summary.ts';
import cdkJson from '../../cdk.json' with { type: 'json' };
import { everySchedule } from './deployed.ts';

const outdir = mkdtempSync(join(tmpdir(), 'intake-checks-'));
afterAll(() => rmSync(outdir, { recursive: true }));

/** What is said while a template is checked; a check that fails throws. */
const saidBy = (check: () => void): string => {
  const said: string[] = [];
  const spy = vi.spyOn(console, 'error').mockImplementation((line) => void said.push(String(line)));
  try {
    check();
    return said.join('\n');
  } catch (error) {
    return [...said, String(error)].join('\n');
  } finally {
    spy.mockRestore();
  }
};

const appFor = (context: Record<string, string>): App =>
  new App({ context: { ...cdkJson.context, 'aws:cdk:bundling-stacks': [], ...context }, outdir });

/** Synthesises with every check, like a deployment, after `spoil` changed the stack. Returns the messages. */
const checked = (
  context: Record<string, string>,
  spoil: (firstQueue: CfnQueue, stack: IntakeStack) => void = () => {},
): string =>
  saidBy(() => {
    const app = appFor(context);
    addChecks(app);
    const stack = new IntakeStack(app, 'intake', { settings: readSettings(app.node) });
    const queues = stack.node.findAll().filter((construct) => construct instanceof CfnQueue);
    for (const first of queues.slice(0, 1)) spoil(first, stack);
    app.synth({ errorOnDuplicateSynth: false });
  });

/** Checks the same stack as a standby region. */
const checkedStandby = (context: Record<string, string>, changed: Partial<Settings> = {}): string =>
  saidBy(() => {
    const { node } = appFor(context);
    checkStandby({ ...readSettings(node), ...changed }, node.getAllContext());
  });

const prod = {
  stage: 'prod',
  externalApiUrl: 'https://desk.example.com',
  alarmTopicArn: 'arn:aws:sns:eu-west-1:111122223333:on-call',
  tracing: 'true',
};

const network = {
  vpcId: 'vpc-0123456789abcdef0',
  subnetIds: 'subnet-0123456789abcdef0,subnet-0123456789abcdef1',
  domainName: 'intake.example.com',
  certificateArn: 'arn:aws:acm:eu-west-1:111122223333:certificate/0123',
  hostedZoneId: 'Z0123456789ABC',
  corsOrigins: 'https://desk.example.com',
};

const canaryWithAll = { deploy: 'canary', imports: 'true', live: 'true' };

describe('the stack', () => {
  it.each([
    ['dev', {}],
    ['prod', prod],
    ['dev, with the API in three functions,', { api: 'grouped' }],
    ['prod, in a VPC and under a domain,', { ...prod, ...network }],
    ['prod, in a VPC and with sockets,', { ...prod, ...network, live: 'true' }],
    ['prod, by canary,', { ...prod, deploy: 'canary' }],
    ['prod, by canary, with every schedule,', { ...prod, ...everySchedule, deploy: 'canary', imports: 'true' }],
    ['dev, with uploads and the API in three functions,', { api: 'grouped', imports: 'true' }],
    ['prod, by canary, with the API in three functions,', { ...prod, deploy: 'canary', api: 'grouped' }],
    ['dev, with sockets and the API in three functions,', { api: 'grouped', live: 'true' }],
    ['prod, by canary, with every schedule, uploads and sockets,', { ...prod, ...everySchedule, ...canaryWithAll }],
  ])('of stage %s passes CloudFormation’s schemas and cdk-nag', (_, context) => {
    expect(checked(context)).toBe('');
  });

  it.each([
    ['dev', {}],
    ['prod, under a domain and by canary,', { ...prod, ...network, deploy: 'canary' }],
  ])('of stage %s passes them as a standby region, too', (_, context) => {
    expect(checkedStandby(context)).toBe('');
  });

  it('as a standby region is held against CloudFormation’s schemas, too', () => {
    expect(checkedStandby({}, { logRetention: 6 as RetentionDays })).toContain('RetentionInDays: 6 is not one of');
  });

  it('with a property unknown to CloudFormation does not pass', () => {
    const said = checked({}, (queue) => queue.addPropertyOverride('VisibilityTimeuot', 5));
    expect(said).toContain('VisibilityTimeuot');
    expect(said).toContain('ValidationFailed');
  });

  it('with too many resources does not pass, and says what helps', () => {
    const said = checked({}, (_, stack) => {
      for (let i = 0; i < 490; i++) new CfnResource(stack, `More${i}`, { type: 'AWS::SNS::Topic' });
    });
    expect(said).toMatch(/intake has [6-9]\d\d resources and is to have 490 at most[^\n]+-c api=grouped/);
  });

  it('with an unencrypted queue does not pass', () => {
    const said = checked({}, (queue) => {
      queue.sqsManagedSseEnabled = false;
    });
    expect(said).toContain('AwsSolutions-SQS');
    expect(said).toContain('ValidationFailed');
  });
});
