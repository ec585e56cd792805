import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { live, queues } from '#functions/manifest/manifest.ts';
import { deadLetterName, queueVariables } from '#functions/manifest/table.ts';
import type { ApiShape } from '#infra/cdk/constructs/settings.ts';

type Resource = { Type: string; Properties: Record<string, unknown> };
type Reference = string | { Ref: string } | { 'Fn::GetAtt': [id: string, attribute: string] } | { 'Fn::Join': unknown };
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

type Template = { Resources: Record<string, Resource> };

/** The functions of a synthesised stack by their names in the table; `queueUrls` has the queues by the variables that name them. */
export const deployedFunctions = (
  assembly: string,
  shape: ApiShape,
  queueUrls: Readonly<Record<string, string>>,
): ReadonlyMap<string, DeployedFunction> => {
  const templates = readdirSync(assembly)
    .filter((file) => file.startsWith(shape) && file.endsWith('.template.json')) // of the stack, and of what is nested in it
    .map((file) => JSON.parse(readFileSync(join(assembly, file), 'utf8')) as Template);
  const all: Record<string, Resource> = Object.assign({}, ...templates.map(({ Resources }) => Resources));
  const parameters: Record<string, Reference> = Object.assign(
    {},
    ...Object.values(all).map(({ Type, Properties }) => Type === nestedType && Properties.Parameters),
  );

  const resolved = (value: Reference): string => {
    if (typeof value === 'string') return value;
    if ('Fn::Join' in value) return ''; // the address of the sockets, which the world gives
    const id = 'Ref' in value ? value.Ref : value['Fn::GetAtt'][0];
    const parameter = parameters[id];
    if (parameter !== undefined) return resolved(parameter);
    const { Type, Properties } = all[id] ?? { Type: 'nothing', Properties: {} };
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

  const functions = Object.values(all).filter(({ Type }) => Type === 'AWS::Lambda::Function');
  return new Map(functions.map((resource) => functionOf(assembly, resource, resolved)).map((one) => [one.name, one]));
};

const nestedType = 'AWS::CloudFormation::Stack';

const nameOf = (physical: string): string => physical.replace(/^intake-dev-/, '');

const functionOf = (
  assembly: string,
  { Properties }: Resource,
  resolved: (value: Reference) => string,
): DeployedFunction => {
  const { FunctionName, Handler, MemorySize, Timeout, Runtime, Code, Environment } = Properties as FunctionProperties;
  const variables = Object.entries(Environment.Variables).map(([key, value]) => [key, resolved(value)]);
  return {
    name: nameOf(FunctionName),
    folder: join(assembly, `asset.${Code.S3Key.replace(/\.zip$/, '')}`),
    handler: Handler,
    runtime: Runtime,
    memoryMb: MemorySize,
    timeoutSeconds: Timeout,
    environment: Object.fromEntries(variables),
  };
};

const urlOf = (queueName: string, urls: Readonly<Record<string, string>>): string | undefined => {
  for (const { name } of [...queues, ...live.queues]) {
    const variables = queueVariables(name);
    if (queueName === name) return urls[variables.url];
    if (queueName === deadLetterName(name)) return urls[variables.deadLetterUrl];
  }
  return undefined;
};
