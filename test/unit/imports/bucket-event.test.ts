import { describe, expect, it } from 'vitest';
import { applyImport } from '#functions/manifest/queues.ts';
import { keyOfUpload, type Upload, uploadOfKey } from '#lib/imports/upload.ts';

// As in "Event message structure" of the user guide of Amazon S3, with the names of this project.
const created = {
  Records: [
    {
      eventVersion: '2.1',
      eventSource: 'aws:s3',
      awsRegion: 'eu-central-1',
      eventTime: '1970-01-01T00:00:00.000Z',
      eventName: 'ObjectCreated:Put',
      userIdentity: { principalId: 'AIDAJDPLRKLG7UEXAMPLE' },
      requestParameters: { sourceIPAddress: '127.0.0.1' },
      responseElements: { 'x-amz-request-id': 'C3D13FE58DE4C810', 'x-amz-id-2': 'FMyUVURIY8' },
      s3: {
        s3SchemaVersion: '1.0',
        configurationId: 'testConfigRule',
        bucket: {
          name: 'amzn-s3-demo-bucket',
          ownerIdentity: { principalId: 'A3NL1KOZZKExample' },
          arn: 'arn:aws:s3:::b',
        },
        object: {
          key: 'uploads/a%3Ab/c',
          size: 1024,
          eTag: 'd41d8cd98f00b204e9800998ecf8427e',
          sequencer: '0055AED6DCD90281E5',
        },
      },
    },
  ],
};
const test = { Service: 'Amazon S3', Event: 's3:TestEvent', Time: '2014-10-13T15:57:02.089Z', Bucket: 'bucketname' };

describe('the queue of imports', () => {
  it('reads what S3 sends of a file, and of a new bucket', () => {
    expect(applyImport.message.parse(created)).toEqual({ Records: [{ s3: { object: { key: 'uploads/a%3Ab/c' } } }] });
    expect(applyImport.message.parse(test)).toEqual({ Event: 's3:TestEvent' });
  });

  it.each([{}, { Records: [{}] }, { Event: 'another' }, { tenant_id: 'acme', import_id: 'one' }])(
    'cannot read %j',
    (message) => {
      expect(applyImport.message.safeParse(message).success).toBe(false);
    },
  );
});

describe('the key of an upload', () => {
  const upload: Upload = { tenantId: 'a.b:c-1', importId: 'Zx_-9', sha256: '0a'.repeat(32), format: 'csv' };

  it('says what was announced, and is another one each time', () => {
    expect(uploadOfKey(keyOfUpload(upload))).toEqual(upload);
    expect(keyOfUpload(upload)).not.toBe(keyOfUpload(upload));
  });

  it.each([
    'uploads/acme/x/y.csv',
    `uploads/../x/${'0a'.repeat(32)}/u.csv`,
    `uploads/a/b/c/${'0a'.repeat(32)}/u.csv`,
    `uploads/acme/x/${'0a'.repeat(32)}/u.exe`,
    `other/acme/x/${'0a'.repeat(32)}/u.csv`,
  ])('is not %s', (key) => {
    expect(uploadOfKey(key)).toBeNull();
  });
});
