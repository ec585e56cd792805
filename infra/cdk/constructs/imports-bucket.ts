import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { type IGrantable, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption, type CfnBucket, HttpMethods } from 'aws-cdk-lib/aws-s3';
import { Construct, type IDependable } from 'constructs';
import type { ImportGrant } from '#functions/manifest/table.ts';
import { accept } from './accept.ts';
import { importsBucketVariable } from './variables.ts';
import type { WorkQueue } from './work-queue.ts';

type ImportsBucketProps = {
  prefix: string;
  /** Gets the event of each file. */
  queue: WorkQueue;
};

/** Keys of uploads begin so. */
const uploads = 'uploads/';

/** A file is kept for as long as the lines of an import; S3 counts whole days from the next midnight. */
const keptFor = Duration.days(1);

/**
 * Where files are uploaded that are to be imported, by presigned URLs; the queue of imports gets its events. It goes with the
 * stack in every stage: its objects are copies of files that the client has.
 */
export class ImportsBucket extends Construct {
  readonly #bucket: Bucket;
  /** Known before it is made, as functions and queue are made first. */
  readonly #name: string;
  readonly #prefix: string;

  constructor(scope: Construct, id: string, { prefix, queue }: ImportsBucketProps) {
    super(scope, id);
    const { account, region } = Stack.of(this);
    this.#prefix = prefix;
    this.#name = `${prefix}-imports-${account}-${region}`;
    this.#bucket = new Bucket(this, 'Bucket', {
      bucketName: this.#name,
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      lifecycleRules: [{ expiration: keptFor, abortIncompleteMultipartUploadAfter: keptFor }],
      // The URL is what admits a page, whatever its origin; no cookie does.
      cors: [
        {
          ...{ allowedOrigins: ['*'], allowedMethods: [HttpMethods.PUT], maxAge: 3_600 },
          allowedHeaders: ['content-type', 'x-amz-checksum-sha256'],
        },
      ],
      removalPolicy: RemovalPolicy.DESTROY,
    });
    accept(this.#bucket, {
      'AwsSolutions-S1': 'Its files last a day at most, and every upload is logged as a request to the API.',
    });
    this.#notify(queue);
  }

  /** The variable in which a function finds it. */
  get environment(): Readonly<Record<string, string>> {
    return { [importsBucketVariable]: this.#name };
  }

  /** Makes it after what reads its events: the queue gets a first one as soon as it is there. */
  makeAfter(consumers: readonly IDependable[]): void {
    this.#bucket.node.addDependency(...consumers);
  }

  /** To let files be uploaded is to be allowed to; to read them is to see whether they are there, too. */
  grant(grantee: IGrantable & Construct, grants: readonly string[]): void {
    const objects = `${this.#arn}/${uploads}*`;
    const has = (grant: ImportGrant): boolean => grants.includes(grant);
    const add = (actions: string[], resource: string): void =>
      void grantee.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions, resources: [resource] }));
    if (has('upload:imports')) add(['s3:PutObject'], objects);
    if (has('read:imports')) {
      add(['s3:GetObject', 's3:DeleteObject'], objects);
      add(['s3:ListBucket'], this.#arn); // else what is not there is forbidden
    }
    if (!has('upload:imports') && !has('read:imports')) return;
    // As cdk-nag writes what is only known where it is deployed.
    const found = `arn:<AWS::Partition>:s3:::${this.#prefix}-imports-<AWS::AccountId>-<AWS::Region>/${uploads}*`;
    accept(grantee, { [`AwsSolutions-IAM5[Resource::${found}]`]: 'The key of an upload is made for it.' });
  }

  get #arn(): string {
    return `arn:${Stack.of(this).partition}:s3:::${this.#name}`;
  }

  /** S3 tries the queue when the bucket is made, so that its right comes first. */
  #notify({ queue }: WorkQueue): void {
    const { account } = Stack.of(this);
    const bucket = this.#bucket.node.defaultChild as CfnBucket;
    bucket.notificationConfiguration = {
      queueConfigurations: [
        {
          ...{ event: 's3:ObjectCreated:*', queue: queue.queueArn },
          filter: { s3Key: { rules: [{ name: 'prefix', value: uploads }] } },
        },
      ],
    };
    const { policyDependable } = queue.addToResourcePolicy(
      new PolicyStatement({
        ...{ principals: [new ServicePrincipal('s3.amazonaws.com')], actions: ['sqs:SendMessage'] },
        resources: [queue.queueArn],
        conditions: {
          ArnEquals: { 'aws:SourceArn': this.#arn },
          StringEquals: { 'aws:SourceAccount': account },
        },
      }),
    );
    if (policyDependable) bucket.node.addDependency(policyDependable);
  }
}
