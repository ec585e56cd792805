import type { HelpdeskRequest } from '#lib/helpdesks/call.ts';
import type { RequestSecret } from '#lib/helpdesks/credentials.ts';
import type { HelpdeskAdapter } from '#lib/helpdesks/helpdesk-adapter.ts';
import type { ClientRequest } from './desk-client.ts';

/** An adapter's request as it is sent: its body as JSON, and signed. */
export const signedRequest = (
  { sign }: Pick<HelpdeskAdapter, 'sign'>,
  secret: RequestSecret,
  { method, headers, body }: HelpdeskRequest,
): ClientRequest => {
  const signed = { ...headers, ...sign(secret) };
  if (body === undefined) return { method, headers: signed };
  return { method, headers: { 'content-type': 'application/json', ...signed }, body: JSON.stringify(body) };
};
