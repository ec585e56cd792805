import * as z from 'zod';
import {
  emailAddress,
  hostNames,
  httpUrl,
  sesIdentityArn,
  smtpUrl,
  webUrl,
  wholeNumber,
  yesOrNo,
} from './config-values.ts';

/** The groups of what is reached outside, by tenants' settings: which hosts, by which credentials, and where it answers to. */
export const outgoing = {
  connections: () =>
    z
      .object({
        CONNECTION_HOSTS: hostNames(),
        CONNECTION_PRIVATE_HOSTS: hostNames(),
        CONNECTION_ALLOW_LOOPBACK: yesOrNo(false),
        PROVIDER_TIMEOUT_MS: wholeNumber(100, 60_000, 10_000),
        AWS_LAMBDA_FUNCTION_NAME: z.string().optional(),
      })
      .refine((env) => !(env.CONNECTION_ALLOW_LOOPBACK && env.AWS_LAMBDA_FUNCTION_NAME), {
        path: ['CONNECTION_ALLOW_LOOPBACK'],
        message: 'must not be true where the function is deployed',
      })
      .transform((env) => ({
        hosts: {
          allowLoopback: env.CONNECTION_ALLOW_LOOPBACK,
          hosts: env.CONNECTION_HOSTS,
          privateHosts: env.CONNECTION_PRIVATE_HOSTS,
        },
        timeoutMs: env.PROVIDER_TIMEOUT_MS,
      })),

  destinations: () =>
    z
      .object({
        DESTINATIONS_HOSTS: hostNames(),
        DESTINATIONS_PRIVATE_HOSTS: hostNames(),
        DESTINATIONS_ALLOW_LOOPBACK: yesOrNo(false),
        EMAIL_FROM: emailAddress().optional(),
        SES_IDENTITY_ARN: sesIdentityArn().optional(),
        AWS_ENDPOINT_URL_SESV2: webUrl('must be an http or https URL').optional(),
        SMTP_URL: smtpUrl().optional(),
        PUBLIC_URL: httpUrl().optional(),
        AWS_LAMBDA_FUNCTION_NAME: z.string().optional(),
      })
      .refine((env) => !(env.DESTINATIONS_ALLOW_LOOPBACK && env.AWS_LAMBDA_FUNCTION_NAME), {
        path: ['DESTINATIONS_ALLOW_LOOPBACK'],
        message: 'must not be true where the function is deployed',
      })
      .refine((env) => env.EMAIL_FROM !== undefined || (!env.SES_IDENTITY_ARN && !env.SMTP_URL), {
        path: ['EMAIL_FROM'],
        message: 'must be set for mail to be sent',
      })
      .transform((env) => ({
        email: {
          from: env.EMAIL_FROM ?? null,
          smtpUrl: env.SMTP_URL ?? null,
          identityArn: env.SES_IDENTITY_ARN ?? null,
          endpoint: env.AWS_ENDPOINT_URL_SESV2,
        },
        hosts: {
          allowLoopback: env.DESTINATIONS_ALLOW_LOOPBACK,
          hosts: env.DESTINATIONS_HOSTS,
          privateHosts: env.DESTINATIONS_PRIVATE_HOSTS,
          ownHost: env.PUBLIC_URL === undefined ? null : new URL(env.PUBLIC_URL).hostname,
        },
      })),

  secrets: () =>
    z
      .object({
        SECRETS_KEY_ARN: z
          .string()
          .regex(/^arn:[\w-]+:kms:[\w-]+:\d+:key\/\S+$/, 'must be the ARN of a key in AWS KMS')
          .optional(),
        AWS_ENDPOINT_URL_KMS: webUrl('must be an http or https URL').optional(),
        INTAKE_KEY_FILE: z.string().regex(/\S/, 'must be a file').optional(),
        AWS_LAMBDA_FUNCTION_NAME: z.string().optional(),
      })
      .refine((env) => env.SECRETS_KEY_ARN !== undefined || !env.AWS_LAMBDA_FUNCTION_NAME, {
        path: ['SECRETS_KEY_ARN'],
        message: 'must be set where the function is deployed',
      })
      .transform((env) => ({
        keyArn: env.SECRETS_KEY_ARN ?? null,
        endpoint: env.AWS_ENDPOINT_URL_KMS,
        keyFile: env.INTAKE_KEY_FILE ?? null,
      })),

  publicUrl: () => z.object({ PUBLIC_URL: httpUrl().optional() }).transform((env) => ({ url: env.PUBLIC_URL ?? null })),
};
