import * as z from 'zod';
import type { HttpAdapter } from '../destination-adapter.ts';
import { noticeTypes } from '../notice.ts';
import { outcomeByStatus } from '../outcome.ts';
import { webhookBody } from './webhook-body.ts';
import { isSigningSecret, newSigningSecret, signatureHeaders } from './webhook-signature.ts';

const contentType = { 'content-type': 'application/json' };

const namesNobody = ({ username, password }: URL): boolean => username === '' && password === '';

/** A receiver of the tenant's own, which verifies who sends by Standard Webhooks. */
export const webhook: HttpAdapter = {
  kind: 'webhook',
  label: 'Webhook',
  target: () =>
    z.strictObject({
      url: z
        .url({ protocol: /^https?$/, error: 'must be an https URL' })
        .max(2_000)
        .regex(/^[\x21-\x7e]+$/, 'must be printable characters without blanks')
        .refine((url) => !URL.canParse(url) || namesNobody(new URL(url)), 'must name no user')
        .meta({
          title: 'URL',
          description: 'Receives a signed POST; https on port 443',
          examples: ['https://hooks.acme.example/intake'],
        }),
    }),
  hostMembers: ['url'],
  credentials: () =>
    z.strictObject({
      secret: z
        .string()
        .max(100)
        .refine(isSigningSecret, 'must be whsec_ and 24 to 64 bytes in base64')
        .optional()
        .meta({ title: 'Signing secret', description: 'If omitted, Intake generates one and shows it once' }),
    }),
  makeSecret: newSigningSecret,
  baseUrl: ({ url = '' }) => (URL.canParse(url) ? new URL(url).origin : null),
  limit: { requests: 5, windowMs: 1_000 },
  takes: new Set(noticeTypes),
  request(notice, { target, baseUrl, credentials, former }, key, now) {
    const { pathname, search } = new URL(target.url ?? baseUrl);
    const body = webhookBody(notice);
    const secrets = [credentials.secret, former?.secret].filter((secret) => secret !== undefined);
    return {
      method: 'POST',
      url: new URL(`${baseUrl}${pathname}${search}`),
      headers: { ...contentType, ...signatureHeaders({ id: key, at: now, body, secrets }) },
      body,
    };
  },
  classify: outcomeByStatus,
};
