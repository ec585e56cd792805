import { describe, expect, it } from 'vitest';
import { routes } from '#functions/manifest/manifest.ts';
import { apiShapes, readSettings } from '#infra/cdk/constructs/settings.ts';
import { ConfigError } from '#lib/config.ts';
import { deployedIn, everySchedule } from './deployed.ts';
import { asList, idOf, type Statement, synthesise, testApp } from './template.ts';

const settingsOf = (context: Record<string, string>) => readSettings(testApp(context).node);

const vpc = { vpcId: 'vpc-0123456789abcdef0', subnetIds: 'subnet-0123456789abcdef0,subnet-0123456789abcdef1' };
const group = { securityGroupId: 'sg-0123456789abcdef0' };
const certificateArn = 'arn:aws:acm:eu-west-1:111122223333:certificate/0123';
const domain = { domainName: 'intake.example.com', certificateArn, hostedZoneId: 'Z0123456789ABC' };

describe('with a VPC and a collector of traces', () => {
  it('every function runs in its subnets, since each calls the collector', () => {
    const { ofType } = synthesise({ ...vpc, ...group, otelExporterOtlpEndpoint: 'http://collector.internal:4318' });
    const outside = ofType('AWS::Lambda::Function').filter(({ Properties }) => Properties.VpcConfig === undefined);
    expect(outside).toEqual([]);
  });
});

describe.each(apiShapes)('with a VPC and api=%s', (api) => {
  const { template, ofType, one, statementsOf, allStatements } = synthesise({
    ...vpc,
    ...group,
    ...everySchedule,
    api,
  });
  const functionNamed = (name: string) => one('AWS::Lambda::Function', { FunctionName: `intake-dev-${name}` });
  const entries = deployedIn(api);
  const attached = entries.filter(({ config }) => config.includes('mongo'));
  const others = entries.filter((entry) => !attached.includes(entry));

  it.each(attached)('$name runs in its subnets and has the security group', ({ name }) => {
    expect(functionNamed(name).Properties.VpcConfig).toEqual({
      SubnetIds: ['subnet-0123456789abcdef0', 'subnet-0123456789abcdef1'],
      SecurityGroupIds: ['sg-0123456789abcdef0'],
    });
  });

  it.each(others)('$name, which reaches nothing outside, stays where it is', ({ name }) => {
    const { Role, VpcConfig } = functionNamed(name).Properties;
    expect(VpcConfig).toBeUndefined();
    expect(JSON.stringify(statementsOf(idOf(Role)))).not.toContain('ec2:');
  });

  it.each(attached)('the role of $name lets Lambda attach it, which its own code may not', ({ name }) => {
    const ofNetwork = statementsOf(idOf(functionNamed(name).Properties.Role)).filter(({ Action }) =>
      asList(Action).some((action) => action.startsWith('ec2:')),
    );
    const [allowed, denied] = ofNetwork as [Statement, Statement & { Condition: unknown }];
    expect(ofNetwork).toHaveLength(2);
    expect(allowed).toMatchObject({ Effect: 'Allow', Resource: '*' });
    expect(asList(allowed.Action)).toHaveLength(6);
    expect(denied).toMatchObject({ Effect: 'Deny', Action: allowed.Action, Resource: '*' });
    expect(JSON.stringify(denied.Condition)).toMatch(
      /"ArnLike":\{"lambda:SourceFunctionArn":.*:function:intake-dev-\*"/,
    );
  });

  it('has no other right for everything', () => {
    const wild = allStatements().filter(({ Resource }) => asList(Resource).includes('*'));
    expect(wild.flatMap(({ Action }) => asList(Action)).filter((action) => !action.startsWith('ec2:'))).toEqual([]);
  });

  it('makes no group of its own, and looks nothing up', () => {
    expect(ofType('AWS::EC2::SecurityGroup')).toEqual([]);
    expect(Object.keys(template.Resources).length).toBeLessThanOrEqual(140 + 4 * routes.length);
  });
});

describe('a VPC', () => {
  it('without a security group gets one that lets connections out and none in', () => {
    const { ofType } = synthesise(vpc);
    const [own] = ofType('AWS::EC2::SecurityGroup');
    expect(own?.Properties).toMatchObject({ VpcId: vpc.vpcId });
    expect(own?.Properties.SecurityGroupEgress).toHaveLength(2);
    expect(own?.Properties.SecurityGroupIngress).toBeUndefined();
    const groups = ofType('AWS::Lambda::Function').flatMap(({ Properties }) => {
      const { SecurityGroupIds = [] } = (Properties.VpcConfig ?? {}) as { SecurityGroupIds?: unknown[] };
      return SecurityGroupIds.map(idOf);
    });
    expect(new Set(groups)).toEqual(new Set([own?.id]));
  });

  it.each([
    [{ vpcId: 'my-vpc', subnetIds: vpc.subnetIds }, 'vpcId must be the id of a VPC, vpc-...'],
    [{ ...vpc, subnetIds: 'subnet-1, mine' }, 'subnetIds must be ids of subnets, subnet-..., separated by commas'],
    [{ ...vpc, securityGroupId: 'default' }, 'securityGroupId must be the id of a security group, sg-...'],
    [{ vpcId: vpc.vpcId }, 'A VPC needs vpcId and subnetIds'],
    [{ subnetIds: vpc.subnetIds }, 'A VPC needs vpcId and subnetIds'],
    [group, 'A VPC needs vpcId and subnetIds'],
  ] as [Record<string, string>, string][])('is refused as %o', (context, fault) => {
    expect(() => settingsOf(context)).toThrow(ConfigError);
    expect(() => settingsOf(context)).toThrow(fault);
  });
});

describe('a domain', () => {
  const { template, ofType } = synthesise({ ...domain, disableExecuteApiEndpoint: 'true' });

  it('leads to the API over TLS 1.2, by a record in its zone', () => {
    const [name] = ofType('AWS::ApiGatewayV2::DomainName');
    expect(name?.Properties).toMatchObject({
      DomainName: 'intake.example.com',
      DomainNameConfigurations: [
        { CertificateArn: certificateArn, EndpointType: 'REGIONAL', SecurityPolicy: 'TLS_1_2' },
      ],
    });
    const [mapping] = ofType('AWS::ApiGatewayV2::ApiMapping');
    expect(idOf(mapping?.Properties.DomainName)).toBe(name?.id);
    const [record] = ofType('AWS::Route53::RecordSet');
    expect(record?.Properties).toMatchObject({ HostedZoneId: 'Z0123456789ABC', Name: 'intake.example.com', Type: 'A' });
    expect(template.Outputs.ApiUrl.Value).toBe('https://intake.example.com');
  });

  it('can be the only address', () => {
    expect(ofType('AWS::ApiGatewayV2::Api')[0]?.Properties.DisableExecuteApiEndpoint).toBe(true);
    const beside = synthesise(domain).ofType('AWS::ApiGatewayV2::Api')[0];
    expect(beside?.Properties.DisableExecuteApiEndpoint).not.toBe(true);
  });

  it('whose zone is elsewhere says where its record is to lead', () => {
    const elsewhere = synthesise({ domainName: domain.domainName, certificateArn });
    expect(elsewhere.ofType('AWS::Route53::RecordSet')).toEqual([]);
    expect(elsewhere.template.Outputs.DomainTarget.Description).toBe(
      'Where a CNAME record of intake.example.com is to lead',
    );
  });

  it.each([
    [{ domainName: 'https://intake.example.com', certificateArn }, 'domainName must be a host name in lower case'],
    [{ ...domain, certificateArn: 'arn:aws:iam::1:server-certificate/x' }, 'certificateArn must be the ARN of a cert'],
    [{ ...domain, hostedZoneId: 'example.com' }, 'hostedZoneId must be the id of a hosted zone, Z...'],
    [{ domainName: domain.domainName }, 'A domain needs domainName and certificateArn'],
    [{ hostedZoneId: domain.hostedZoneId }, 'A domain needs domainName and certificateArn'],
    [{ disableExecuteApiEndpoint: 'true' }, 'disableExecuteApiEndpoint leaves no address without a domainName'],
    [{ ...domain, disableExecuteApiEndpoint: 'yes' }, 'disableExecuteApiEndpoint must be one of true, false, not yes'],
  ] as [Record<string, string>, string][])('is refused as %o', (context, fault) => {
    expect(() => settingsOf(context)).toThrow(ConfigError);
    expect(() => settingsOf(context)).toThrow(fault);
  });
});

describe('pages of other origins', () => {
  const corsOf = (context: Record<string, string>) =>
    synthesise(context).ofType('AWS::ApiGatewayV2::Api')[0]?.Properties.CorsConfiguration;

  it('cannot call the API unless their origin is named', () => {
    expect(corsOf({})).toBeUndefined();
  });

  it('may call every route of it, with a key, and read every header of an answer', () => {
    const cors = corsOf({ corsOrigins: 'https://desk.example.com, http://localhost:5173' }) as Record<string, string[]>;
    expect(cors.AllowOrigins).toEqual(['https://desk.example.com', 'http://localhost:5173']);
    expect(cors.AllowMethods).toEqual(expect.arrayContaining([...new Set(routes.map(({ method }) => method)), 'HEAD']));
    expect(cors).toMatchObject({ AllowHeaders: ['authorization', '*'], ExposeHeaders: ['*'] });
    expect(cors.AllowCredentials).toBeUndefined();
  });

  it.each([
    'desk.example.com',
    'https://desk.example.com/',
    'http://desk.example.com',
    'https://a.example,https://b/c',
  ])('are not named by %s', (corsOrigins) => {
    expect(() => settingsOf({ corsOrigins })).toThrow('corsOrigins must be origins such as https://desk.example.com');
  });
});

describe('the throttle of the whole API', () => {
  const stageOf = (context: Record<string, string>) =>
    synthesise(context).one('AWS::ApiGatewayV2::Stage', { StageName: '$default' }).Properties as Record<
      string,
      Record<string, unknown>
    >;

  it.each([
    [{}, 200, 400],
    [{ throttlePerSecond: '1000' }, 1000, 2000],
    [{ throttlePerSecond: '50', throttleBurst: '60' }, 50, 60],
  ] as [Record<string, string>, number, number][])('of %o is %i a second and %i at once', (context, rate, burst) => {
    expect(stageOf(context).DefaultRouteSettings).toMatchObject({
      ThrottlingRateLimit: rate,
      ThrottlingBurstLimit: burst,
    });
  });

  it('is never less than that of a route', () => {
    for (const settings of Object.values(stageOf({ throttlePerSecond: '8' }).RouteSettings ?? {}))
      expect((settings as { ThrottlingRateLimit: number }).ThrottlingRateLimit).toBeLessThanOrEqual(8);
  });

  it('is refused if it lets through less at once than in a second', () => {
    expect(() => settingsOf({ throttlePerSecond: '50', throttleBurst: '10' })).toThrow(
      'throttleBurst must not be less than throttlePerSecond',
    );
    expect(() => settingsOf({ throttlePerSecond: '0' })).toThrow('throttlePerSecond must be a whole number from 1 on');
  });
});
