/** The problems that are counted, where there are several; `written` is the count, or `100+`. */
export const problemCounts = {
  alerts_undeliverable: '{written} alerts not delivered',
  destination_disabled: '{written} destinations disabled',
  runs_failing: 'The last {written} runs failed',
  alerts_waiting: '{written} alerts waiting',
  destination_failing: '{written} destinations failing',
  deletions_withheld: '{written} deletions withheld',
  false_alarms: '{written} false alarms',
  service_level_missed: '{written} service levels missed',
  urgent_unacknowledged: '{written} urgent tickets waiting',
} as const;
