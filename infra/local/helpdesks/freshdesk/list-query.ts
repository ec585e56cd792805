import { type FieldError, validationFailed } from './errors.ts';

const mostOfOnePage = 100;
const usualOfOnePage = 30;
const lastPage = 300;

const filters = ['new_and_my_open', 'watching', 'spam', 'deleted'];
const orders = ['created_at', 'due_by', 'updated_at', 'status'];
const includes = ['requester', 'stats', 'company', 'description'];
const known = [
  ...['filter', 'requester_id', 'email', 'unique_external_id', 'company_id', 'updated_since'],
  ...['order_by', 'order_type', 'include', 'page', 'per_page'],
];

export type ListQuery = {
  filter: string | null;
  requesterId: number | null;
  /** Milliseconds since 1970; null: not asked for. */
  updatedSince: number | null;
  orderBy: string;
  isAscending: boolean;
  includes: readonly string[];
  page: number;
  perPage: number;
};

const isoTime = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/;

const oneOf = (field: string, value: string | null, allowed: readonly string[]): FieldError[] =>
  value === null || allowed.includes(value)
    ? []
    : [{ field, message: `It should be one of these values: '${allowed.join(',')}'`, code: 'invalid_value' }];

const isWhole = (text: string): boolean => /^\d{1,6}$/.test(text) && Number(text) > 0;

const faultsOf = (query: URLSearchParams): FieldError[] => {
  const [page, perPage, since] = ['page', 'per_page', 'updated_since'].map((name) => query.get(name));
  const whole = 'It should be a Positive Integer';
  return [
    ...[...query.keys()]
      .filter((field) => !known.includes(field))
      .map((field) => ({ field, message: 'Unexpected/invalid field in request', code: 'invalid_field' })),
    ...oneOf('filter', query.get('filter'), filters),
    ...oneOf('order_by', query.get('order_by'), orders),
    ...oneOf('order_type', query.get('order_type'), ['asc', 'desc']),
    ...(query.get('include') ?? '').split(',').flatMap((one) => (one === '' ? [] : oneOf('include', one, includes))),
    ...(page && !isWhole(page) ? [{ field: 'page', message: whole, code: 'datatype_mismatch' }] : []),
    ...(Number(page) > lastPage
      ? [{ field: 'page', message: `You cannot access tickets beyond the ${lastPage}th page.`, code: 'invalid_value' }]
      : []),
    ...(perPage && (!isWhole(perPage) || Number(perPage) > mostOfOnePage)
      ? [{ field: 'per_page', message: `${whole} less than or equal to ${mostOfOnePage}`, code: 'invalid_value' }]
      : []),
    ...(since && (!isoTime.test(since) || Number.isNaN(Date.parse(since)))
      ? [
          {
            field: 'updated_since',
            message: "It should be in the 'combined date and time' ISO8601 format",
            code: 'invalid_date',
          },
        ]
      : []),
  ];
};

/** What a list is asked for, or the refusal of it: unknown parameters are refused, too. */
export const listQuery = (query: URLSearchParams): ListQuery | ReturnType<typeof validationFailed> => {
  const faults = faultsOf(query);
  if (faults.length > 0) return validationFailed(faults);
  const since = query.get('updated_since');
  return {
    filter: query.get('filter'),
    requesterId: query.has('requester_id') ? Number(query.get('requester_id')) : null,
    updatedSince: since === null ? null : Date.parse(since),
    orderBy: query.get('order_by') ?? 'created_at',
    isAscending: query.get('order_type') === 'asc',
    includes: (query.get('include') ?? '').split(','),
    page: Number(query.get('page') ?? 1),
    perPage: Number(query.get('per_page') ?? usualOfOnePage),
  };
};
