import type { Document, Filter } from 'mongodb';
import type { WordTier } from '#lib/search/word-tiers.ts';
import { termHashes } from './search-index.ts';
import type { TicketDoc } from './ticket.ts';
import type { TimePosition } from './ticket-query.ts';

/** A part of a search in Atlas Search: the tickets of a filter that belong to the last of these tiers, and to none before. */
export type AtlasSearched = {
  tenantId: string;
  filter: Filter<TicketDoc>;
  tiers: readonly WordTier[];
  from?: TimePosition | undefined;
};

type Clauses = { filter: Document[]; mustNot: Document[] };

/** Any moment of a deletion is later. */
const beginning = new Date(0);

/**
 * The `$search` stage of a part, newest first. The tenant and every condition of the filter are clauses of the compound, so
 * that the search finds no ticket that a later stage would have to leave out, and nobody else's. Nothing is scored.
 */
export const atlasStage = (index: string, { tenantId, filter, tiers, from }: AtlasSearched): Document => {
  const clauses = clausesOf(tenantId, filter);
  clauses.mustNot.unshift({ range: { path: 'deleted_at', gte: beginning } });
  if (from) addPosition(clauses, from);
  const ofTiers = tiers.map((tier) => tierClauses(tenantId, tier));
  clauses.filter.push(...(ofTiers.at(-1) ?? []));
  clauses.mustNot.push(...ofTiers.slice(0, -1).map((earlier) => ({ compound: { filter: earlier } })));
  return { $search: { index, compound: clauses, sort: { created_at: -1, _id: -1 } } };
};

/** The conditions of a list's filter. The tenant is among them, so that an alternative has more than what it must not be. */
const clausesOf = (tenantId: string, filter: Filter<TicketDoc>): Clauses => {
  const clauses: Clauses = { filter: [equals('tenant_id', tenantId)], mustNot: [] };
  for (const [path, condition] of Object.entries(filter))
    if (path === '$or') clauses.filter.push(anyOf(tenantId, condition as Filter<TicketDoc>[]));
    else addCondition(clauses, path, condition);
  return clauses;
};

const anyOf = (tenantId: string, alternatives: readonly Filter<TicketDoc>[]): Document => {
  const should = alternatives.map((one) => {
    const { filter, mustNot } = clausesOf(tenantId, one);
    return { compound: { filter, ...(mustNot.length > 0 && { mustNot }) } };
  });
  return { compound: { should, minimumShouldMatch: 1 } };
};

const tierClauses = (tenantId: string, { ids, subject, anywhere }: WordTier): Document[] => [
  ...termHashes(tenantId, ids).map((hash) => equals('term_hashes', hash)),
  ...subject.map((query) => ({ phrase: { path: 'subject', query } })),
  ...anywhere.map((query) => ({ phrase: { path: ['subject', 'message'], query } })),
];

const equals = (path: string, value: unknown): Document => ({ equals: { path, value } });

const bounds = { $gt: 'gt', $gte: 'gte', $lt: 'lt', $lte: 'lte' } as const;

/** A condition of a list's filter, in the operators of Atlas Search. @throws Error for one that no list has */
const addCondition = (clauses: Clauses, path: string, condition: unknown): void => {
  if (condition === null) {
    clauses.mustNot.push({ range: { path, gte: '' } }); // any text is greater
    return;
  }
  if (typeof condition !== 'object') {
    clauses.filter.push(equals(path, condition));
    return;
  }
  const range: Document = {};
  for (const [operator, value] of Object.entries(condition)) {
    if (operator === '$in') clauses.filter.push({ in: { path, value } });
    else if (operator === '$ne') clauses.mustNot.push(equals(path, value));
    else if (operator in bounds) range[bounds[operator as keyof typeof bounds]] = value;
    else throw new Error(`No clause of a search for ${operator}`);
  }
  if (Object.keys(range).length > 0) clauses.filter.push({ range: { path, ...range } });
};

/** Keyset paging, as in `behind`: not newer, and of the same time only those with a smaller id. */
const addPosition = ({ filter, mustNot }: Clauses, { createdAt, id }: TimePosition): void => {
  filter.push({ range: { path: 'created_at', lte: createdAt } });
  const listed = [{ range: { path: 'created_at', gte: createdAt } }, { range: { path: '_id', gte: id } }];
  mustNot.push({ compound: { filter: listed } });
};
