import type { Node } from 'constructs';
import { ConfigError } from '#lib/config.ts';
import { countOf, flagOf, listOf, matchOf } from './context.ts';

/** Where functions run that reach MongoDB or leave AWS. */
export type NetworkSettings = {
  vpcId: string;
  subnetIds: readonly string[];
  /** An existing group; without it the stack makes one that lets connections out and none in. */
  securityGroupId?: string;
};

/** A name of its own for the API. */
export type DomainSettings = {
  name: string;
  certificateArn: string;
  /** The zone in Route 53 that gets the records; without it whoever runs the DNS makes them. */
  hostedZoneId?: string;
};

/** What the gateway takes from all callers together. */
export type Throttle = { perSecond: number; burst: number };

/** Enough for many tenants, and a flood leaves the queues' functions room to run. */
const usualThrottle: Throttle = { perSecond: 200, burst: 400 };

/** @throws ConfigError if one of them is missing or is no id. */
export const networkIn = (node: Node): NetworkSettings | undefined => {
  const vpcId = matchOf(node, 'vpcId', /^vpc-[0-9a-f]{8,17}$/, 'the id of a VPC, vpc-...');
  const subnetIds = listOf(node, 'subnetIds', /^subnet-[0-9a-f]{8,17}$/, 'ids of subnets, subnet-...');
  const securityGroupId = matchOf(node, 'securityGroupId', /^sg-[0-9a-f]{8,17}$/, 'the id of a security group, sg-...');
  if (vpcId && subnetIds.length > 0) return { vpcId, subnetIds, ...(securityGroupId && { securityGroupId }) };
  if (vpcId || subnetIds.length > 0 || securityGroupId)
    throw new ConfigError('A VPC needs vpcId and subnetIds: the private subnets that the functions are to run in');
  return undefined;
};

/** @throws ConfigError if a part is missing or has another form. */
export const domainIn = (node: Node): DomainSettings | undefined => {
  const name = matchOf(
    node,
    'domainName',
    /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/,
    'a host name in lower case',
  );
  const certificateArn = matchOf(node, 'certificateArn', /^arn:[\w-]+:acm:/, 'the ARN of a certificate in ACM');
  const hostedZoneId = matchOf(node, 'hostedZoneId', /^Z[A-Z0-9]+$/, 'the id of a hosted zone, Z...');
  if (name && certificateArn) return { name, certificateArn, ...(hostedZoneId && { hostedZoneId }) };
  if (name || certificateArn || hostedZoneId)
    throw new ConfigError('A domain needs domainName and certificateArn, of a certificate in the region of the stack');
  return undefined;
};

/** Whether the address that AWS gives the API answers no more. */
export const hidesExecuteApi = (node: Node, domain: DomainSettings | undefined): boolean => {
  const isHidden = flagOf(node, 'disableExecuteApiEndpoint');
  if (isHidden && !domain) throw new ConfigError('disableExecuteApiEndpoint leaves no address without a domainName');
  return isHidden;
};

/** The origins whose pages may call the API from a browser. */
export const corsOriginsIn = (node: Node): readonly string[] =>
  listOf(
    node,
    'corsOrigins',
    /^(\*|https:\/\/[a-z0-9.-]+(:\d+)?|http:\/\/localhost(:\d+)?)$/,
    'origins such as https://desk.example.com, without a path, or *',
  );

/** @throws ConfigError if the burst is less than a second's requests. */
export const throttleIn = (node: Node): Throttle => {
  const perSecond = countOf(node, 'throttlePerSecond') ?? usualThrottle.perSecond;
  const burst = countOf(node, 'throttleBurst') ?? 2 * perSecond;
  if (burst < perSecond) throw new ConfigError('throttleBurst must not be less than throttlePerSecond');
  return { perSecond, burst };
};
