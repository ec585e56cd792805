import { CfnOutput, Stack } from 'aws-cdk-lib';
import { DomainName, SecurityPolicy } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { CfnRecordSet } from 'aws-cdk-lib/aws-route53';
import { Construct } from 'constructs';
import type { DomainSettings } from './network-settings.ts';

/** The API's own name, TLS 1.2 at least, and its records in Route 53 if the zone is there. */
export class ApiDomain extends Construct {
  readonly domainName: DomainName;

  constructor(scope: Construct, id: string, { name, certificateArn, hostedZoneId }: DomainSettings) {
    super(scope, id);
    this.domainName = new DomainName(this, 'Name', {
      domainName: name,
      certificate: Certificate.fromCertificateArn(this, 'Certificate', certificateArn),
      securityPolicy: SecurityPolicy.TLS_1_2,
    });
    const { regionalDomainName: dnsName, regionalHostedZoneId } = this.domainName;
    if (!hostedZoneId) {
      new CfnOutput(Stack.of(this), 'DomainTarget', {
        value: dnsName,
        description: `Where a CNAME record of ${name} is to lead`,
      });
      return;
    }
    new CfnRecordSet(this, 'A', {
      hostedZoneId,
      name,
      type: 'A',
      aliasTarget: { dnsName, hostedZoneId: regionalHostedZoneId },
    });
  }
}
