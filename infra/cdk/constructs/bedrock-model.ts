import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import type { Grant } from '#functions/manifest/table.ts';
import type { Settings } from './settings.ts';
import { judgeModelVariable } from './variables.ts';

/** The id of a cross-region inference profile is that of its model after the name of a group of regions. */
const profile = /^(?:us|us-gov|eu|apac|au|jp|ca|global)\.(.+)$/;

const action = 'bedrock:InvokeModel';

/**
 * Who asks for second opinions may invoke the chosen model, and no other. An inference profile invokes its model in any of
 * its regions: that is allowed by the profile alone.
 */
export const grantJudge = (role: Role, grants: readonly Grant[], env: Settings['env']): void => {
  const model = env[judgeModelVariable];
  if (model === undefined || !grants.includes('ask:judge')) return;
  const { partition, region, account } = Stack.of(role);
  const modelArn = (id: string, in_: string) => `arn:${partition}:bedrock:${in_}::foundation-model/${id}`;
  const [, profiled] = profile.exec(model) ?? [];
  if (profiled === undefined) {
    role.addToPolicy(new PolicyStatement({ actions: [action], resources: [modelArn(model, region)] }));
    return;
  }
  const profileArn = `arn:${partition}:bedrock:${region}:${account}:inference-profile/${model}`;
  role.addToPolicy(new PolicyStatement({ actions: [action], resources: [profileArn] }));
  role.addToPolicy(
    new PolicyStatement({
      actions: [action],
      resources: [modelArn(profiled, '*')],
      conditions: { StringEquals: { 'bedrock:InferenceProfileArn': profileArn } },
    }),
  );
};
