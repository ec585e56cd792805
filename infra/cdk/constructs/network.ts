import { ArnFormat, CfnOutput, Stack } from 'aws-cdk-lib';
import { CfnSecurityGroup } from 'aws-cdk-lib/aws-ec2';
import { Effect, PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import type { CfnFunction, Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';

import { Construct } from 'constructs';
import type { NetworkSettings } from './network-settings.ts';

type NetworkProps = { settings: NetworkSettings; prefix: string };

/** What Lambda does with the role of a function in a VPC, as its managed policy has it. */
const interfaceActions = [
  'CreateNetworkInterface',
  'DescribeNetworkInterfaces',
  'DescribeSubnets',
  'DeleteNetworkInterface',
  'AssignPrivateIpAddresses',
  'UnassignPrivateIpAddresses',
].map((action) => `ec2:${action}`);

/** The subnets of an existing VPC, for functions that reach MongoDB or leave AWS. Nothing is looked up in the account. */
export class Network extends Construct {
  readonly #subnetIds: readonly string[];
  readonly #securityGroupId: string;
  readonly #functionArns: string;

  constructor(scope: Construct, id: string, { settings, prefix }: NetworkProps) {
    super(scope, id);
    this.#subnetIds = settings.subnetIds;
    this.#securityGroupId = settings.securityGroupId ?? this.#ownGroup(settings.vpcId, prefix);
    this.#functionArns = Stack.of(this).formatArn({
      service: 'lambda',
      resource: 'function',
      resourceName: `${prefix}-*`,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
  }

  /**
   * Lets a function run in the subnets. Its role gets what Lambda needs to attach it, which knows no resources; the code of
   * the function, which has the same role, is denied it.
   */
  attach(lambda: LambdaFunction, role: Role): void {
    (lambda.node.defaultChild as CfnFunction).vpcConfig = {
      subnetIds: [...this.#subnetIds],
      securityGroupIds: [this.#securityGroupId],
    };
    role.addToPolicy(new PolicyStatement({ actions: interfaceActions, resources: ['*'] }));
    role.addToPolicy(
      new PolicyStatement({
        effect: Effect.DENY,
        actions: interfaceActions,
        resources: ['*'],
        conditions: { ArnLike: { 'lambda:SourceFunctionArn': this.#functionArns } },
      }),
    );
  }

  /** Nobody connects to a function. Where it connects to, the settings say: any port, since clusters and providers have theirs. */
  #ownGroup(vpcId: string, prefix: string): string {
    const everywhere = [{ cidrIp: '0.0.0.0/0' }, { cidrIpv6: '::/0' }];
    const { attrGroupId } = new CfnSecurityGroup(this, 'SecurityGroup', {
      groupDescription: `The functions of ${prefix}: connections out, none in`,
      vpcId,
      securityGroupEgress: everywhere.map((to) => ({ ...to, ipProtocol: 'tcp', fromPort: 0, toPort: 65_535 })),
    });
    new CfnOutput(Stack.of(this), 'FunctionsSecurityGroup', {
      value: attrGroupId,
      description: 'Let it in at the cluster',
    });
    return attrGroupId;
  }
}
