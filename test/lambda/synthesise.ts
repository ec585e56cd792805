import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import type { TestProject } from 'vitest/node';
import { apiShapes, readSettings, settingsAs } from '#infra/cdk/constructs/settings.ts';
import { IntakeStack } from '#infra/cdk/stack.ts';
import { everySchedule } from '#test/infra/deployed.ts';
import cdkJson from '../../cdk.json' with { type: 'json' };

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder with the templates and the bundles of a deployment, in both shapes of the API. */
    assembly: string;
  }
}

/** Writes what would be deployed, bundles and all, once for all files. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  process.env.CDK_VALIDATION = 'false'; // `npm run synth` does it
  const outdir = await mkdtemp(join(tmpdir(), 'intake-lambda-'));
  const app = new App({ context: { ...cdkJson.context, ...everySchedule, live: 'true' }, outdir, treeMetadata: false });
  const settings = readSettings(app.node);
  for (const shape of apiShapes) new IntakeStack(app, shape, { settings: settingsAs(settings, { api: shape }) });
  app.synth();
  project.provide('assembly', outdir);
  return () => rm(outdir, { recursive: true });
};
