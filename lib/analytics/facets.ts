import type { TicketDoc } from '#lib/tickets/ticket.ts';

/** What of a ticket the statistics depend on. */
export type Counted = Pick<
  TicketDoc,
  'status' | 'urgency' | 'sentiment' | 'customer_id' | 'created_at' | 'keywords' | 'deleted_at'
>;

export const countedFields = [
  'status',
  'urgency',
  'sentiment',
  'customer_id',
  'created_at',
  'keywords',
  'deleted_at',
] as const satisfies readonly (keyof Counted)[];

export const facetKinds = ['status', 'urgency', 'sentiment', 'keyword', 'customer'] as const;
export type FacetKind = (typeof facetKinds)[number];

/** One thing that a ticket is counted under, as `kind:key`; fit to be the name of a field. */
export type Facet = `${FacetKind}:${string}`;

/** Everything that a ticket is counted under, each once. A deleted ticket counts nowhere; a customer only if it is urgent. */
export const facetsOf = ({ status, urgency, sentiment, customer_id, keywords, deleted_at }: Counted): Facet[] =>
  deleted_at
    ? []
    : [
        `status:${fieldName(status)}`,
        `urgency:${urgency}`,
        `sentiment:${sentiment}`,
        ...(urgency === 'high' ? ([`customer:${fieldName(customer_id)}`] as const) : []),
        ...(keywords ?? []).map((word): Facet => `keyword:${word}`),
      ];

/** The same in the database: the facets of a living ticket, for a pipeline. */
export const facetsExpression = {
  $concatArrays: [
    [
      { $concat: ['status:', fieldNameExpression('$status')] },
      { $concat: ['urgency:', '$urgency'] },
      { $concat: ['sentiment:', '$sentiment'] },
    ],
    {
      $cond: [{ $eq: ['$urgency', 'high'] }, [{ $concat: ['customer:', fieldNameExpression('$customer_id')] }], []],
    },
    { $map: { input: { $ifNull: ['$keywords', []] }, in: { $concat: ['keyword:', '$$this'] } } },
  ],
};

export const partsOf = (facet: string): { kind: FacetKind; key: string } => {
  const colon = facet.indexOf(':');
  return { kind: facet.slice(0, colon) as FacetKind, key: plainText(facet.slice(colon + 1)) };
};

// A dot in a field's name would be read as a path. What stands for it begins with a sign that is itself written so.
function fieldNameExpression(text: string): object {
  const percent = { $replaceAll: { input: text, find: '%', replacement: '%25' } };
  return { $replaceAll: { input: percent, find: '.', replacement: '%2E' } };
}
const fieldName = (text: string): string => text.replaceAll('%', '%25').replaceAll('.', '%2E');
const plainText = (name: string): string => name.replaceAll('%2E', '.').replaceAll('%25', '%');
