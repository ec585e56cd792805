/** The columns beside the subject, in the order in which they are shown. */
export const columnNames = [
  'reason',
  'urgency',
  'sentiment',
  'status',
  'alert',
  'priority',
  'customer',
  'ticket',
  'source',
  'assignee',
  'language',
  'tags',
  'created',
  'updated',
] as const;
export type ColumnName = (typeof columnNames)[number];

export const usualColumns: readonly ColumnName[] = ['reason', 'urgency', 'sentiment', 'status', 'customer', 'created'];

/** Widths in pixels; `reason` takes a share of what is left, too. */
const widths: Readonly<Record<ColumnName, number>> = {
  ...{ reason: 180, urgency: 116, sentiment: 108, status: 128, alert: 132, priority: 92, customer: 128, ticket: 128 },
  ...{ source: 96, assignee: 110, language: 90, tags: 150, created: 118, updated: 118 },
};
export const widthOf = (name: ColumnName): number | undefined => (name === 'reason' ? undefined : widths[name]);

/** Where there is no room for all, these go last. */
const byWeight: readonly ColumnName[] = [
  ...(['urgency', 'status', 'created', 'reason', 'customer', 'alert', 'sentiment'] as const),
  ...(['priority', 'ticket', 'assignee', 'updated', 'source', 'tags', 'language'] as const),
];

const subjectWidth = 240;
const checkboxWidth = 44;

/** The chosen columns that fit beside a subject that can be read. */
export const fittingColumns = (chosen: readonly ColumnName[], width: number): readonly ColumnName[] => {
  let left = width - subjectWidth - checkboxWidth;
  const fitting = byWeight.filter((name) => {
    if (!chosen.includes(name) || widths[name] > left) return false;
    left -= widths[name];
    return true;
  });
  return columnNames.filter((name) => fitting.includes(name));
};
