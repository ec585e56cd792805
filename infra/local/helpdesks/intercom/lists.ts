import type { Reply } from '../../demo-provider/replies.ts';
import type { SimulatedCall } from '../simulator/call.ts';
import { isRecord, jsonBody } from '../simulator/json-body.ts';
import type { IntercomBehaviour } from './behaviour.ts';
import { type Conversation, conversationJson, epochSeconds, wholeConversationJson } from './conversation.ts';
import type { IntercomDesk } from './desk.ts';
import { badRequest, invalidParameter, invalidVersion, notFound } from './errors.ts';
import { type Filter, filterOf, QueryFault } from './query.ts';
import { comparisons, cursorAfter, isAfter, placeIn, type SearchOrder } from './search-order.ts';
import { isAtLeast } from './versions.ts';

/** What answers are made of. */
export type Workspace = {
  readonly desk: IntercomDesk;
  readonly behaviour: IntercomBehaviour;
  readonly base: string;
  /** Of the answer. */
  readonly version: string;
};

const usualPage = 20;
const mostOfOnePage = 150;
const mostDeletedOfOnePage = 60;

const pageSize = (asked: unknown, most = mostOfOnePage): number | undefined => {
  const size = asked === undefined || asked === null ? usualPage : Number(asked);
  return Number.isInteger(size) && size > 0 && size <= most ? size : undefined;
};

/** `POST /conversations/search` */
export const search = (call: SimulatedCall, workspace: Workspace): Reply => {
  const body = jsonBody(call);
  if (!isRecord(body)) return badRequest('The body must be a JSON object');
  const { behaviour } = workspace;
  const pagination = isRecord(body.pagination) ? body.pagination : {};
  try {
    const filter = filterOf(body.query, { included: behaviour.includesBound });
    const order = (behaviour.honoursSort && orderAsked(body.sort)) || behaviour.order;
    return listed(workspace, filter, order, pagination);
  } catch (error) {
    if (error instanceof QueryFault) return invalidParameter(error.message);
    throw error;
  }
};

const orderAsked = (sort: unknown): SearchOrder | undefined => {
  if (!isRecord(sort) || sort.field !== 'updated_at') return undefined;
  return sort.order === 'ascending' ? 'oldest-first' : 'newest-first';
};

/** `GET /conversations`: the latest first, so that they move while they are read. */
export const list = ({ query }: SimulatedCall, workspace: Workspace): Reply =>
  listed(workspace, () => true, 'newest-first', {
    per_page: query.get('per_page'),
    starting_after: query.get('starting_after'),
  });

const listed = (workspace: Workspace, filter: Filter, order: SearchOrder, asked: Record<string, unknown>): Reply => {
  const { desk, behaviour, version } = workspace;
  const size = pageSize(asked.per_page);
  if (size === undefined) return invalidParameter(`per_page must be between 1 and ${mostOfOnePage}`);
  const place = typeof asked.starting_after === 'string' ? placeIn(asked.starting_after) : null;
  if (place === undefined) return invalidParameter('starting_after is not valid');
  const found = desk
    .searchable(behaviour.indexLagMs, comparisons[order])
    .filter((conversation) => isVisible(conversation, behaviour) && filter(conversation));
  const rest = place === null ? found : found.filter((conversation) => isAfter(conversation, place, order));
  const page = rest.slice(0, size);
  const last = rest.length > size ? page.at(-1) : undefined;
  const number = place?.page ?? 1;
  return {
    status: 200,
    body: {
      type: 'conversation.list',
      pages: {
        ...{ type: 'pages', page: number, per_page: size, total_pages: Math.ceil(found.length / size) },
        ...(last && { next: { per_page: size, starting_after: cursorAfter(last, number + 1, order) } }),
      },
      total_count: found.length,
      conversations: page.map((conversation) =>
        conversationJson(conversation, desk.partsOf(conversation.id), { version }),
      ),
    },
  };
};

const isVisible = ({ id }: Conversation, { hides }: IntercomBehaviour): boolean => !hides?.(id);

/** `GET /conversations/{id}` */
export const one = ({ path, query }: SimulatedCall, { desk, behaviour, version }: Workspace): Reply => {
  const conversation = desk.find(path.slice('/conversations/'.length));
  if (!conversation || !isVisible(conversation, behaviour)) return notFound();
  const display = { version, isPlain: query.get('display_as') === 'plaintext' };
  return { status: 200, body: wholeConversationJson(conversation, desk.partsOf(conversation.id), display) };
};

const firstWithDeletedOnes = '2.16';

/** `GET /conversations/deleted`, by page numbers. */
export const deletedOnes = ({ query }: SimulatedCall, { desk, base, version }: Workspace): Reply => {
  if (!isAtLeast(version, firstWithDeletedOnes)) return invalidVersion();
  const size = pageSize(query.get('per_page'), mostDeletedOfOnePage);
  if (size === undefined) return invalidParameter(`per_page must be between 1 and ${mostDeletedOfOnePage}`);
  const order = query.get('order') ?? 'desc';
  const all = order === 'asc' ? desk.deletedOnes() : desk.deletedOnes().toReversed();
  const page = Math.max(1, Number(query.get('page') ?? 1) || 1);
  const pages = Math.ceil(all.length / size);
  const next = new URLSearchParams({ order, page: `${page + 1}`, per_page: `${size}` });
  return {
    status: 200,
    body: {
      type: 'conversations.list',
      total_count: all.length,
      pages: {
        ...{ type: 'pages', page, per_page: size, total_pages: pages },
        next: page < pages ? `${base}/conversations/deleted?${next}` : null,
      },
      conversations: all.slice((page - 1) * size, page * size).map(({ conversation, deletedAt, metricsRetained }) => ({
        ...{ type: 'conversation', id: conversation.id, metrics_retained: metricsRetained },
        deleted_at: epochSeconds(deletedAt),
      })),
    },
  };
};
