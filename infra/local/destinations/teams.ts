import type { Reply } from '../demo-provider/replies.ts';
import {
  type Call,
  isRecord,
  type Json,
  jsonObject,
  type StandIn,
  type StandInDestination,
  startStandIn,
} from './stand-in.ts';

/** A run of the flow: what it posted to the channel, or why Teams did not take it. The caller of the flow never learns it. */
export type FlowRun =
  | { readonly state: 'posted'; readonly card: Json; readonly text: string }
  | { readonly state: 'failed'; readonly reason: string };

export type Teams = StandIn & {
  readonly destination: StandInDestination;
  /** Where the flow is called at this stand-in; the signature in it is the secret. */
  readonly webhookUrl: string;
  readonly runs: readonly FlowRun[];
};

const path = '/workflows/0123456789abcdef0123456789abcdef/triggers/manual/paths/invoke';
const signature = 'standInSignatureStandInSignatureStandIn1234';
const query = new URLSearchParams({
  'api-version': '2016-06-01',
  sp: '/triggers/manual/run',
  sv: '1.0',
  sig: signature,
});

const mostBytes = 28 * 1024;

const refused = (status: number, code: string, message: string): Reply => ({
  status,
  body: { error: { code, message } },
});

/** Starts a flow of Power Automate that posts to a channel of Teams when a webhook request is received. */
export const startTeams = async ({ port = 0 } = {}): Promise<Teams> => {
  const runs: FlowRun[] = [];

  const answer = (call: Call): Reply => {
    if (call.path !== path) return refused(404, 'WorkflowNotFound', 'The workflow could not be found.');
    if (call.query.get('sig') !== signature)
      return refused(401, 'DirectApiAuthorizationRequired', 'The request must be authenticated by a valid signature.');
    if (call.method !== 'POST') return refused(405, 'MethodNotAllowed', 'The trigger accepts POST.');
    const message = jsonObject(call);
    if (!message) return refused(400, 'TriggerInputSchemaMismatch', 'The input body of the trigger is no JSON object.');
    runs.push(runOf(message, Buffer.byteLength(call.body)));
    return { status: 202, headers: { 'x-ms-workflow-run-id': `0858${runs.length}` }, body: '' };
  };

  const refusals = {
    dead: refused(502, 'BadGateway', 'The workflow did not respond.'),
    throttling: refused(
      429,
      'WorkflowRunActionRepetitionQuotaExceeded',
      'The rate limit is exceeded. Try again later.',
    ),
    revoked: refused(404, 'WorkflowNotFound', 'The workflow could not be found.'),
  };
  const standIn = await startStandIn({ answer, refusals }, port);
  const destination = {
    kind: 'teams',
    target: { base_url: standIn.url },
    credentials: { url: `https://prod-01.westeurope.logic.azure.com${path}?${query}` },
  };
  return { ...standIn, destination, webhookUrl: `${standIn.url}${path}?${query}`, runs };
};

const runOf = (message: Json, bytes: number): FlowRun => {
  const reason = faultOf(message, bytes);
  if (reason !== undefined) return { state: 'failed', reason };
  const card = cardOf(message) as Json;
  return { state: 'posted', card, text: shownTexts(card.body).join('\n') };
};

const cardOf = ({ attachments }: Json): unknown =>
  Array.isArray(attachments) && isRecord(attachments[0]) ? attachments[0].content : undefined;

const faultOf = (message: Json, bytes: number): string | undefined => {
  const { type, attachments } = message;
  if (bytes > mostBytes) return `RequestEntityTooLarge: ${bytes} bytes`;
  if (type !== 'message' || !Array.isArray(attachments) || attachments.length === 0)
    return 'no message with attachments';
  const [attachment] = attachments;
  if (!isRecord(attachment) || attachment.contentType !== 'application/vnd.microsoft.card.adaptive')
    return 'the attachment is no Adaptive Card';
  const card = attachment.content;
  if (!isRecord(card) || card.type !== 'AdaptiveCard') return 'the content is no Adaptive Card';
  if (!/^1\.[0-5]$/.test(String(card.version))) return `Teams does not show version ${card.version}`;
  if (!Array.isArray(card.body) || card.body.length === 0) return 'the card has no body';
  return undefined;
};

/** The texts of a card's elements, as Markdown shows them. */
const shownTexts = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(shownTexts);
  if (!isRecord(value)) return [];
  const { text, title, value: said, ...rest } = value;
  return [text, title, said]
    .filter((one) => typeof one === 'string')
    .map(withoutEscapes)
    .concat(shownTexts(Object.values(rest)));
};

const withoutEscapes = (markdown: string): string => markdown.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1');
