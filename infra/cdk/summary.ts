import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { ConfigError } from '#lib/config.ts';
import { stages } from '#lib/config-values.ts';
import { addChecks, mostResources, resourcesIn } from './checks.ts';
import type { DomainSettings } from './constructs/network-settings.ts';
import { apiShapes, rollouts, type Settings, settingsAs } from './constructs/settings.ts';
import { IntakeStack } from './stack.ts';

type Context = Readonly<Record<string, unknown>>;

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

/** A hotfix has what a canary has. */
const listedRollouts = rollouts.filter((deploy) => deploy !== 'hotfix');

/** The same for every stage in both shapes, deployed at once or by canary, with the settings of this one. */
export const describeAlternatives = (settings: Settings, context: Context): string => {
  const rows = apiShapes.flatMap((api) =>
    listedRollouts.flatMap((deploy) =>
      stages.map((stage) => {
        const said = describeAttempt(settingsAs(settings, { stage, api, deploy }), context);
        return `  ${stage.padEnd(7)} api=${api.padEnd(7)} deploy=${deploy.padEnd(11)}  ${said}`;
      }),
    ),
  );
  return ['Each stage in both shapes, at once and by canary, with these settings:', ...rows].join('\n');
};

const describeAttempt = (settings: Settings, context: Context): string => {
  try {
    return inAppOfItsOwn(context, (app) => describeStack(stackIn(app, settings)));
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return `does not fit: ${error.message.split('\n').at(-1)}`;
  }
};

/**
 * Holds the same stack as a standby region against every check, so that its template is known to be good before the day that
 * it is needed. The record of the domain belongs to the active region.
 */
export const checkStandby = (settings: Settings, context: Context): void =>
  inAppOfItsOwn(context, (app) => {
    addChecks(app);
    const domain = settings.domain && withoutRecord(settings.domain);
    stackIn(app, { ...settings, ...(domain && { domain }), standby: true });
    app.synth();
  });

const withoutRecord = ({ hostedZoneId: _, ...domain }: DomainSettings): DomainSettings => domain;

const stackIn = (app: App, settings: Settings): IntakeStack =>
  new IntakeStack(app, `intake-${settings.stage}`, { settings });

/** Without bundles, and with nothing that would stay: under the CDK's command an app would write its template at the end. */
const inAppOfItsOwn = <T>(context: Context, use: (app: App) => T): T => {
  const outdir = mkdtempSync(join(tmpdir(), 'intake-summary-'));
  try {
    // What the CDK's command sets has precedence over `context`: without the second one it would bundle every function again.
    const postCliContext = { 'aws:cdk:bundling-stacks': [] };
    return use(new App({ context: { ...context }, postCliContext, outdir, autoSynth: false }));
  } finally {
    rmSync(outdir, { recursive: true });
  }
};
