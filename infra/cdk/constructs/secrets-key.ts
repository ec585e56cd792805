import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { Grant, SecretGrant } from '#functions/manifest/table.ts';
import type { Settings } from './settings.ts';
import { secretsKeyVariable } from './variables.ts';

/**
 * The ARN of the key that seals credentials of connections: an existing one's if the settings name it, else that of one of
 * the stack's own. Who may use it, the roles of the functions say.
 */
export const secretsKeyArnOf = (scope: Construct, { env, stage, removalPolicy }: Settings): string =>
  env[secretsKeyVariable] ??
  new Key(scope, 'SecretsKey', {
    description: `Seals the credentials of the help desks that Intake is connected to, stage ${stage}`,
    enableKeyRotation: true,
    removalPolicy,
  }).keyArn;

/** A data key is made to seal, and unwrapped to open. */
const actions: Readonly<Record<SecretGrant, string>> = {
  'seal:secrets': 'kms:GenerateDataKey',
  'open:secrets': 'kms:Decrypt',
};

export const grantSecrets = (role: Role, grants: readonly Grant[], keyArn: string): void => {
  for (const [grant, action] of Object.entries(actions))
    if (grants.some((one) => one === grant))
      role.addToPolicy(new PolicyStatement({ actions: [action], resources: [keyArn] }));
};
