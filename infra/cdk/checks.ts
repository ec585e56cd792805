import { type App, CfnResource, Stack, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import type { IConstruct } from 'constructs';

/** CloudFormation takes 500 in a stack, and not one more: here there is time to make room. */
export const mostResources = 490;

/** What CloudFormation counts of a stack. */
export const resourcesIn = (stack: Stack): number =>
  stack.node.findAll().filter((one) => CfnResource.isCfnResource(one) && Stack.of(one) === stack).length;

const tooLarge = (root: IConstruct): string[] =>
  root.node
    .findAll()
    .filter((one) => Stack.isStack(one))
    .map((stack) => ({ name: stack.stackName, resources: resourcesIn(stack) }))
    .filter(({ resources }) => resources > mostResources)
    .map(
      ({ name, resources }) =>
        `${name} has ${resources} resources and is to have ${mostResources} at most, since CloudFormation takes no more ` +
        'than 500: deploy with -c api=grouped, or move a part into a stack of its own.',
    );

/**
 * Lets outside rules judge what is synthesised, besides the schemas of CloudFormation, which CDK holds against it by
 * itself (`@aws-cdk/core:validateAgainstDefaultRules` in cdk.json): a finding that nobody accepted stops the synthesis. So
 * does a stack that is nearly as large as CloudFormation lets it be.
 */
export const addChecks = (app: App): void => {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  app.node.addValidation({ validate: () => tooLarge(app) });
};
