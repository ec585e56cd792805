import type { ChangingMethod } from './client.ts';

export type ApiCall = { method: 'GET' | ChangingMethod; path: string; body?: unknown };

/** A single-quoted word of a POSIX shell. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** A call of the API as a command for a shell, where `INTAKE_KEY` holds the API key. */
export const asCurl = (origin: string, { method, path, body }: ApiCall): string =>
  [
    `curl ${method === 'GET' ? '' : `-X ${method} `}${quoted(origin + path)}`,
    '-H "Authorization: Bearer $INTAKE_KEY"',
    ...(body === undefined ? [] : ["-H 'content-type: application/json'", `-d ${quoted(JSON.stringify(body))}`]),
  ].join(' \\\n  ');
