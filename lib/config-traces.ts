import * as z from 'zod';
import { httpUrl, share, wholeNumber } from './config-values.ts';

/** Of the OpenTelemetry specification, those that need no other service. */
export const samplerNames = [
  'always_on',
  'always_off',
  'traceidratio',
  'parentbased_always_on',
  'parentbased_always_off',
  'parentbased_traceidratio',
] as const;
export type SamplerName = (typeof samplerNames)[number];

const pair = /^\s*[\w!#$%&'*+.^`|~-]+\s*=\s*[\x21-\x7e]*\s*$/;

/** Headers as the specification writes them: `name=value,name=value`, where a value is percent-encoded. */
const headerPairs = () =>
  z.string().transform((text, { addIssue }) => {
    const pairs = text.split(',');
    if (pairs.every((one) => pair.test(one) && isDecodable(one))) return Object.fromEntries(pairs.map(headerOf));
    addIssue({ code: 'custom', message: 'must be name=value,name=value, percent-encoded' });
    return z.NEVER;
  });

const isDecodable = (text: string): boolean => {
  try {
    return /^[\x20-\x7e]*$/.test(decodeURIComponent(text));
  } catch {
    return false;
  }
};

const headerOf = (text: string): [string, string] => {
  const [name = '', ...value] = text.split('=');
  return [name.trim().toLowerCase(), decodeURIComponent(value.join('=').trim())];
};

/** The group of traces, by the variables of the OpenTelemetry specification: off without an endpoint. */
export const tracing = {
  traces: () =>
    z
      .object({
        OTEL_EXPORTER_OTLP_ENDPOINT: httpUrl().optional(),
        OTEL_EXPORTER_OTLP_HEADERS: headerPairs().optional(),
        OTEL_EXPORTER_OTLP_TIMEOUT: wholeNumber(10, 10_000, 1_000),
        OTEL_SERVICE_NAME: z
          .string()
          .regex(/^\S.{0,200}$/, 'must be a name')
          .optional(),
        OTEL_TRACES_SAMPLER: z
          .enum(samplerNames, `must be one of ${samplerNames.join(', ')}`)
          .default('parentbased_always_on'),
        OTEL_TRACES_SAMPLER_ARG: share(1),
        AWS_LAMBDA_FUNCTION_NAME: z.string().optional(),
      })
      .transform((env) => ({
        endpoint: env.OTEL_EXPORTER_OTLP_ENDPOINT ?? null,
        headers: env.OTEL_EXPORTER_OTLP_HEADERS ?? {},
        timeoutMs: env.OTEL_EXPORTER_OTLP_TIMEOUT,
        serviceName: env.OTEL_SERVICE_NAME,
        sampler: env.OTEL_TRACES_SAMPLER,
        ratio: env.OTEL_TRACES_SAMPLER_ARG,
        functionName: env.AWS_LAMBDA_FUNCTION_NAME,
      })),
};
