import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { takesGzip } from './negotiate.ts';
import { pageHeaders } from './page-headers.ts';
import type { Reply } from './reply.ts';
import { type Representation, representationOf } from './representation.ts';

/** Shorter bodies fit into one packet uncompressed. */
const gzipFrom = 1024;

/**
 * Builds the HTTP response: entity tag and 304, gzip where accepted, no body for HEAD, and security headers on HTML.
 */
export const respond = async (
  { headers: asked, requestContext }: APIGatewayProxyEventV2,
  reply: Reply,
): Promise<APIGatewayProxyStructuredResultV2> => {
  const representation = reply.representation ?? (reply.body === undefined ? undefined : representationOf(reply.body));
  const headers = headersOf(reply, representation);
  const { method } = requestContext.http;
  if (!representation) return { statusCode: reply.status, headers };

  if (reply.status === 200 && (method === 'GET' || method === 'HEAD')) {
    headers.etag = representation.entityTag();
    if (hasAlready(asked['if-none-match'], headers.etag)) {
      const { 'content-type': _, ...rest } = headers;
      return { statusCode: 304, headers: rest };
    }
  }
  const { body, isBase64Encoded, bytes } = await encoded(representation, asked['accept-encoding'], headers);
  // Nobody after us could know it.
  if (method === 'HEAD') return { statusCode: reply.status, headers: { ...headers, 'content-length': `${bytes}` } };
  return { statusCode: reply.status, headers, body, isBase64Encoded };
};

const headersOf = (reply: Reply, representation: Representation | undefined): Record<string, string> => {
  const headers: Record<string, string> = {
    'cache-control': 'no-store',
    ...(representation && { 'content-type': 'application/json' }),
    ...reply.headers,
    'x-content-type-options': 'nosniff',
  };
  if (headers['content-type']?.startsWith('text/html')) Object.assign(headers, pageHeaders(reply.mayLoad));
  if (representation && isLong(representation))
    headers.vary = [headers.vary, 'accept-encoding'].filter(Boolean).join(', ');
  return headers;
};

const isLong = ({ text }: Representation): boolean => text.length > gzipFrom;

/** The body as API Gateway expects it: bytes as base64. Sets `content-encoding` if it is compressed. */
const encoded = async (
  representation: Representation,
  acceptEncoding: string | undefined,
  headers: Record<string, string>,
): Promise<{ body: string; isBase64Encoded: boolean; bytes: number }> => {
  const { text } = representation;
  if (!isLong(representation) || !takesGzip(acceptEncoding))
    return { body: text, isBase64Encoded: false, bytes: Buffer.byteLength(text) };
  const gzipped = await representation.gzipped();
  headers['content-encoding'] = 'gzip';
  return { body: gzipped.toString('base64'), isBase64Encoded: true, bytes: gzipped.length };
};

/** Weak comparison (RFC 9110, 8.8.3.2): only the opaque tag counts. */
const hasAlready = (ifNoneMatch: string | undefined, entityTag: string): boolean => {
  const tags = ifNoneMatch?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? [];
  return tags.includes('*') || tags.includes(entityTag.replace(/^W\//, ''));
};
