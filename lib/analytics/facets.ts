import type { Counted } from '#lib/tickets/counted.ts';
import { stemExpression, stemIn } from '#lib/triage/keyword.ts';
import { encoded, encodedExpression } from './names.ts';

/**
 * Urgent tickets are also counted one by one under their customer, and keywords (stems) by their forms. Keywords need
 * no encoding.
 */
export const facetKinds = ['status', 'urgency', 'sentiment', 'keyword'] as const;
export type FacetKind = (typeof facetKinds)[number];

/** What a ticket is counted under; a valid field name. */
export type Facet = `${FacetKind | 'form'}:${string}` | `customer:${string}/${string}`;

/** Matches all facets of a kind. */
export const ofKind = (kind: FacetKind | 'form' | 'customer') => ({ facet: { $gte: `${kind}:`, $lt: `${kind};` } });

/** Matches facets, without the parts of a period, which begin with a digit. */
export const isFacet = { facet: { $gte: ':' } };

/** A keyword's facet. There are many, so a month's counts keep them in separate documents. */
export const isKeyword = (facet: string): facet is `keyword:${string}` => facet.startsWith('keyword:');

/** The facet of a form other than the stem: `form:parcel=parcels`. */
export const isForm = (facet: string): facet is `form:${string}` => facet.startsWith('form:');

/** All facets of a ticket, each once. A deleted ticket has none. */
export const facetsOf = (ticket: Counted): Facet[] =>
  ticket.deleted_at
    ? []
    : [
        `status:${encoded(ticket.status)}`,
        `urgency:${ticket.urgency}`,
        `sentiment:${ticket.sentiment}`,
        ...(ticket.urgency === 'high'
          ? ([`customer:${encoded(ticket.customer_id)}/${encoded(ticket.external_id)}`] as const)
          : []),
        ...(ticket.keywords ?? []).flatMap((kept): Facet[] => {
          const stem = stemIn(kept);
          return kept === stem ? [`keyword:${stem}`] : [`keyword:${stem}`, `form:${kept}`];
        }),
      ];

/** The same as a pipeline expression, for living tickets. */
export const facetsExpression = {
  $concatArrays: [
    [
      { $concat: ['status:', encodedExpression('$status')] },
      { $concat: ['urgency:', '$urgency'] },
      { $concat: ['sentiment:', '$sentiment'] },
    ],
    {
      $cond: [
        { $eq: ['$urgency', 'high'] },
        [{ $concat: ['customer:', encodedExpression('$customer_id'), '/', encodedExpression('$external_id')] }],
        [],
      ],
    },
    {
      $map: { input: { $ifNull: ['$keywords', []] }, in: { $concat: ['keyword:', stemExpression('$$this')] } },
    },
    {
      $map: {
        input: {
          $filter: { input: { $ifNull: ['$keywords', []] }, cond: { $ne: ['$$this', stemExpression('$$this')] } },
        },
        in: { $concat: ['form:', '$$this'] },
      },
    },
  ],
};

/** Splits a facet into its kind and its still encoded key. */
export const parseFacet = <Kind extends string>(facet: `${Kind}:${string}`): { kind: Kind; key: string } => {
  const colon = facet.indexOf(':');
  return { kind: facet.slice(0, colon) as Kind, key: facet.slice(colon + 1) };
};

/** The facet of a single urgent ticket. */
export const isUrgent = (facet: string): facet is `customer:${string}/${string}` => facet.startsWith('customer:');

/** The customer and the ticket in an urgent ticket's facet, both encoded. */
export const urgentOf = (facet: `customer:${string}`): { customer: string; ticket: string } => {
  const [customer = '', ticket = ''] = parseFacet(facet).key.split('/');
  return { customer, ticket };
};
