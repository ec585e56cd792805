import { Stack } from 'aws-cdk-lib';
import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import { LambdaApplication, LambdaDeploymentConfig, LambdaDeploymentGroup } from 'aws-cdk-lib/aws-codedeploy';
import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { accept } from './accept.ts';
import { BaseFunction } from './base-function.ts';
import type { Platform } from './platform.ts';

type RolloutProps = {
  platform: Platform;
  /** Of the API: whatever new code does wrong, callers see it in the end. */
  serverErrors: Alarm;
};

/**
 * CodeDeploy moves every alias of the stack to its new version: a tenth of the calls for 15 minutes, then all of them. If
 * one of its alarms fires, all calls go back to the version before, and the deployment of the stack fails and is rolled
 * back. It takes 15 minutes because the alarms want errors in two of three periods of five minutes. No alarm on a
 * dead-letter queue is among them: it would go on firing, and take back the code that mends it. To be made last.
 */
export class Rollout extends Construct {
  constructor(scope: Construct, id: string, { platform, serverErrors }: RolloutProps) {
    super(scope, id);
    const { prefix, settings } = platform;
    const application = new LambdaApplication(this, 'Application', { applicationName: prefix });
    const role = this.#addRole();
    const hotfix = settings.deploy === 'hotfix';
    for (const one of Stack.of(this).node.findAll()) {
      if (!(one instanceof BaseFunction && one.alias)) continue;
      const group = new LambdaDeploymentGroup(one, 'Rollout', {
        application,
        deploymentGroupName: one.connections.name,
        role: role.withoutPolicyUpdates(),
        alias: one.alias,
        deploymentConfig: hotfix
          ? LambdaDeploymentConfig.ALL_AT_ONCE
          : LambdaDeploymentConfig.CANARY_10PERCENT_15MINUTES,
        alarms: [...one.ofClass.alarmsAgainst(one), serverErrors],
        ignoreAlarmConfiguration: hotfix,
      });
      // The alias names its group in how it is updated; with this the group is there, and as it is to be, before.
      one.alias.node.addDependency(group);
    }
  }

  #addRole(): Role {
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('codedeploy.amazonaws.com'),
      managedPolicies: [ManagedPolicy.fromAwsManagedPolicyName('service-role/AWSCodeDeployRoleForLambdaLimited')],
    });
    accept(role, {
      'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSCodeDeployRoleForLambdaLimited]':
        'What CodeDeploy needs is for AWS to say: it moves aliases and reads alarms, and only CodeDeploy can assume the role.',
    });
    return role;
  }
}
