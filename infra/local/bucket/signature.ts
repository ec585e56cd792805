import type { IncomingMessage } from 'node:http';
import aws4 from 'aws4';
import { loopback } from '#infra/local/loopback-server.ts';
import { hasSignedHeaders, headersNamed, signing } from '#infra/local/signed-headers.ts';
import type { Credentials } from '#lib/outgoing/bucket.ts';

/** Whether a request was signed with these credentials: in its query, and not expired, or in its headers. */
export const isSigned = (request: IncomingMessage, credentials: Credentials, now: Date): boolean => {
  const url = new URL(request.url ?? '', `http://${loopback}`);
  const query = url.searchParams;
  const signature = query.get('X-Amz-Signature');
  if (signature === null) return hasSignedHeaders(request, credentials, { service: 's3', path: url.pathname });
  if (expiryOf(query) <= now.getTime()) return false;

  const kept = [...query].filter(([name]) => ['X-Amz-Date', 'X-Amz-Expires', 'X-Amz-Security-Token'].includes(name));
  const path = `${url.pathname}?${new URLSearchParams(kept)}`;
  const headers = headersNamed(request, query.get('X-Amz-SignedHeaders') ?? '');
  const signed = aws4.sign({ ...signing(request, headers), service: 's3', path, signQuery: true }, credentials);
  return new URL(signed.path ?? '', url).searchParams.get('X-Amz-Signature') === signature;
};

const expiryOf = (query: URLSearchParams): number => {
  const [, day, time] = /^(\d{8})T(\d{6})Z$/.exec(query.get('X-Amz-Date') ?? '') ?? [];
  if (!day || !time) return 0;
  const at = `${day.replace(/(....)(..)(..)/, '$1-$2-$3')}T${time.replace(/(..)(..)(..)/, '$1:$2:$3')}Z`;
  return Date.parse(at) + 1_000 * Number(query.get('X-Amz-Expires'));
};
