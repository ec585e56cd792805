import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { fallback, routes, schedules } from '#functions/manifest/manifest.ts';
import { devProviderUrl, readSettings } from '#infra/cdk/constructs/settings.ts';
import { chosenGroups, contextKey, groupVariables, neverDeployed } from '#infra/cdk/constructs/variables.ts';
import { IntakeStack } from '#infra/cdk/stack.ts';
import { ConfigError, type ConfigGroup, readConfig } from '#lib/config.ts';
import { stages } from '#lib/config-values.ts';
import { synthesise, testApp } from './template.ts';

const settingsOf = (context: Record<string, string>) => readSettings(testApp(context).node);

describe('the settings of a deployment', () => {
  it('default to a development stage', () => {
    expect(settingsOf({})).toMatchObject({ stage: 'dev', env: { EXTERNAL_API_URL: devProviderUrl }, tracing: false });
  });

  it('contain what was chosen and leave the rest to the code’s defaults', () => {
    const { env } = settingsOf({ externalApiUrl: 'https://desk.example.com', lockTtlSeconds: '90' });
    expect(env).toEqual({ EXTERNAL_API_URL: 'https://desk.example.com', LOCK_TTL_SECONDS: '90' });
  });

  it.each(['staging', 'prod'])('of stage %s require a provider', (stage) => {
    expect(() => settingsOf({ stage })).toThrow(
      new ConfigError(`Stage ${stage} needs the provider's address: -c externalApiUrl=https://...`),
    );
  });

  it('reject an unknown stage', () => {
    expect(() => settingsOf({ stage: 'test' })).toThrow(`stage must be one of ${stages.join(', ')}, not test`);
  });

  it('of prod name a topic for alarms, or say that they notify nobody', () => {
    const prod = { stage: 'prod', externalApiUrl: 'https://desk.example.com' };
    const topic = 'arn:aws:sns:eu-west-1:111122223333:on-call';
    expect(() => settingsOf(prod)).toThrow(
      /^Stage prod needs a topic for its alarms: -c alarmTopicArn=arn:aws:sns:\.\.\., or -c alarms=none/,
    );
    expect(settingsOf({ ...prod, alarmTopicArn: topic }).alarmTopicArn).toBe(topic);
    expect(settingsOf({ ...prod, alarms: 'none' }).alarmTopicArn).toBeUndefined();
    expect(() => settingsOf({ alarms: 'none', alarmTopicArn: topic })).toThrow('contradict each other');
    expect(() => settingsOf({ alarms: 'off' })).toThrow('alarms must be one of none, not off');
  });

  it('of other stages may let alarms notify nobody', () => {
    expect(settingsOf({}).alarmTopicArn).toBeUndefined();
    expect(settingsOf({ stage: 'staging', externalApiUrl: 'https://desk.example.com' }).alarmTopicArn).toBeUndefined();
  });

  it('support two ways to divide the API into functions', () => {
    expect(settingsOf({}).api).toBe('routes');
    expect(settingsOf({ api: 'grouped' }).api).toBe('grouped');
    expect(() => settingsOf({ api: 'monolith' })).toThrow('api must be one of routes, grouped, not monolith');
  });

  it('that no function would start with are rejected', () => {
    expect(() => settingsOf({ rateLimitRequests: 'many' })).toThrow(/RATE_LIMIT_REQUESTS must be a whole number/);
    expect(() => settingsOf({ circuitFailures: '20' })).toThrow(/CIRCUIT_FAILURES must not be more than/);
    expect(() => settingsOf({ stage: 'prod', externalApiUrl: 'http://desk.example.com' })).toThrow(
      'Configuration: EXTERNAL_API_URL must be https outside of stage dev',
    );
    expect(() => settingsOf({ mongodbSecretArn: 'mongodb' })).toThrow('mongodbSecretArn must be an ARN');
  });
});

describe('the deployment stage', () => {
  const real = { stage: 'prod', externalApiUrl: 'https://desk.example.com', alarms: 'none' };
  const prod = synthesise(real);

  it('prod keeps its logs and secret when the stack is deleted, and has termination protection', () => {
    const kept = [...prod.ofType('AWS::Logs::LogGroup'), ...prod.ofType('AWS::SecretsManager::Secret')];
    expect(new Set(kept.map(({ DeletionPolicy }) => DeletionPolicy))).toEqual(new Set(['Retain']));
    expect(prod.terminationProtection).toBe(true);
  });

  it('prod keeps its logs for half a year', () => {
    for (const { Properties } of prod.ofType('AWS::Logs::LogGroup')) expect(Properties.RetentionInDays).toBe(180);
  });

  it('dev leaves nothing behind', () => {
    const policies = JSON.stringify(synthesise().template).match(/"DeletionPolicy":"\w+"/g);
    expect(new Set(policies)).toEqual(new Set(['"DeletionPolicy":"Delete"']));
  });

  it('is part of every name, so that stages can share an account', () => {
    expect(prod.stackName).toBe('intake-prod');
    expect(JSON.stringify(prod.template)).not.toContain('intake-dev');
  });

  it('prepares its database again with a new release', () => {
    const propertiesFor = (release: string) =>
      synthesise({ ...real, release }).ofType('Custom::PrepareDatabase')[0]?.Properties;
    expect(propertiesFor('1.0.1')).not.toEqual(propertiesFor('1.0.0'));
  });

  it('replaces every instance with a new release, so that each reads the secret again', () => {
    for (const { Properties } of synthesise({ ...real, release: '1.0.1' }).ofType('AWS::Lambda::Function'))
      expect(Properties.Environment).toMatchObject({ Variables: { RELEASE: '1.0.1' } });
  });
});

describe('tracing', () => {
  it('is on for every function if requested', () => {
    for (const { Properties } of synthesise({ tracing: 'true' }).ofType('AWS::Lambda::Function'))
      expect(Properties.TracingConfig).toEqual({ Mode: 'Active' });
  });

  it('adds the permission to write traces and no other', () => {
    const statements = (context: Record<string, string>) =>
      synthesise(context)
        .allStatements()
        .map((statement) => JSON.stringify(statement));
    const without = new Set(statements({}));
    const added = new Set(statements({ tracing: 'true' }).filter((statement) => !without.has(statement)));
    expect([...added].map((statement) => JSON.parse(statement))).toEqual([
      { Action: ['xray:PutTelemetryRecords', 'xray:PutTraceSegments'], Effect: 'Allow', Resource: '*' },
    ]);
  });
});

describe('traces', () => {
  const endpoint = 'http://collector.internal:4318';
  const chosen = { otelExporterOtlpEndpoint: endpoint, otelTracesSampler: 'traceidratio', otelTracesSamplerArg: '0.1' };
  const variablesOf = (context: Record<string, string>) =>
    synthesise(context)
      .ofType('AWS::Lambda::Function')
      .map(({ Properties }) => (Properties.Environment as { Variables: Record<string, string> }).Variables);

  it('are exported by every function if a collector is named, and no function knows of them otherwise', () => {
    for (const variables of variablesOf(chosen))
      expect(variables).toMatchObject({
        OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
        OTEL_TRACES_SAMPLER: 'traceidratio',
        OTEL_TRACES_SAMPLER_ARG: '0.1',
      });
    expect(variablesOf({}).flatMap(Object.keys)).not.toContainEqual(expect.stringMatching(/^OTEL_/));
  });

  it.each([
    [{ otelExporterOtlpEndpoint: 'collector:4318' }, 'OTEL_EXPORTER_OTLP_ENDPOINT must be an http or https URL'],
    [{ otelTracesSampler: 'jaeger_remote' }, 'OTEL_TRACES_SAMPLER must be one of always_on, '],
    [{ otelExporterOtlpHeaders: 'no-value' }, 'OTEL_EXPORTER_OTLP_HEADERS must be name=value,name=value'],
  ])('by a setting that is wrong stop the synthesis: %j', (context, fault) => {
    expect(() => settingsOf(context)).toThrow(fault);
  });
});

describe('the variables of a group', () => {
  const groups = Object.keys(groupVariables) as ConfigGroup[];

  it.each(groups)('%s are those that the code reads in it', (group) => {
    const unreadable = Object.fromEntries(
      Object.values(groupVariables).flatMap((names) => names.map((name) => [name, ' '])),
    );
    const faults = faultsOf(() => readConfig([group], { ...unreadable, MONGODB_URI: 'mongodb://localhost' }));
    expect([...new Set(faults)].sort()).toEqual([...groupVariables[group]].sort());
  });

  it('together are all that the code reads', async () => {
    const files = [
      'config-groups',
      'config-messaging',
      'config-imports',
      'config-judge',
      'config-live',
      'config-outgoing',
      'config-traces',
    ].map((name) => new URL(`../../lib/${name}.ts`, import.meta.url));
    const sources = await Promise.all(files.map((file) => readFile(file, 'utf8')));
    const declared = [...sources.join('\n').matchAll(/\b([A-Z][A-Z_]+_[A-Z0-9]+|PORT): /g)].map(([, name]) => name);
    const known = [...Object.values(groupVariables).flat(), ...neverDeployed];
    expect(new Set(declared)).toEqual(new Set(known));
  });

  it('are set in camel case', () => {
    expect(contextKey('RATE_LIMIT_WINDOW_SECONDS')).toBe('rateLimitWindowSeconds');
    expect(chosenGroups.flatMap((group) => groupVariables[group])).not.toContain('INGEST_PAGE_QUEUE_URL');
  });
});

const faultsOf = (read: () => unknown): string[] => {
  try {
    read();
    return [];
  } catch (error) {
    return String(error).match(/\b[A-Z]+(_[A-Z0-9]+)+(?= must)|\bPORT(?= must)/g) ?? [];
  }
};

describe('a table that does not fit together', () => {
  it('stops the synthesis with the name of the queue that is missing', () => {
    const app = testApp();
    const table = { routes, fallback, queues: [], schedules };
    expect(() => new IntakeStack(app, 'intake-dev', { settings: readSettings(app.node), table })).toThrow(
      new ConfigError('start-ingest uses the queue ingest-page, which does not stand in the table'),
    );
  });
});
