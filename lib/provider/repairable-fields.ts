/** Optional fields: each is repaired if it cannot be read. */
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

/** Repaired tickets by field; fields without any are absent. */
export type RepairCounts = Partial<Record<RepairableField, number>>;
