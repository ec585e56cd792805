import { describe, expect, it } from 'vitest';
import { idOf, type Resource, synthesise } from './template.ts';

const { ofType, one, template } = synthesise({ imports: 'true' });
const [bucket] = ofType('AWS::S3::Bucket') as [Resource];
const queue = one('AWS::SQS::Queue', { QueueName: 'intake-dev-apply-import' });

describe('the bucket of uploads', () => {
  it('is there only if it is asked for', () => {
    expect(JSON.stringify(synthesise().template)).not.toMatch(/AWS::S3|"s3:|IMPORTS_BUCKET/);
    expect(ofType('AWS::S3::Bucket')).toHaveLength(1);
  });

  it('is encrypted, not public, and keeps nothing for longer than a day', () => {
    expect(bucket.Properties).toMatchObject({
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
      },
      PublicAccessBlockConfiguration: {
        ...{ BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true },
      },
      LifecycleConfiguration: {
        Rules: [{ ExpirationInDays: 1, AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 }, Status: 'Enabled' }],
      },
    });
    expect(bucket.Properties.VersioningConfiguration).toBeUndefined(); // removed is gone
    const [policy] = ofType('AWS::S3::BucketPolicy') as [Resource];
    expect(policy.Properties.PolicyDocument).toMatchObject({
      Statement: [{ Effect: 'Deny', Action: 's3:*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }],
    });
  });

  it('lets pages of any origin send what a presigned URL admits, and read nothing', () => {
    const [rule] = (bucket.Properties.CorsConfiguration as { CorsRules: object[] }).CorsRules;
    expect(rule).toEqual({
      ...{ AllowedMethods: ['PUT'], AllowedOrigins: ['*'], MaxAge: 3600 },
      AllowedHeaders: ['content-type', 'x-amz-checksum-sha256'],
    });
  });

  it('notifies the queue of imports, and nobody else may in its name', () => {
    const { QueueConfigurations } = bucket.Properties.NotificationConfiguration as {
      QueueConfigurations: { Event: string; Queue: unknown; Filter: unknown }[];
    };
    expect(QueueConfigurations.map(({ Queue, ...rest }) => ({ ...rest, queue: idOf(Queue) }))).toEqual([
      {
        ...{ Event: 's3:ObjectCreated:*', queue: queue.id },
        Filter: { S3Key: { Rules: [{ Name: 'prefix', Value: 'uploads/' }] } },
      },
    ]);
    const policies = ofType('AWS::SQS::QueuePolicy').filter(({ Properties }) =>
      JSON.stringify(Properties).includes('s3.amazonaws.com'),
    );
    expect(policies.map(({ id }) => bucket.DependsOn?.includes(id))).toEqual([true]);
    const [{ Properties }] = policies as [Resource];
    const { Statement } = Properties.PolicyDocument as { Statement: object[] };
    expect(Statement.at(-1)).toMatchObject({
      ...{ Effect: 'Allow', Principal: { Service: 's3.amazonaws.com' }, Action: 'sqs:SendMessage' },
      Condition: {
        ArnEquals: { 'aws:SourceArn': expect.anything() },
        StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
      },
    });
    expect(JSON.stringify(Statement.at(-1))).toContain('-imports-');
  });

  it('is made after what reads its events, since the first comes as soon as it is there', () => {
    const { id } = one('AWS::Lambda::Function', { FunctionName: 'intake-dev-apply-import' });
    expect(bucket.DependsOn).toContain(id);
  });

  it('has a name that S3 accepts, whatever the stage and region', () => {
    expect('intake-staging-imports-123456789012-ap-southeast-2'.length).toBeLessThanOrEqual(63);
    expect(JSON.stringify(bucket.Properties.BucketName)).toMatch(/intake-dev-imports-/);
  });

  it('goes with the stack, and is named to no function that has nothing to do with it', () => {
    expect(bucket.DeletionPolicy).toBe('Delete');
    const named = ofType('AWS::Lambda::Function').filter(({ Properties }) =>
      JSON.stringify(Properties).includes('IMPORTS_BUCKET'),
    );
    expect(named.map(({ Properties }) => Properties.FunctionName).toSorted()).toEqual(
      ['apply-import', 'create-import-upload', 'get-dashboard-file'].map((name) => `intake-dev-${name}`),
    );
    expect(template).toBeDefined();
  });
});
