export const density = {
  comfortable: 'Comfortable',
  compact: 'Compact',
} as const;
