import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { queues } from '#functions/manifest/manifest.ts';
import { deadLetterName, queueVariables } from '#functions/manifest/table.ts';
import type { ApiShape } from '#infra/cdk/constructs/settings.ts';

type Resource = { Type: string; Properties: Record<string, unknown> };
type Reference = string | { Ref: string } | { 'Fn::GetAtt': [id: string, attribute: string] };
type FunctionProperties = {
  FunctionName: string;
  Handler: string;
  MemorySize: number;
  Timeout: number;
  Runtime: string;
  Code: { S3Key: string };
  Environment: { Variables: Record<string, Reference> };
};

/** A function as the template has it, with what its environment refers to filled in. */
export type DeployedFunction = {
  name: string;
  /** Where its bundle is. */
  folder: string;
  handler: string;
  runtime: string;
  memoryMb: number;
  timeoutSeconds: number;
  environment: Record<string, string>;
};

export const region = 'eu-west-1';
export const account = '111122223333';
export const keyArn = `arn:aws:kms:${region}:${account}:key/0a1b2c3d`;
export const secretArn = `arn:aws:secretsmanager:${region}:${account}:secret:mongodb`;

/** The functions of a synthesised stack by their names in the table; `queueUrls` has the queues by the variables that name them. */
export const deployedFunctions = (
  assembly: string,
  shape: ApiShape,
  queueUrls: Readonly<Record<string, string>>,
): ReadonlyMap<string, DeployedFunction> => {
  const template = JSON.parse(readFileSync(join(assembly, `${shape}.template.json`), 'utf8')) as {
    Resources: Record<string, Resource>;
  };
  const nameOf = (physical: string) => physical.replace(/^intake-dev-/, '');

  const resolved = (value: Reference): string => {
    if (typeof value === 'string') return value;
    const id = 'Ref' in value ? value.Ref : value['Fn::GetAtt'][0];
    const { Type, Properties } = template.Resources[id] ?? { Type: 'nothing', Properties: {} };
    const filled: Record<string, () => string | undefined> = {
      'AWS::SQS::Queue': () => urlOf(nameOf(String(Properties.QueueName)), queueUrls),
      'AWS::SecretsManager::Secret': () => secretArn,
      'AWS::KMS::Key': () => keyArn,
      'AWS::Events::EventBus': () => String(Properties.Name),
    };
    const found = filled[Type]?.();
    if (found === undefined) throw new Error(`Nothing is known to stand for ${Type} ${id}`);
    return found;
  };

  const functions = Object.values(template.Resources).filter(({ Type }) => Type === 'AWS::Lambda::Function');
  return new Map(
    functions.map((resource) => {
      const { FunctionName, Handler, MemorySize, Timeout, Runtime, Code, Environment } =
        resource.Properties as FunctionProperties;
      const name = nameOf(FunctionName);
      const variables = Object.entries(Environment.Variables).map(([key, value]) => [key, resolved(value)]);
      return [
        name,
        {
          name,
          folder: join(assembly, `asset.${Code.S3Key.replace(/\.zip$/, '')}`),
          handler: Handler,
          runtime: Runtime,
          memoryMb: MemorySize,
          timeoutSeconds: Timeout,
          environment: Object.fromEntries(variables),
        },
      ];
    }),
  );
};

const urlOf = (queueName: string, urls: Readonly<Record<string, string>>): string | undefined => {
  for (const { name } of queues) {
    const variables = queueVariables(name);
    if (queueName === name) return urls[variables.url];
    if (queueName === deadLetterName(name)) return urls[variables.deadLetterUrl];
  }
  return undefined;
};
