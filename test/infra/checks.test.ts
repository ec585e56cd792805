import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { CfnQueue } from 'aws-cdk-lib/aws-sqs';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { addChecks } from '#infra/cdk/checks.ts';
import { readSettings } from '#infra/cdk/constructs/settings.ts';
import { IntakeStack } from '#infra/cdk/stack.ts';
import cdkJson from '../../cdk.json' with { type: 'json' };

const outdir = mkdtempSync(join(tmpdir(), 'intake-checks-'));
afterAll(() => rmSync(outdir, { recursive: true }));

/** Synthesises as a deployment does it, with every check, after `spoil` had its way. Answers with what was said. */
const checked = (context: Record<string, string>, spoil: (firstQueue: CfnQueue) => void = () => {}): string => {
  const said: string[] = [];
  const spy = vi.spyOn(console, 'error').mockImplementation((line) => void said.push(String(line)));
  try {
    const app = new App({ context: { ...cdkJson.context, 'aws:cdk:bundling-stacks': [], ...context }, outdir });
    addChecks(app);
    const stack = new IntakeStack(app, 'intake', { settings: readSettings(app.node) });
    const queues = stack.node.findAll().filter((construct) => construct instanceof CfnQueue);
    queues.slice(0, 1).forEach(spoil);
    app.synth({ errorOnDuplicateSynth: false });
    return said.join('\n');
  } catch (error) {
    return [...said, String(error)].join('\n');
  } finally {
    spy.mockRestore();
  }
};

const prod = { stage: 'prod', externalApiUrl: 'https://desk.example.com', tracing: 'true' };

describe('the stack', () => {
  it.each([
    ['dev', {}],
    ['prod', prod],
  ])('of stage %s is clean for CloudFormation’s schemas and for cdk-nag', (_, context) => {
    expect(checked(context)).toBe('');
  });

  it('with a property that CloudFormation does not know does not pass', () => {
    const said = checked({}, (queue) => queue.addPropertyOverride('VisibilityTimeuot', 5));
    expect(said).toContain('VisibilityTimeuot');
    expect(said).toContain('ValidationFailed');
  });

  it('with an unencrypted queue does not pass', () => {
    const said = checked({}, (queue) => {
      queue.sqsManagedSseEnabled = false;
    });
    expect(said).toContain('AwsSolutions-SQS');
    expect(said).toContain('ValidationFailed');
  });
});
