import type { DestinationResponse, HttpAdapter, OpenedDestination } from '#lib/destinations/destination-adapter.ts';
import type { Notice } from '#lib/destinations/notice.ts';

/** The request of a notice by an adapter; its body is parsed. */
export const requestOf = (
  adapter: HttpAdapter,
  notice: Notice,
  { target = {}, credentials = {}, baseUrl }: Partial<Pick<OpenedDestination, 'target' | 'credentials' | 'baseUrl'>>,
) => {
  const origin = baseUrl ?? adapter.baseUrl(target, credentials) ?? '';
  const to = { target, credentials, baseUrl: origin, former: null };
  const request = adapter.request(notice, to, 'key-1', new Date('2026-03-01T08:00:05Z'));
  return (
    request && {
      ...request,
      url: request.url.href,
      bytes: Buffer.byteLength(request.body),
      body: JSON.parse(request.body),
    }
  );
};

/** What an answer means to an adapter. */
export const outcomeOf = (
  adapter: HttpAdapter,
  status: number,
  body: unknown = '',
  headers: DestinationResponse['headers'] = {},
) => adapter.classify({ status, headers, body: typeof body === 'string' ? body : JSON.stringify(body) });
