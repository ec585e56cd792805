import { randomBytes } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { describe, expect, it, vi } from 'vitest';
import { kmsKeys } from '#lib/sealing/kms-keys.ts';
import { open, SealError, seal } from '#lib/sealing/sealed.ts';
import { answeringServer } from '#test/support/answering-server.ts';

vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDEXAMPLE');
vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'an example key');

const server = await answeringServer();
const keyArn = 'arn:aws:kms:eu-central-1:111122223333:key/0a1b2c3d';
const keys = kmsKeys(keyArn, server.url);

type Input = { KeyId: string; CiphertextBlob: string; EncryptionContext: unknown };

/** Wraps keys by remembering them, and holds callers to the encryption context. */
const likeKms = () => {
  const wrapped = new Map<string, { key: string; context: string }>();
  server.answerWith(async (request, response) => {
    const input = JSON.parse(await text(request)) as Input;
    const context = JSON.stringify(input.EncryptionContext);
    const json = { 'content-type': 'application/x-amz-json-1.1' };
    if (request.headers['x-amz-target'] === 'TrentService.GenerateDataKey') {
      const [key, blob] = [randomBytes(32).toString('base64'), randomBytes(60).toString('base64')];
      wrapped.set(blob, { key, context });
      response.writeHead(200, json).end(JSON.stringify({ CiphertextBlob: blob, Plaintext: key, KeyId: keyArn }));
      return;
    }
    const found = wrapped.get(input.CiphertextBlob);
    if (found?.context === context) {
      response.writeHead(200, json).end(JSON.stringify({ Plaintext: found.key, KeyId: keyArn }));
      return;
    }
    response.writeHead(400, json).end(JSON.stringify({ __type: 'InvalidCiphertextException' }));
  });
};

describe('keys of a key management service', () => {
  it('seal and open, with signed calls that name the binding', async () => {
    likeKms();
    const sealed = await seal(keys, 'a secret', { tenant_id: 'acme' });

    expect(sealed.kid).toBe(keyArn);
    expect(await open(keys, sealed, { tenant_id: 'acme' })).toBe('a secret');
    expect(server.asked.map(({ headers }) => headers['x-amz-target'])).toEqual([
      'TrentService.GenerateDataKey',
      'TrentService.Decrypt',
    ]);
    for (const { headers } of server.asked)
      expect(headers.authorization).toMatch(/^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d+\/eu-central-1\/kms\//);
  });

  it('open what the same multi-Region key sealed in another Region, by their own', async () => {
    const [there, here] = ['eu-west-1', 'eu-central-1'].map((name) => `arn:aws:kms:${name}:111122223333:key/mrk-1`);
    likeKms();
    const { dek, ...sealed } = await seal(keys, 'a secret', {});
    const asked: Input[] = [];
    server.answerWith(async (request, response) => {
      asked.push(JSON.parse(await text(request)));
      response.writeHead(400).end(JSON.stringify({ __type: 'InvalidCiphertextException' }));
    });

    await expect(open(kmsKeys(here ?? '', server.url), { ...sealed, dek, kid: there ?? '' }, {})).rejects.toThrow();
    await expect(open(kmsKeys(keyArn, server.url), { ...sealed, dek, kid: there ?? '' }, {})).rejects.toThrow();

    expect(asked.map(({ KeyId }) => KeyId)).toEqual([here, there]);
  });

  it('open nothing for another binding', async () => {
    likeKms();
    const sealed = await seal(keys, 'a secret', { tenant_id: 'acme' });
    await expect(open(keys, sealed, { tenant_id: 'other' })).rejects.toThrow(SealError);
  });

  it.each([
    ['400 AccessDeniedException', 400, '{"__type":"com.amazonaws.kms#AccessDeniedException","message":"not you"}'],
    ['500 KMSInternalException', 500, '{"__type":"KMSInternalException"}'],
    ['503 ', 503, '<html>'],
  ])('fail with what the service says, which is no fault of the sealed text: %s', async (said, status, body) => {
    likeKms();
    const sealed = await seal(keys, 'a secret', {});
    server.answerWith((_, response) => response.writeHead(status).end(body));

    const fault = await open(keys, sealed, {}).catch((error: unknown) => error);
    expect(fault).not.toBeInstanceOf(SealError);
    expect(fault).toMatchObject({ message: `The key management service answered ${said}` });
  });

  it.each(['', '[]', '{}', '{"Plaintext":7}'])('fail if the answer is %j', async (body) => {
    server.answerWith((_, response) => response.end(body));
    await expect(seal(keys, 'a secret', {})).rejects.toThrow('The key management service answered with');
  });
});
