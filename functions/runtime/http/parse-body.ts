import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { type InputFault, tooLarge, unsupportedMediaType } from '#lib/errors.ts';
import { parseJson } from '#lib/json.ts';
import { isStorableText } from './storable-text.ts';

/** Maximum body size in bytes: many times what any of our schemas needs. */
export const bodyLimit = 64 * 1024;

/** Deeper than any of our schemas, and cheap to check. */
const depthLimit = 16;

const mediaType = 'application/json';

/** The body as it was sent: API Gateway may encode it. @throws RequestError 413 */
export const bodyBytes = (event: APIGatewayProxyEventV2, maxBytes: number): Buffer => {
  const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > maxBytes) throw tooLarge(maxBytes);
  return bytes;
};

/** The media type that a body was sent as. @throws RequestError 415 if it is none of these */
export const bodyTypeOf = ({ headers }: APIGatewayProxyEventV2, allowed: readonly [string, ...string[]]): string => {
  const [sentAs = ''] = (headers['content-type'] ?? allowed[0]).split(';');
  const type = sentAs.trim().toLowerCase();
  if (!allowed.includes(type)) throw unsupportedMediaType(allowed.join(' or '));
  return type;
};

/**
 * Parses a JSON body, or returns its faults. Whatever the schemas say, it rejects names that a query could read as an
 * operator or that could change an object's prototype, and texts that no database stores.
 * @throws RequestError 413 and 415
 */
export const parseBody = (event: APIGatewayProxyEventV2): { body: unknown; faults: InputFault[] } => {
  const bytes = bodyBytes(event, bodyLimit);
  bodyTypeOf(event, [mediaType]);
  const body = parseJson(bytes.toString('utf8'));
  if (body === undefined) return { body, faults: [{ in: 'body', path: '', message: 'must be JSON' }] };
  return { body, faults: hostileParts(body) };
};

const hostileParts = (body: unknown): InputFault[] => {
  const faults: InputFault[] = [];
  const waiting: { value: unknown; path: readonly string[] }[] = [{ value: body, path: [] }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path } = next;
    const complain = (message: string) => faults.push({ in: 'body', path: path.join('.'), message });
    if (typeof value === 'string' && !isStorableText(value)) complain('must have no control characters');
    if (typeof value !== 'object' || value === null) continue;
    if (path.length >= depthLimit) complain(`must not be nested deeper than ${depthLimit}`);
    else
      for (const [name, member] of Object.entries(value)) {
        if (isHostileName(name))
          faults.push({ in: 'body', path: [...path, name].join('.'), message: 'is not an allowed name' });
        else waiting.push({ value: member, path: [...path, name] });
      }
  }
  return faults;
};

const isHostileName = (name: string): boolean =>
  name.startsWith('$') || ['__proto__', 'constructor', 'prototype'].includes(name) || !isStorableText(name);
