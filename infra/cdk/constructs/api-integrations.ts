import {
  HttpIntegrationType,
  HttpRouteIntegration,
  type HttpRouteIntegrationConfig,
  IntegrationCredentials,
  PayloadFormatVersion,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { PolicyStatement, type Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { FunctionEntry } from '#functions/manifest/table.ts';
import type { BaseFunction } from './base-function.ts';
import { constructId } from './names.ts';
import { OwnRole } from './own-role.ts';

/** Leads to a function by a role, which the gateway takes; CDK's own integration would bring a permission for each route. */
class FunctionIntegration extends HttpRouteIntegration {
  readonly #uri: string;
  readonly #role: Role;

  constructor(id: string, { functionArn }: IFunction, role: Role) {
    super(id);
    this.#uri = functionArn;
    this.#role = role;
  }

  override bind(): HttpRouteIntegrationConfig {
    return {
      type: HttpIntegrationType.AWS_PROXY,
      uri: this.#uri,
      payloadFormatVersion: PayloadFormatVersion.VERSION_2_0,
      credentials: IntegrationCredentials.fromRole(this.#role),
    };
  }
}

/** The integration of each function, one for all routes that lead to it, and one role that may invoke them all. */
export const integrationsIn = (
  api: Construct,
  functions: ReadonlyMap<string, BaseFunction>,
): ((entry: Pick<FunctionEntry, 'name'>) => FunctionIntegration) => {
  const role = new OwnRole(api, 'InvokeRole', { assumedBy: new ServicePrincipal('apigateway.amazonaws.com') });
  const integrations = new Map(
    [...new Set(functions.values())].map((one) => {
      role.addToPolicy(
        new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [one.target.functionArn] }),
      );
      return [one, new FunctionIntegration(constructId(one.connections.name), one.target, role)];
    }),
  );
  return ({ name }) => {
    const one = functions.get(name);
    const integration = one && integrations.get(one);
    if (!integration) throw new Error(`No function answers ${name}`);
    return integration;
  };
};
