import { forbidden, RequestError } from '#lib/errors.ts';
import { negotiate } from '../runtime/http/negotiate.ts';

export const newestVersion = '2025-11-25';

/** Versions of the Model Context Protocol, newest first; for what is here they differ in nothing. */
export const versions: readonly string[] = [newestVersion, '2025-06-18', '2025-03-26', '2024-11-05'];

/**
 * Checks what the protocol demands of every request: a known version, if it names one; that it takes JSON; and that no
 * page of another origin sent it, even one whose name leads here (DNS rebinding).
 * @throws RequestError 400, 403 and 406
 */
export const checkTransport = (
  headers: Readonly<Record<string, string | undefined>>,
  publicUrl: string | null,
): void => {
  const { origin, accept, 'mcp-protocol-version': version } = headers;
  if (origin !== undefined && (publicUrl === null || origin !== new URL(publicUrl).origin)) throw forbidden();
  if (version !== undefined && !versions.includes(version))
    throw new RequestError(400, 'bad-request', `Known versions of the protocol: ${versions.join(', ')}.`);
  negotiate(accept, ['application/json']);
};
