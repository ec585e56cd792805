import { describe, expect, it } from 'vitest';
import { ConfigError, type ConfigGroup, type Env, exportsTraces, readConfig } from '#lib/config.ts';

const provider = 'https://provider.example';
const mongo = 'mongodb://localhost/';

const faultOf = (groups: readonly ConfigGroup[], env: Env): string => {
  try {
    readConfig(groups, env);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as ConfigError).message;
  }
  throw new Error('The configuration was taken');
};

describe('the configuration', () => {
  it('requires only the addresses and has defaults for the rest', () => {
    const groups = ['mongo', 'provider', 'notify', 'rateLimit', 'lock', 'deletion', 'circuit', 'local'] as const;

    expect(readConfig(groups, { MONGODB_URI: mongo, EXTERNAL_API_URL: provider })).toEqual({
      mongo: { source: { uri: mongo }, database: 'support_saas', poolSize: 5, atlasIndex: null },
      provider: { url: provider, pageSize: 100, timeoutMs: 10_000, maxAttempts: 8 },
      notify: { url: `${provider}/notify`, maxAttempts: 12 },
      rateLimit: { requests: 60, windowMs: 60_000 },
      lock: { ttlMs: 60_000 },
      deletion: { count: 10, share: 0.25 },
      circuit: { failures: 5, window: 10, openMs: 30_000 },
      local: { port: 3000, apiKey: 'local-dev-key' },
    });
  });

  it('contains the requested groups and validates no others', () => {
    expect(Object.keys(readConfig(['lock'], {}))).toEqual(['lock']);
  });

  it('treats an empty variable as unset', () => {
    expect(readConfig(['lock'], { LOCK_TTL_SECONDS: '' }).lock.ttlMs).toBe(60_000);
    expect(faultOf(['mongo'], { MONGODB_URI: '' })).toBe('Configuration: MONGODB_URI must be set');
  });

  it('reports all faults of all groups at once, on one line', () => {
    const env = { LOCK_TTL_SECONDS: '4', PORT: 'http', MONGODB_DB: 'a b', DELETE_GUARD_SHARE: '25%' };

    const fault = faultOf(['mongo', 'lock', 'local', 'deletion', 'provider'], env);

    expect(fault).not.toContain('\n');
    expect(fault.replace('Configuration: ', '').split('; ').sort()).toEqual([
      'DELETE_GUARD_SHARE must be a number from 0 to 1',
      'EXTERNAL_API_URL must be set',
      'LOCK_TTL_SECONDS must be a whole number from 5 to 3600',
      'MONGODB_DB must be letters, digits, _ or -, at most 38',
      'PORT must be a whole number from 0 to 65535',
    ]);
  });

  it('reports a fault once, however many groups use the variable', () => {
    expect(faultOf(['provider', 'notify'], { EXTERNAL_API_URL: 'ftp://provider.example' })).toBe(
      'Configuration: EXTERNAL_API_URL must be an http or https URL',
    );
  });

  it.each([
    ['staging', { EXTERNAL_API_URL: 'http://desk.example' }, 'EXTERNAL_API_URL must be https outside of stage dev'],
    ['prod', { NOTIFY_URL: 'http://pager.example' }, 'NOTIFY_URL must be https outside of stage dev'],
    ['prod', { EXTERNAL_API_URL: 'http://127.0.0.1.example' }, 'EXTERNAL_API_URL must be https outside of stage dev'],
    ['production', {}, 'INTAKE_STAGE must be one of dev, staging, prod'],
  ])('of stage %s does not start with %j', (stage, addresses, fault) => {
    const env = { INTAKE_STAGE: stage, EXTERNAL_API_URL: provider, ...addresses };

    expect(faultOf(['provider', 'notify'], env)).toBe(`Configuration: ${fault}`);
  });

  it.each([
    ['dev', 'http://desk.example'],
    ['prod', 'http://127.0.0.1:9'],
    ['prod', 'http://127.8.7.6'],
    ['prod', 'http://localhost:9/api'],
    ['prod', 'http://desk.localhost'],
    ['prod', 'http://[::1]:9'],
    ['prod', 'HTTPS://desk.example'],
  ])('of stage %s starts with the address %s', (INTAKE_STAGE, EXTERNAL_API_URL) => {
    expect(() => readConfig(['provider', 'notify'], { INTAKE_STAGE, EXTERNAL_API_URL })).not.toThrow();
  });

  it('reports that a missing address must be set', () => {
    expect(faultOf(['pageQueue'], { INGEST_PAGE_DLQ_URL: 'nowhere' })).toBe(
      'Configuration: INGEST_PAGE_QUEUE_URL must be set; INGEST_PAGE_DLQ_URL must be the URL of a queue',
    );
  });

  it('never reports a value, since it may be a password', () => {
    expect(faultOf(['mongo'], { MONGODB_URI: 'postgres://app:hunter2@db' })).not.toContain('hunter2');
  });
});

describe('a number', () => {
  const ttlOf = (LOCK_TTL_SECONDS: string) => readConfig(['lock'], { LOCK_TTL_SECONDS }).lock.ttlMs;

  it.each(['5', '3600'])('may be %s, at the limit of its range', (text) => {
    expect(ttlOf(text)).toBe(Number(text) * 1000);
  });

  it.each(['4', '3601', '-5', '+60', '6e1', '60.0', '0x3c', ' 60', '60s', '9999999999'])('may not be "%s"', (text) => {
    expect(() => ttlOf(text)).toThrow('LOCK_TTL_SECONDS must be a whole number from 5 to 3600');
  });

  it.each([
    ['0', 0],
    ['0.5', 0.5],
    ['1', 1],
    ['1.00', 1],
  ])('may be the share %s', (DELETE_GUARD_SHARE, share) => {
    expect(readConfig(['deletion'], { DELETE_GUARD_SHARE }).deletion.share).toBe(share);
  });

  it.each(['1.01', '-0', '.5', '0,5', '2'])('may not be the share "%s"', (DELETE_GUARD_SHARE) => {
    expect(() => readConfig(['deletion'], { DELETE_GUARD_SHARE })).toThrow(ConfigError);
  });
});

describe('the request budget of a key and a tenant', () => {
  it('defaults to two minutes of work for a key and twice that for a tenant', () => {
    expect(readConfig(['access'], {}).access).toEqual({
      perKey: { requests: 6_000, seconds: 120 },
      perTenant: { requests: 12_000, seconds: 240 },
      concurrentRequests: 10,
      readTimeoutMs: 5_000,
    });
  });

  it('grows with the configured requests, and the tenant’s with the key’s', () => {
    expect(readConfig(['access'], { KEY_REQUESTS_PER_MINUTE: '60000' }).access).toMatchObject({
      perKey: { requests: 60_000, seconds: 1_200 },
      perTenant: { requests: 120_000, seconds: 2_400 },
    });
    expect(readConfig(['access'], { KEY_REQUESTS_PER_MINUTE: '20' }).access.perKey.seconds).toBe(120);
  });
});

describe('the circuit breaker’s rule', () => {
  it('may require every outcome of the window to be a failure', () => {
    const { circuit } = readConfig(['circuit'], { CIRCUIT_FAILURES: '7', CIRCUIT_WINDOW: '7' });

    expect(circuit).toMatchObject({ failures: 7, window: 7 });
  });

  it.each([[{ CIRCUIT_FAILURES: '11' }], [{ CIRCUIT_WINDOW: '4' }], [{ CIRCUIT_FAILURES: '3', CIRCUIT_WINDOW: '2' }]])(
    'may not require more failures than its window holds: %o',
    (env) => {
      expect(faultOf(['circuit'], env)).toBe('Configuration: CIRCUIT_FAILURES must not be more than CIRCUIT_WINDOW');
    },
  );
});

describe('the database URI', () => {
  const secret = 'arn:aws:secretsmanager:eu-west-1:1:secret:mongo';

  it('comes from a secret if it is not set directly', () => {
    expect(readConfig(['mongo'], { MONGODB_URI_SECRET_ARN: secret }).mongo.source).toEqual({ secretArn: secret });
  });

  it('comes from the variable if both are set', () => {
    const { source } = readConfig(['mongo'], { MONGODB_URI: mongo, MONGODB_URI_SECRET_ARN: secret }).mongo;

    expect(source).toEqual({ uri: mongo });
  });

  it.each(['mongodb://a,b/?replicaSet=r', 'mongodb+srv://cluster.example'])('may be %s', (MONGODB_URI) => {
    expect(readConfig(['mongo'], { MONGODB_URI }).mongo.source).toEqual({ uri: MONGODB_URI });
  });

  it.each(['db.example', 'mongodb://', 'mongodb://a b'])('may not be "%s"', (MONGODB_URI) => {
    expect(faultOf(['mongo'], { MONGODB_URI })).toBe(
      'Configuration: MONGODB_URI must start with mongodb:// or mongodb+srv://',
    );
  });
});

describe('the API key of a local start', () => {
  const keyOf = (MONGODB_URI: string, LOCAL_API_KEY?: string) =>
    readConfig(['local'], { MONGODB_URI, LOCAL_API_KEY }).local.apiKey;

  it.each([
    '',
    'mongodb://localhost:27017/app',
    'mongodb://app:p%40ss@127.0.0.1,LOCALHOST:27018/?replicaSet=r',
    'mongodb://[::1]:27017?directConnection=true',
    'mongodb://%2Ftmp%2Fmongodb-27017.sock/',
  ])('may be the public default with a database on this machine: "%s"', (uri) => {
    expect(keyOf(uri)).toBe('local-dev-key');
  });

  it.each([
    'mongodb://db.example/',
    'mongodb+srv://localhost/',
    'mongodb://localhost@db.example/',
    'mongodb://localhost:27017,db.example:27017/',
    'mongodb://127.0.0.1.example/',
    'mongodb://10.0.0.7/?localhost',
    'mongodb://0.0.0.0/',
  ])('must not be the public default with a remote database: %s', (uri) => {
    const fault = 'Configuration: LOCAL_API_KEY must be a key of your own';
    expect(() => keyOf(uri)).toThrow(fault);
    expect(() => keyOf(uri, 'local-dev-key')).toThrow(fault);
    expect(keyOf(uri, 'a-key-of-my-own')).toBe('a-key-of-my-own');
  });
});

describe('the address of a service', () => {
  it('is stored without trailing slashes', () => {
    expect(readConfig(['provider'], { EXTERNAL_API_URL: 'http://p.example/api//' }).provider.url).toBe(
      'http://p.example/api',
    );
  });

  it('may be set separately for notifications', () => {
    const env = { EXTERNAL_API_URL: provider, NOTIFY_URL: 'http://notify.example/v1/' };

    expect(readConfig(['notify'], env).notify.url).toBe('http://notify.example/v1');
  });
});

describe('the local key', () => {
  it.each(['short', 'with a space', 'ключ-ключ'])('may not be "%s"', (LOCAL_API_KEY) => {
    expect(() => readConfig(['local'], { LOCAL_API_KEY })).toThrow(ConfigError);
  });
});

describe('mail', () => {
  const identity = 'arn:aws:ses:eu-west-1:111122223333:identity/example.com';
  const from = 'alerts@example.com';

  it('is sent by a relay or an identity, from an address', () => {
    const emailOf = (env: Env) => readConfig(['destinations'], env).destinations.email;
    expect(emailOf({})).toEqual({ from: null, smtpUrl: null, identityArn: null, endpoint: undefined });
    expect(emailOf({ EMAIL_FROM: from, SES_IDENTITY_ARN: identity })).toMatchObject({ from, identityArn: identity });
    const smtpUrl = 'smtps://user:p%40ss@mail.example.com';
    expect(emailOf({ EMAIL_FROM: from, SMTP_URL: smtpUrl })).toMatchObject({ from, smtpUrl });
  });

  it.each<[Env, string]>([
    [{ SES_IDENTITY_ARN: identity }, 'EMAIL_FROM must be set for mail to be sent'],
    [{ SMTP_URL: 'smtp://localhost' }, 'EMAIL_FROM must be set for mail to be sent'],
    [{ EMAIL_FROM: 'Alerts <alerts@example.com>' }, 'EMAIL_FROM must be the address of a mailbox'],
    [{ EMAIL_FROM: from, SES_IDENTITY_ARN: 'example.com' }, 'SES_IDENTITY_ARN must be the ARN of an identity'],
    ...['mail.example.com', 'http://mail.example.com', 'smtp://', 'smtp://user:100%@mail.example.com'].map(
      (url): [Env, string] => [{ EMAIL_FROM: from, SMTP_URL: url }, 'SMTP_URL must be the URL of a relay'],
    ),
  ])('is refused by %j', (env, fault) => {
    expect(faultOf(['destinations'], env)).toContain(`Configuration: ${fault}`);
  });
});

describe('traces', () => {
  const tracesOf = (env: Env) => readConfig(['traces'], env).traces;

  it('are off without a collector', () => {
    expect(tracesOf({}).endpoint).toBeNull();
    expect([exportsTraces({}), exportsTraces({ OTEL_EXPORTER_OTLP_ENDPOINT: '' })]).toEqual([false, false]);
  });

  it('go to a collector, by the variables of OpenTelemetry', () => {
    const env = {
      OTEL_EXPORTER_OTLP_ENDPOINT: 'https://collector.example.com/otlp/',
      OTEL_EXPORTER_OTLP_HEADERS: 'Authorization=Basic%20dXNlcjpwYXNz , x-team=a%2Cb=c',
      OTEL_TRACES_SAMPLER: 'parentbased_traceidratio',
      OTEL_TRACES_SAMPLER_ARG: '0.25',
    };
    expect(exportsTraces(env)).toBe(true);
    expect(tracesOf(env)).toMatchObject({
      endpoint: 'https://collector.example.com/otlp',
      headers: { authorization: 'Basic dXNlcjpwYXNz', 'x-team': 'a,b=c' },
      timeoutMs: 1_000,
      sampler: 'parentbased_traceidratio',
      ratio: 0.25,
    });
  });

  it.each(['secret', '=secret', 'a b=secret', 'key=100%secret', 'key=secret%0d%0aother: 1', 'key=secret,'])(
    'have no headers of "%s", which no message repeats',
    (text) => {
      const fault = faultOf(['traces'], { OTEL_EXPORTER_OTLP_HEADERS: text });
      expect(fault).toContain('OTEL_EXPORTER_OTLP_HEADERS must be name=value,name=value');
      expect(fault).not.toContain('secret');
    },
  );
});

describe('hosts that tenants choose', () => {
  it.each([
    ['connections', 'CONNECTION_ALLOW_LOOPBACK'],
    ['destinations', 'DESTINATIONS_ALLOW_LOOPBACK'],
  ] as const)('of %s are on this machine only if that is asked for, and never where it is deployed', (group, name) => {
    expect(readConfig([group], {})[group].hosts.allowLoopback).toBe(false);
    expect(readConfig([group], { [name]: 'true' })[group].hosts.allowLoopback).toBe(true);
    const deployed = { [name]: 'true', AWS_LAMBDA_FUNCTION_NAME: 'intake-dev-test' };
    expect(faultOf([group], deployed)).toBe(`Configuration: ${name} must not be true where the function is deployed`);
  });

  it('of destinations may be narrowed, may be private by name, and are not this API itself', () => {
    const env = {
      DESTINATIONS_HOSTS: 'Hooks.acme.example,slack.com',
      DESTINATIONS_PRIVATE_HOSTS: 'pager.acme.internal',
      PUBLIC_URL: 'https://intake.acme.example/api',
    };
    expect(readConfig(['destinations'], env).destinations.hosts).toEqual({
      ...{ allowLoopback: false, hosts: ['hooks.acme.example', 'slack.com'] },
      ...{ privateHosts: ['pager.acme.internal'], ownHost: 'intake.acme.example' },
    });
  });
});
