import * as z from 'zod';
import { webUrl } from './config-values.ts';

/** The group of uploaded files: off without a bucket. */
export const importing = {
  imports: () =>
    z
      .object({
        IMPORTS_BUCKET: z
          .string()
          .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'must be the name of a bucket')
          .optional(),
        AWS_ENDPOINT_URL_S3: webUrl('must be an http or https URL').optional(),
        AWS_REGION: z.string().default('us-east-1'),
      })
      .transform((env) => ({
        bucket:
          env.IMPORTS_BUCKET === undefined
            ? null
            : { name: env.IMPORTS_BUCKET, region: env.AWS_REGION, endpoint: env.AWS_ENDPOINT_URL_S3 },
      })),
};
