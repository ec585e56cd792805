import type { Reply } from '../demo-provider/replies.ts';
import { blocksFault, type Shown, shownMessage } from './slack-blocks.ts';
import {
  type Call,
  isRecord,
  type Json,
  jsonObject,
  mediaType,
  type StandIn,
  type StandInDestination,
  startStandIn,
} from './stand-in.ts';

/** A message of a channel, as it is now. */
export type SlackMessage = Shown & {
  readonly channel: string;
  readonly ts: string;
  readonly blocks: readonly unknown[];
  readonly metadata: unknown;
  /** How often it was changed. */
  readonly edits: number;
};

export type Slack = StandIn & {
  readonly destination: StandInDestination;
  readonly token: string;
  /** The channels that the app was invited to, one that it was not, and one that is archived. */
  readonly channels: { readonly invited: 'C0INVITED'; readonly uninvited: 'C0OTHER'; readonly archived: 'C0ARCHIVED' };
  /** In the order in which they were posted. */
  readonly messages: readonly SlackMessage[];
};

const channels = { invited: 'C0INVITED', uninvited: 'C0OTHER', archived: 'C0ARCHIVED' } as const;
/** A message is posted by the name of a channel, too, and changed by its id alone. */
const namesOfChannels: Readonly<Record<string, string>> = { alerts: channels.invited, '#alerts': channels.invited };
const longestText = 40_000;

/** Errors come with 200, as all answers that a method gives. */
const refused = (error: string, more: Json = {}): Reply => ({ status: 200, body: { ok: false, error, ...more } });

/** Starts a workspace of Slack with one app in it: `chat.postMessage`, `chat.update` and `auth.test` of its Web API. */
export const startSlack = async ({ port = 0, token = 'xoxb-stand-in-1' } = {}): Promise<Slack> => {
  const messages: SlackMessage[] = [];
  const methods: Readonly<Record<string, (given: Json) => Reply>> = {
    '/api/auth.test': () => ({
      status: 200,
      body: { ok: true, team_id: 'T0STANDIN', user_id: 'U0BOT', bot_id: 'B0BOT' },
    }),
    '/api/chat.postMessage': (given) => {
      const id = namesOfChannels[String(given.channel)] ?? String(given.channel);
      const fault = channelFault(id) ?? contentFault(given);
      if (fault) return refused(fault);
      const ts = `1700000000.${String(messages.length + 1).padStart(6, '0')}`;
      messages.push(messageOf(given, { channel: id, ts, edits: 0 }));
      return { status: 200, body: { ok: true, channel: id, ts, message: { type: 'message', ts, text: given.text } } };
    },
    '/api/chat.update': (given) => {
      const channel = String(given.channel);
      const fault = channelFault(channel) ?? contentFault(given);
      if (fault) return refused(fault);
      const at = messages.findIndex((one) => one.channel === channel && one.ts === given.ts);
      const before = messages[at];
      if (!before) return refused('message_not_found');
      messages[at] = messageOf({ metadata: before.metadata, ...given }, { ...before, edits: before.edits + 1 });
      return { status: 200, body: { ok: true, channel, ts: before.ts, text: given.text } };
    },
  };

  const answer = (call: Call): Reply => {
    const method = methods[call.path];
    if (!method || call.method !== 'POST') return refused('unknown_method', { req_method: call.path });
    const given = argumentsOf(call);
    if (typeof given === 'string') return refused(given);
    const presented = /^Bearer (\S+)$/.exec(call.headers.authorization ?? '')?.[1] ?? given.token;
    if (presented === undefined) return refused('not_authed');
    return presented === token ? method(given) : refused('invalid_auth');
  };

  const refusals = {
    dead: { status: 503, body: 'upstream connect error' },
    throttling: { status: 429, body: { ok: false, error: 'ratelimited' } },
    revoked: refused('token_revoked'),
  };
  const standIn = await startStandIn({ answer, refusals }, port);
  const destination = {
    kind: 'slack',
    target: { base_url: standIn.url, channel: channels.invited },
    credentials: { bot_token: token },
  };
  return { ...standIn, destination, token, channels, messages };
};

const channelFault = (id: string): string | undefined => {
  if (id === channels.archived) return 'is_archived';
  if (id === channels.uninvited) return 'not_in_channel';
  return id === channels.invited ? undefined : 'channel_not_found';
};

const contentFault = ({ text, blocks, metadata }: Json): string | undefined => {
  const hasBlocks = Array.isArray(blocks) && blocks.length > 0;
  if (!hasBlocks && (typeof text !== 'string' || text === '')) return 'no_text';
  if (typeof text === 'string' && text.length > longestText) return 'msg_too_long';
  if (metadata !== undefined && !isMetadata(metadata)) return 'invalid_metadata_format';
  return blocks === undefined ? undefined : blocksFault(blocks);
};

const isMetadata = (value: unknown): boolean =>
  isRecord(value) && typeof value.event_type === 'string' && isRecord(value.event_payload);

const messageOf = (given: Json, known: Pick<SlackMessage, 'channel' | 'ts' | 'edits'>): SlackMessage => {
  const blocks = Array.isArray(given.blocks) ? given.blocks : [];
  const { channel, ts, edits } = known;
  return { channel, ts, edits, blocks, metadata: given.metadata, ...shownMessage(String(given.text ?? ''), blocks) };
};

/** Arguments come as JSON, or as a form in which what is no text is JSON; the name of an error otherwise. */
const argumentsOf = (call: Call): Json | string => {
  switch (mediaType(call)) {
    case 'application/json':
      return jsonObject(call) ?? 'invalid_json';
    case 'application/x-www-form-urlencoded':
      return formOf(new URLSearchParams(call.body));
    default:
      return 'invalid_post_type';
  }
};

const formOf = (form: URLSearchParams): Json =>
  Object.fromEntries([...form].map(([name, value]) => [name, /^[[{]/.test(value) ? JSON.parse(value) : value]));
