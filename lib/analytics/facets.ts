import type { Counted } from '#lib/tickets/counted.ts';
import { stemExpression, stemIn } from '#lib/tickets/keyword.ts';
import { encoded, encodedExpression } from './names.ts';

/**
 * Besides these an urgent ticket is counted by itself, under its customer, and a keyword, which is a stem, by its forms.
 * Keywords are fit to be names as they are.
 */
export const facetKinds = ['status', 'urgency', 'sentiment', 'keyword'] as const;
export type FacetKind = (typeof facetKinds)[number];

/** One thing that a ticket is counted under; fit to be the name of a field. */
export type Facet = `${FacetKind | 'form'}:${string}` | `customer:${string}/${string}`;

/** A keyword's facet. They are many, so the counts of a month have them in documents of their own. */
export const isKeyword = (facet: string): facet is `keyword:${string}` => facet.startsWith('keyword:');

/** The facet of a form that is not the stem itself: `form:parcel=parcels`. */
export const isForm = (facet: string): facet is `form:${string}` => facet.startsWith('form:');

/** Everything that a ticket is counted under, each once. A deleted ticket counts nowhere. */
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

/** The same in the database: the facets of a living ticket, for a pipeline. */
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

/** A facet's kind and, still encoded, its key. */
export const partsOf = <Kind extends string>(facet: `${Kind}:${string}`): { kind: Kind; key: string } => {
  const colon = facet.indexOf(':');
  return { kind: facet.slice(0, colon) as Kind, key: facet.slice(colon + 1) };
};

/** The facet of an urgent ticket by itself. */
export const isUrgent = (facet: string): facet is `customer:${string}/${string}` => facet.startsWith('customer:');

/** The customer and the ticket that an urgent ticket's facet names, both encoded. */
export const urgentOf = (facet: `customer:${string}`): { customer: string; ticket: string } => {
  const [customer = '', ticket = ''] = partsOf(facet).key.split('/');
  return { customer, ticket };
};
