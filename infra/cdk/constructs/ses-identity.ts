import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import type { FunctionEntry } from '#functions/manifest/table.ts';
import type { Settings } from './settings.ts';
import { sesIdentityVariable } from './variables.ts';

/** Who opens credentials of destinations sends to them: by mail, too, if an identity is chosen, and by that one alone. */
export const grantMail = (
  role: Role,
  { config, grants }: Pick<FunctionEntry, 'config' | 'grants'>,
  env: Settings['env'],
): void => {
  const identityArn = env[sesIdentityVariable];
  if (identityArn === undefined || !config.includes('destinations') || !grants.includes('open:secrets')) return;
  role.addToPolicy(new PolicyStatement({ actions: ['ses:SendEmail'], resources: [identityArn] }));
};
