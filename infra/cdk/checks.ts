import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';

/**
 * Lets outside rules judge what is synthesised, besides the schemas of CloudFormation, which CDK holds against it by
 * itself (`@aws-cdk/core:validateAgainstDefaultRules` in cdk.json): a finding that nobody accepted stops the synthesis.
 */
export const addChecks = (app: App): void =>
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
