import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { ConfigError } from '#lib/config.ts';
import { stages } from '#lib/config-values.ts';
import { mostResources, resourcesIn } from './checks.ts';
import { apiShapes, type Settings, settingsAs } from './constructs/settings.ts';
import { IntakeStack } from './stack.ts';

/** What one deployment takes of the limits that it lives in, in a line. */
export const describeStack = (stack: IntakeStack): string => {
  const { concurrency, connectionBudget } = stack;
  const instances = concurrency.reserved
    ? `${concurrency.reserved} instances reserved of ${concurrency.limit}`
    : 'nothing reserved';
  return (
    `${resourcesIn(stack)} resources of ${mostResources}, ${instances}, ` +
    `${connectionBudget.total} connections of ${connectionBudget.limit}`
  );
};

/** The same for every stage in both shapes, with the settings of this one. */
export const describeAlternatives = (settings: Settings, context: Readonly<Record<string, unknown>>): string => {
  const outdir = mkdtempSync(join(tmpdir(), 'intake-summary-'));
  try {
    const rows = apiShapes.flatMap((api) =>
      stages.map((stage) => {
        // Only counted: under the CDK's command an app would write its template when the process ends.
        const app = new App({ context: { ...context, 'aws:cdk:bundling-stacks': [] }, outdir, autoSynth: false });
        return `  ${stage.padEnd(7)} api=${api.padEnd(7)}  ${describeAttempt(app, settingsAs(settings, stage, api))}`;
      }),
    );
    return ['Each stage in both shapes, with these settings:', ...rows].join('\n');
  } finally {
    rmSync(outdir, { recursive: true });
  }
};

const describeAttempt = (app: App, settings: Settings): string => {
  try {
    return describeStack(new IntakeStack(app, `intake-${settings.stage}`, { settings }));
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return `does not fit: ${error.message.split('\n').at(-1)}`;
  }
};
