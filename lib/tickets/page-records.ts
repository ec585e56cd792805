import { named, type Part } from '#lib/mongo/union.ts';

export const pageRecordsCollection = 'ledger';

/**
 * What one page of a tenant's list last held. A ticket is either on exactly one page record, which says what run saw it
 * last, or says so itself (`seen_by`). Grows with the provider's page only, whose size is bounded.
 */
export type PageRecord = {
  _id: string;
  tenant_id: string;
  kind: 'page';
  /** Of the page as delivered; absent unless the same page again would change nothing. */
  hash?: string;
  /** The stored tickets on it. */
  ids: string[];
  /** The last run that saw it so. */
  job_id: string;
  /** The last run that has certainly counted it: `job_id`, or, until that run has moved on, the one before. */
  counted_by: string;
  /** The start of `job_id`'s run, by which the runs of a tenant are ordered. */
  seen_at: Date;
};

/** A page of a list; pages of another size are other pages. */
export type PageName = { tenantId: string; page: number; pageSize: number };

export const idOfPage = ({ tenantId, page, pageSize }: PageName): string => `${tenantId}/page/${pageSize}/${page}`;

/** Page records that hold tickets of which one is to be found. */
export const holding = (tenantId: string, ticketIds: readonly string[]) => ({
  tenant_id: tenantId,
  kind: 'page' as const,
  ids: { $in: [...ticketIds] },
});

/** A page's record, and those of other pages that hold its tickets, for a pipeline that reads other collections. */
export const pageRecordParts = (name: PageName, ticketIds: readonly string[]): Part[] => [
  named('page', { coll: pageRecordsCollection, pipeline: [{ $match: { _id: idOfPage(name) } }] }),
  named('other_page', {
    coll: pageRecordsCollection,
    pipeline: [
      { $match: { ...holding(name.tenantId, ticketIds), _id: { $ne: idOfPage(name) } } },
      {
        $project: {
          job_id: 1,
          ids: { $filter: { input: '$ids', cond: { $in: ['$$this', { $literal: [...ticketIds] }] } } },
        },
      },
    ],
  }),
];

export type OtherPage = Pick<PageRecord, '_id' | 'job_id' | 'ids'>;
