/** What came back. */
export type PlainAnswer = { status: number; body: string };

type PlainRequest = { method?: string; headers?: Record<string, string>; body?: string; signal: AbortSignal };

/**
 * One HTTP call without `fetch`, whose loading alone takes a tenth of a cold start: for the few calls that a function makes
 * which otherwise needs the database alone. Follows no redirects and never tries again.
 */
export const plainRequest = (url: URL, { method = 'GET', headers = {}, body, signal }: PlainRequest) => {
  // Imported, node:http would evaluate its getters, and one of them loads `fetch`.
  const { request } = process.getBuiltinModule(url.protocol === 'http:' ? 'node:http' : 'node:https');

  return new Promise<PlainAnswer>((resolve, reject) => {
    const asked = request(url, { method, headers, signal }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') }),
      );
    });
    asked.on('error', reject);
    asked.end(body);
  });
};
