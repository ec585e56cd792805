import { CustomResource, Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { FunctionEntry } from '#functions/manifest/table.ts';
import { BaseFunction } from './base-function.ts';
import { FunctionClass } from './function-class.ts';
import type { Platform } from './platform.ts';

type PrepareDatabaseProps = { platform: Platform };

export const prepareDatabaseEntry: FunctionEntry = {
  name: 'prepare-database',
  file: 'infra/cdk/constructs/prepare-database-handler.ts',
  summary: 'Brings the database into the shape that the functions expect',
  config: ['mongo'],
  grants: [],
  timeoutSeconds: 900,
  memoryMb: 512,
};

/** CloudFormation would wait for an hour for the answer of a function that died. */
const answerWithin = Duration.seconds(prepareDatabaseEntry.timeoutSeconds + 60);

/**
 * Prepares the database at the first deployment and at each one that brings a new release or changes the preparation.
 * What depends on `run` is deployed after it.
 */
export class PrepareDatabase extends Construct {
  readonly run: CustomResource;
  /** How it ended. */
  readonly state: string;

  constructor(scope: Construct, id: string, { platform }: PrepareDatabaseProps) {
    super(scope, id);
    const ofClass = new FunctionClass(this, 'Class', {
      name: prepareDatabaseEntry.name,
      platform,
      impact: 'Deployments fail, so every tenant stays on the version before.',
    });
    const { lambda } = new BaseFunction(this, 'Worker', {
      entry: prepareDatabaseEntry,
      source: prepareDatabaseEntry,
      platform,
      ofClass,
      role: ofClass.addRole(this, 'Role'),
    });
    ofClass.addAlarms();
    const { release } = platform.settings;
    this.run = new CustomResource(this, 'Run', {
      serviceToken: lambda.functionArn,
      resourceType: 'Custom::PrepareDatabase',
      serviceTimeout: answerWithin,
      properties: { version: lambda.currentVersion.functionArn, ...(release && { release }) },
    });
    this.state = this.run.getAttString('State');
  }
}
