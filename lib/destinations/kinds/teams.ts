import * as z from 'zod';
import type { DestinationResponse, HttpAdapter, Outcome } from '../destination-adapter.ts';
import { answered, outcomeByStatus } from '../outcome.ts';
import { teamsMessage } from './teams-card.ts';

/** Where flows are called; the second one since the end of 2025. */
const flowHosts = ['.logic.azure.com', '.api.powerplatform.com'];
const retiredHosts = ['.webhook.office.com', 'outlook.office.com', 'outlook.office365.com'];

const endsWithOne = (hostname: string, suffixes: readonly string[]): boolean =>
  suffixes.some((suffix) => hostname.endsWith(suffix));

/** Why a URL is not that of a flow; null if it is one. */
const refusalOf = (text: string): string | null => {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && endsWithOne(url.hostname, retiredHosts))
    return 'is that of a connector, which Microsoft retired: make a workflow in Teams, and take its URL';
  const isFlow =
    url?.protocol === 'https:' &&
    url.port === '' &&
    url.username === '' &&
    url.password === '' &&
    endsWithOne(url.hostname, flowHosts) &&
    url.searchParams.has('sig');
  return isFlow ? null : 'must be the URL of a workflow, at logic.azure.com or api.powerplatform.com, with its sig';
};

/** The signature in the URL, or the flow itself, is no more; 202 says that the flow started, and nothing about its end. */
const lost: ReadonlySet<number> = new Set([401, 403, 404]);

const classify = (response: DestinationResponse): Outcome =>
  lost.has(response.status) ? { kind: 'gone', why: answered(response) } : outcomeByStatus(response);

/** A channel or chat of Microsoft Teams, by a workflow. It only takes new messages. */
export const teams: HttpAdapter = {
  kind: 'teams',
  label: 'Microsoft Teams',
  target: () => z.strictObject({}),
  credentials: () =>
    z.strictObject({
      url: z
        .string()
        .max(2_000)
        .transform((url, { addIssue }) => {
          const refusal = refusalOf(url);
          if (refusal === null) return url;
          addIssue({ code: 'custom', message: refusal });
          return z.NEVER;
        })
        .meta({ title: 'Workflow URL', description: 'As Teams shows it for "Send webhook alerts"; it is a secret' }),
    }),
  baseUrl: (_, credentials) => (credentials?.url === undefined ? null : new URL(credentials.url).origin),
  limit: { requests: 4, windowMs: 1_000 },
  takes: new Set(['trigger', 'summary', 'spike', 'test']),
  request(notice, { baseUrl, credentials }) {
    if (!teams.takes.has(notice.type)) return null;
    const { pathname, search } = new URL(credentials.url ?? baseUrl);
    return {
      method: 'POST',
      url: new URL(`${baseUrl}${pathname}${search}`),
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(teamsMessage(notice)),
    };
  },
  classify,
};
