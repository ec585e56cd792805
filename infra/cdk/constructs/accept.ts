import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Accepts what cdk-nag finds at a construct and below, by rule, each with the reason why it is right here. */
export const accept = (construct: IConstruct, findings: Readonly<Record<`${string}-${string}`, string>>): void => {
  for (const [rule, reason] of Object.entries(findings)) {
    const [pack] = rule.split('-');
    Validations.of(construct).acknowledge({ id: `${pack}::${rule}`, reason });
  }
};
