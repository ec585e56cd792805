import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { type ImportFormat, importFormats, importMediaTypes } from './import.ts';

/** What a file may have that is uploaded; at 100 lines in a fifth of a second it is applied within a day. */
export const maxUploadBytes = 1_000_000_000;

/** How long an upload may begin. */
export const uploadSeconds = 900;

export const uploadRequest = z.lazy(() =>
  z.strictObject({
    content_type: z.enum([importMediaTypes.ndjson, importMediaTypes.csv]).describe('The media type of the file'),
    size_bytes: z.int().min(1).max(maxUploadBytes),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits in lower case')
      .meta({
        description: 'The SHA-256 of the file, hexadecimal',
        examples: ['e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
      }),
  }),
);
export type UploadRequest = z.infer<typeof uploadRequest>;

export const uploadView = z.lazy(() =>
  z
    .object({
      import_id: z.string().describe('The import exists once the file is uploaded'),
      upload: z
        .object({
          method: z.literal('PUT'),
          url: z.string(),
          headers: z
            .record(z.string(), z.string())
            .describe('Headers to send unchanged, with exactly the announced file'),
          expires_at: z.iso.datetime().describe('Deadline for starting the upload'),
        })
        .nullable()
        .describe('Null if this file was already imported, or is being imported'),
    })
    .meta({ id: 'ImportUpload' }),
);
export type UploadView = z.infer<typeof uploadView>;

/** What the key of an uploaded file says of it. */
export type Upload = { tenantId: string; importId: string; sha256: string; format: ImportFormat };

/** A key that no other upload has, not even one of the same file. */
export const keyOfUpload = ({ tenantId, importId, sha256, format }: Upload): string =>
  `uploads/${tenantId}/${importId}/${sha256}/${randomUUID()}.${format}`;

const keyForm = new RegExp(
  `^uploads/([A-Za-z0-9][\\w.:-]{0,99})/([\\w-]{1,100})/([0-9a-f]{64})/[\\w-]+\\.(${importFormats.join('|')})$`,
);

/** Null for a key that was not made here. */
export const uploadOfKey = (key: string): Upload | null => {
  const [, tenantId, importId, sha256, format] = keyForm.exec(key) ?? [];
  if (!tenantId || !importId || !sha256) return null;
  return { tenantId, importId, sha256, format: format as ImportFormat };
};
