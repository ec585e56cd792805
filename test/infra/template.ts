import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { LiveStack } from '#infra/cdk/constructs/live-stack.ts';
import { readSettings } from '#infra/cdk/constructs/settings.ts';
import { IntakeStack, type Table } from '#infra/cdk/stack.ts';
import cdkJson from '../../cdk.json' with { type: 'json' };

export type Properties = Readonly<Record<string, unknown>>;
export type Resource = {
  id: string;
  Type: string;
  Properties: Properties;
  DependsOn?: readonly string[];
  DeletionPolicy?: string;
};
export type Statement = { Effect: string; Action: string | string[]; Resource: unknown };

// CDK's own validation of a template takes a second each time; `npm run synth` does it.
process.env.CDK_VALIDATION = 'false';

const outdir = mkdtempSync(join(tmpdir(), 'intake-synth-'));
process.once('exit', () => rmSync(outdir, { recursive: true })); // files of the suite share this module

/** The app as deployed, but without bundles, which take seconds each and which no assertion needs. */
export const testApp = (context: Readonly<Record<string, string>> = {}): App => {
  return new App({
    context: { ...cdkJson.context, 'aws:cdk:bundling-stacks': [], ...context },
    outdir,
    treeMetadata: false,
  });
};

/** The template for these settings. */
export const synthesise = (context: Readonly<Record<string, string>> = {}, table?: Table) => {
  const app = testApp(context);
  const settings = readSettings(app.node);
  const { stackName } = new IntakeStack(app, `intake-${settings.stage}`, { settings, ...(table && { table }) });
  const { template, terminationProtection } = app.synth().getStackByName(stackName);
  return { stackName, terminationProtection, template, ...viewOf(template) };
};

/** The template of the sockets for these settings, which is one of its own, and of the stack that it is nested in. */
export const synthesiseLive = (context: Readonly<Record<string, string>> = {}) => {
  const app = testApp({ ...context, live: 'true' });
  const settings = readSettings(app.node);
  const stack = new IntakeStack(app, `intake-${settings.stage}`, { settings });
  const assembly = app.synth();
  const live = stack.node.findAll().find((one) => one instanceof LiveStack);
  if (!live) throw new Error('There are no sockets');
  const template = JSON.parse(readFileSync(join(assembly.directory, live.templateFile), 'utf8'));
  return { live: { template, ...viewOf(template) }, whole: viewOf(assembly.getStackByName(stack.stackName).template) };
};

export type Synthesised = ReturnType<typeof synthesise>;

const viewOf = (template: { Resources: Record<string, Omit<Resource, 'id'>> }) => {
  const resources: Resource[] = Object.entries(template.Resources).map(([id, resource]) => ({ ...resource, id }));

  const ofType = (type: string): Resource[] => resources.filter(({ Type }) => Type === type);

  /** The one resource of that type with these properties. */
  const one = (type: string, properties: Properties): Resource => {
    const found = ofType(type).filter((resource) => matches(resource.Properties, properties));
    const [resource] = found;
    if (!resource || found.length > 1)
      throw new Error(`${found.length} of ${type} have ${JSON.stringify(properties)}, not one`);
    return resource;
  };

  /** Every statement of that role. */
  const statementsOf = (roleId: string): Statement[] => statementsIn(ofType('AWS::IAM::Role'), roleId);

  /** Every statement of every role. */
  const allStatements = (): Statement[] => statementsIn(ofType('AWS::IAM::Role'));

  return { ofType, one, statementsOf, allStatements };
};

type InlinePolicy = { PolicyDocument: { Statement: Statement[] } };

/** The statements of the role of that id, or of all. */
const statementsIn = (roles: readonly Resource[], roleId?: string): Statement[] =>
  roles
    .filter(({ id }) => roleId === undefined || id === roleId)
    .flatMap(({ Properties }) => (Properties.Policies ?? []) as InlinePolicy[])
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement);

const matches = (actual: Properties, wanted: Properties): boolean =>
  Object.entries(wanted).every(([key, value]) => JSON.stringify(actual[key]) === JSON.stringify(value));

/** The logical id to which a `Ref` or `Fn::GetAtt` points. */
export const idOf = (reference: unknown): string => {
  const { Ref, 'Fn::GetAtt': attribute } = reference as { Ref?: string; 'Fn::GetAtt'?: [string, string] };
  const id = Ref ?? attribute?.[0];
  if (id === undefined) throw new Error(`${JSON.stringify(reference)} points at no resource`);
  return id;
};

export const asList = <T>(value: T | readonly T[]): readonly T[] => (Array.isArray(value) ? value : [value as T]);
