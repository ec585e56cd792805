import { type Counted, languageOf } from '#lib/tickets/counted.ts';
import { keywordsExpression, keywordsIn, stemExpression, stemIn } from '#lib/triage/keyword.ts';
import { encoded, encodedExpression } from './names.ts';

/** What a ticket is counted under. Customers are counted by their urgent tickets alone. */
export const fixedKinds = ['urgency', 'sentiment', 'judged'] as const;
/** Kinds with any number of keys: each key of a month has a document of its own, so that none grows with them. */
export const openKinds = ['status', 'keyword', 'customer', 'source', 'language'] as const;
export const facetKinds = [...fixedKinds, ...openKinds] as const;

export type OpenKind = (typeof openKinds)[number];
export type FacetKind = (typeof facetKinds)[number];

/** A valid field name. Keywords are stems, which need no encoding; their forms are facets as well. */
export type Facet = `${FacetKind | 'form'}:${string}`;

/** Matches all facets of a kind. */
export const ofKind = (kind: FacetKind | 'form') => ({ facet: { $gte: `${kind}:`, $lt: `${kind};` } });

/** The facet of a form other than the stem: `form:parcel=parcels`. */
export const isForm = (facet: string): facet is `form:${string}` => facet.startsWith('form:');

/** Whether a facet is of a kind with any number of keys. */
export const isOpen = (facet: string): facet is `${OpenKind}:${string}` =>
  openKinds.some((kind) => facet.startsWith(`${kind}:`));

/** The facet of tickets that triage could not judge; the others have none of this kind. */
const unjudged = 'judged:false' as const;

/** What is counted of the tickets of a source or language beside all of them: `source:email/high`. */
const classes = ['high', 'negative'] as const;

/** The keys of a ticket under its source or language. */
export const keysWithClasses = (
  name: string,
  { urgency, sentiment }: Pick<Counted, 'urgency' | 'sentiment'>,
): string[] => {
  const key = encoded(name);
  return [key, ...classes.filter((one) => one === urgency || one === sentiment).map((one) => `${key}/${one}`)];
};

/** All facets of a ticket, each once. A deleted ticket has none. */
export const facetsOf = (ticket: Counted): Facet[] =>
  ticket.deleted_at
    ? []
    : [
        `status:${encoded(ticket.status)}`,
        `urgency:${ticket.urgency}`,
        `sentiment:${ticket.sentiment}`,
        ...(ticket.judged === false ? [unjudged] : []),
        ...(ticket.urgency === 'high' ? [`customer:${encoded(ticket.customer_id)}` as const] : []),
        ...keysWithClasses(ticket.source, ticket).map((key) => `source:${key}` as const),
        ...[languageOf(ticket)].flatMap((name): Facet[] =>
          name === null ? [] : keysWithClasses(name, ticket).map((key) => `language:${key}` as const),
        ),
        ...keywordsIn(ticket.keywords).flatMap((kept): Facet[] => {
          const stem = stemIn(kept);
          return kept === stem ? [`keyword:${stem}`] : [`keyword:${stem}`, `form:${kept}`];
        }),
      ];

const language = { $ifNull: ['$language', '$triage.language', null] };

/** As `keysWithClasses`, with the kind. */
const classesExpression = (kind: 'source' | 'language', name: unknown): unknown => {
  const facet = { $concat: [`${kind}:`, encodedExpression(name)] };
  const ofClasses = classes.map((one) => ({
    $cond: [{ $in: [one, ['$urgency', '$sentiment']] }, [{ $concat: [facet, `/${one}`] }], []],
  }));
  return { $concatArrays: [[facet], ...ofClasses] };
};

/** The same as a pipeline expression, for living tickets. */
export const facetsExpression = {
  $concatArrays: [
    [
      { $concat: ['status:', encodedExpression('$status')] },
      { $concat: ['urgency:', '$urgency'] },
      { $concat: ['sentiment:', '$sentiment'] },
    ],
    { $cond: [{ $eq: ['$judged', false] }, [unjudged], []] },
    {
      $cond: [{ $eq: ['$urgency', 'high'] }, [{ $concat: ['customer:', encodedExpression('$customer_id')] }], []],
    },
    classesExpression('source', '$source'),
    { $cond: [{ $eq: [language, null] }, [], classesExpression('language', language)] },
    {
      $map: { input: keywordsExpression('$keywords'), in: { $concat: ['keyword:', stemExpression('$$this')] } },
    },
    {
      $map: {
        input: {
          $filter: { input: keywordsExpression('$keywords'), cond: { $ne: ['$$this', stemExpression('$$this')] } },
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
