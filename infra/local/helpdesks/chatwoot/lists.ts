import type { Reply } from '../../demo-provider/replies.ts';
import type { SimulatedCall } from '../simulator/call.ts';
import { isRecord, jsonBody } from '../simulator/json-body.ts';
import type { ChatwootBehaviour } from './behaviour.ts';
import { type Conversation, conversationJson, type Message, messageJson, metaJson } from './conversation.ts';
import type { ChatwootDesk } from './desk.ts';
import { notAuthorized, notFound, unprocessable } from './errors.ts';
import { FilterFault, filterOf } from './filter.ts';
import type { SortedViews } from './sort.ts';

/** What answers are made of. */
export type Account = {
  readonly desk: ChatwootDesk;
  readonly sorted: SortedViews;
  readonly behaviour: ChatwootBehaviour;
  /** It knows neither when a conversation changed nor `updated_within`. */
  readonly isOlder: boolean;
};

const myId = 3;

/** Kinds of assignees; anything else is all of them. */
const assigneeTypes: Readonly<Record<string, (conversation: Conversation) => boolean>> = {
  me: ({ assignee_id }) => assignee_id === myId,
  unassigned: ({ assignee_id }) => assignee_id === null,
  assigned: ({ assignee_id }) => assignee_id !== null,
};

const isReadable = ({ behaviour }: Account, { id }: Conversation): boolean => !behaviour.hides?.(`${id}`);

const counts = (conversations: readonly Conversation[]) => {
  const count = (type: string): number => conversations.filter((one) => assigneeTypes[type]?.(one)).length;
  return {
    ...{ mine_count: count('me'), assigned_count: count('assigned'), unassigned_count: count('unassigned') },
    all_count: conversations.length,
  };
};

const shown = (conversation: Conversation, { desk, isOlder }: Account) =>
  conversationJson(conversation, desk.messagesOf(conversation.id), { isOlder });

const pageOf = <T>(all: readonly T[], query: URLSearchParams, size: number): readonly T[] => {
  const number = Math.max(1, Number.parseInt(query.get('page') ?? '1', 10) || 1);
  return all.slice((number - 1) * size, number * size);
};

/** `GET .../conversations`: the open ones, unless it says which. All that changed lately come on one page. */
export const list = ({ query, at }: SimulatedCall, account: Account): Reply => {
  const status = query.get('status') ?? 'open';
  const ofStatus = account
    .sorted(query.get('sort_by'))
    .filter((one) => isReadable(account, one) && (status === 'all' || one.status === status));
  const isAssigned = assigneeTypes[query.get('assignee_type') ?? ''] ?? (() => true);
  const found = ofStatus.filter(isAssigned);
  const within = account.isOlder ? null : query.get('updated_within');
  const since = at - (Number.parseInt(within ?? '', 10) || 0) * 1_000;
  const page = within
    ? found.filter(({ updated_at }) => updated_at > since)
    : pageOf(found, query, account.behaviour.resultsPerPage);
  const payload = page.map((one) => shown(one, account));
  return { status: 200, body: { data: { meta: counts(ofStatus), payload } } };
};

/** `POST .../conversations/filter`, of which the answer has no `data` around it. */
export const filtered = (call: SimulatedCall, account: Account): Reply => {
  const body = jsonBody(call);
  try {
    const filter = filterOf(isRecord(body) ? body.payload : undefined, call.at);
    const sortBy = account.isOlder ? null : call.query.get('sort_by');
    const found = account.sorted(sortBy).filter((one) => isReadable(account, one) && filter(one));
    const page = pageOf(found, call.query, account.behaviour.resultsPerPage);
    return { status: 200, body: { meta: counts(found), payload: page.map((one) => shown(one, account)) } };
  } catch (error) {
    if (error instanceof FilterFault) return unprocessable(error.message);
    throw error;
  }
};

/** `GET .../conversations/{id}` and `.../messages` */
export const one = (id: string, { query }: SimulatedCall, account: Account, ofMessages: boolean): Reply => {
  const conversation = account.desk.find(Number(id));
  if (!conversation) return notFound;
  if (!isReadable(account, conversation)) return notAuthorized;
  if (!ofMessages) return { status: 200, body: shown(conversation, account) };
  const messages = messagesOf(account.desk.messagesOf(conversation.id), query);
  const payload = messages.map((message) => messageJson(message, conversation.id));
  return { status: 200, body: { meta: metaJson(conversation), payload } };
};

const backwards = 20;
const forwards = 100;

/** The newest ones, or those before or after another: the oldest of them first. */
const messagesOf = (all: readonly Message[], query: URLSearchParams): readonly Message[] => {
  const before = Number(query.get('before') ?? Number.POSITIVE_INFINITY);
  const after = query.get('after');
  if (after !== null) return all.filter(({ id }) => id > Number(after) && id < before).slice(0, forwards);
  return all.filter(({ id }) => id < before).slice(-backwards);
};
