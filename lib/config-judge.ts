import * as z from 'zod';
import { webUrl, wholeNumber } from './config-values.ts';

/** The group of second opinions: off without a model. */
export const judging = {
  judge: () =>
    z
      .object({
        JUDGE_MODEL: z
          .string()
          .regex(/^[a-z][\w.:-]{2,127}$/, 'must be the id of a model or an inference profile in Amazon Bedrock')
          .optional(),
        JUDGE_PER_DAY: wholeNumber(1, 1_000_000, 200),
        JUDGE_TIMEOUT_MS: wholeNumber(1_000, 20_000, 10_000),
        AWS_ENDPOINT_URL_BEDROCK_RUNTIME: webUrl('must be an http or https URL').optional(),
        AWS_REGION: z
          .string()
          .regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'must be a region of AWS')
          .default('us-east-1'),
      })
      .transform((env) => ({
        model: env.JUDGE_MODEL ?? null,
        perDay: env.JUDGE_PER_DAY,
        timeoutMs: env.JUDGE_TIMEOUT_MS,
        endpoint: env.AWS_ENDPOINT_URL_BEDROCK_RUNTIME,
        region: env.AWS_REGION,
      })),
};
