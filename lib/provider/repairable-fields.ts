/** The fields that a ticket can do without: each is repaired if it cannot be read as it came. */
export const repairableFields = [
  'source',
  'customer_id',
  'subject',
  'message',
  'status',
  'created_at',
  'updated_at',
] as const;
export type RepairableField = (typeof repairableFields)[number];

/** How many tickets had to be repaired, by field; fields without any are absent. */
export type RepairCounts = Partial<Record<RepairableField, number>>;
