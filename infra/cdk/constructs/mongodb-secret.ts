import { SecretValue } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { accept } from './accept.ts';
import type { Settings } from './settings.ts';
import { uriPlaceholder } from './uri-placeholder.ts';

/**
 * The ARN of the secret with the URI of MongoDB: an existing one's if the settings name it, else that of one of the
 * stack's own, which its owner fills in. Deployments leave what was filled in as it is, since the template's value never changes.
 */
export const mongodbSecretArn = (scope: Construct, settings: Settings): string => {
  if (settings.mongodbSecretArn) return settings.mongodbSecretArn;
  const secret = new Secret(scope, 'MongodbUri', {
    description: `The URI of Intake's MongoDB, stage ${settings.stage}, with user and password`,
    secretStringValue: SecretValue.unsafePlainText(uriPlaceholder),
    removalPolicy: settings.removalPolicy,
  });
  accept(secret, {
    'AwsSolutions-SMG4':
      'MongoDB made the password in it, so AWS cannot change it: it is rotated by hand, as the runbook has it.',
  });
  return secret.secretArn;
};
