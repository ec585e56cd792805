import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import cdkJson from '../../cdk.json' with { type: 'json' };

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Runs the app as the CDK's command does. */
const synthesisedBy = async (context: Readonly<Record<string, unknown>>) => {
  const outdir = await mkdtemp(join(tmpdir(), 'intake-app-'));
  onTestFinished(() => rm(outdir, { recursive: true }));
  const { stdout, stderr } = await promisify(execFile)(process.execPath, cdkJson.app.split(' ').slice(1), {
    cwd: root,
    env: {
      ...process.env,
      CDK_OUTDIR: outdir,
      CDK_CONTEXT_JSON: JSON.stringify({ ...cdkJson.context, 'aws:cdk:bundling-stacks': ['**'], ...context }),
    },
  });
  return {
    stdout,
    stderr,
    templateOf: async (stack: string) => readFile(join(outdir, `${stack}.template.json`), 'utf8'),
  };
};

describe('the app', () => {
  it('writes the template of the stage, passes its own checks, and says what that takes of each limit', async () => {
    const { stdout, stderr, templateOf } = await synthesisedBy({ api: 'grouped' });
    const { Resources } = JSON.parse(await templateOf('intake-dev')) as { Resources: Record<string, { Type: string }> };
    const resources = Object.keys(Resources).length;
    const functions = Object.values(Resources).filter(({ Type }) => Type === 'AWS::Lambda::Function').length;
    expect(stdout).toMatch(new RegExp(`^intake-dev: ${resources} resources of 490, `, 'm'));
    expect(
      stdout.match(
        /^ {2}(dev|staging|prod) +api=(routes|grouped) +deploy=(all-at-once|canary) .*connections of 1500$/gm,
      ),
    ).toHaveLength(12);
    expect(stderr.match(/Bundling asset/g)).toHaveLength(functions); // those of the other stacks are only counted
  });

  it('ends with the fault of a setting on one line, and without a trace', async () => {
    const failed = await synthesisedBy({ api: 'monolith' }).catch((error: unknown) => error);
    expect(failed).toMatchObject({ code: 1, stderr: 'api must be one of routes, grouped, not monolith\n' });
  });
});
