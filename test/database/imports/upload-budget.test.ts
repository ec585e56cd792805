import { beforeEach, describe, expect, it } from 'vitest';
import { createUpload } from '#lib/imports/create-upload.ts';
import { maxUploadBytes } from '#lib/imports/upload.ts';
import { chargeUpload, uploadBytesPerDay } from '#lib/imports/upload-budget.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';

const store = await testStore();
beforeEach(() => emptyCollections(store));

describe('what a tenant announces in a day', () => {
  it('is bounded, and what is refused costs nothing', async () => {
    for (let n = 0; n < uploadBytesPerDay / maxUploadBytes; n++)
      expect(await chargeUpload(store, 'acme', maxUploadBytes)).toBe(0);
    const tenthOfDay = 8_640_000;
    for (let n = 0; n < 3; n++) {
      const waitMs = await chargeUpload(store, 'acme', maxUploadBytes);
      expect(waitMs).toBeLessThanOrEqual(tenthOfDay);
      expect(waitMs).toBeGreaterThan(tenthOfDay - 60_000);
    }
    expect(await chargeUpload(store, 'globex', maxUploadBytes)).toBe(0);
  });

  it('answers 429 beyond it', async () => {
    const request = { content_type: 'text/csv', size_bytes: maxUploadBytes, sha256: '0'.repeat(64) };
    const bucket = { name: 'bucket', region: 'us-east-1' };
    const announce = () => createUpload({ store, bucket }, { tenantId: 'acme', request, now: new Date() });
    for (let n = 0; n < 10; n++) expect((await announce()).upload).not.toBeNull();
    await expect(announce()).rejects.toMatchObject({ status: 429, headers: { 'retry-after': expect.any(String) } });
  });
});
