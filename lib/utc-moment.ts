import * as z from 'zod';

/** ISO 8601; a time without a zone is UTC, and a date is its midnight. */
export const utcMoment = z
  .union(
    [z.iso.datetime({ offset: true }), z.iso.datetime({ local: true }), z.iso.date()],
    'must be an ISO 8601 time, such as 2026-01-31T12:00:00Z',
  )
  .transform((text) => new Date(/[Zz]$|[+-]\d\d:?\d\d$/.test(text) || text.length === 10 ? text : `${text}Z`))
  .meta({ format: 'date-time', examples: ['2026-01-31T12:00:00Z'] });
