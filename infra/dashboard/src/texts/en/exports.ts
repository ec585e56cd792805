export const exports = {
  csv: 'CSV for spreadsheets',
  ndjson: 'NDJSON for programs',
} as const;
