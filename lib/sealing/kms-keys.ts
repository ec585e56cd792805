import { type AwsAnswer, callAws } from '#lib/outgoing/call-aws.ts';
import { type DataKeys, SealError } from './sealed.ts';

/** Answers of KMS to a wrapped key that was changed, or whose binding is another one. */
const foreignKey = new Set(['InvalidCiphertextException', 'IncorrectKeyException']);

/**
 * Data keys of a key in AWS KMS. The binding is the encryption context: KMS unwraps with the very same one only, and logs
 * it in CloudTrail, so it must name no secret.
 */
export const kmsKeys = (keyArn: string, endpoint?: string): DataKeys => {
  const [, partition, , region = ''] = keyArn.split(':');
  const call = (operation: string, input: Readonly<Record<string, unknown>>): Promise<AwsAnswer> =>
    callAws({ service: 'kms', region, partition, endpoint, target: `TrentService.${operation}`, input });
  return {
    async generate(binding) {
      const answer = await call('GenerateDataKey', { KeyId: keyArn, KeySpec: 'AES_256', EncryptionContext: binding });
      const { Plaintext, CiphertextBlob, KeyId } = outputOf(answer);
      return { kid: textOf(KeyId), key: bytesOf(Plaintext), wrapped: bytesOf(CiphertextBlob) };
    },
    async unwrap(kid, wrapped, binding) {
      const input = {
        KeyId: nearest(kid, keyArn),
        CiphertextBlob: wrapped.toString('base64'),
        EncryptionContext: binding,
      };
      const answer = await call('Decrypt', input);
      if (answer.kind === 'refused' && foreignKey.has(answer.error))
        throw new SealError('A sealed text was changed, or belongs elsewhere');
      return bytesOf(outputOf(answer).Plaintext);
    },
  };
};

/** A multi-Region key has one id wherever it is, and opens here what it sealed elsewhere. */
const nearest = (kid: string, keyArn: string): string => {
  const id = /:key\/(mrk-.+)$/.exec(keyArn)?.[1];
  return id !== undefined && kid.endsWith(`:key/${id}`) ? keyArn : kid;
};

const outputOf = (answer: AwsAnswer): Readonly<Record<string, unknown>> => {
  if (answer.kind === 'ok') return answer.output;
  const reason = answer.kind === 'failed' ? answer.reason : `answered ${answer.status} ${answer.error}`;
  throw new Error(`The key management service ${reason}`);
};

const textOf = (value: unknown): string => {
  if (typeof value === 'string' && value !== '') return value;
  throw new Error('The key management service answered without a key');
};

const bytesOf = (value: unknown): Buffer => Buffer.from(textOf(value), 'base64');
