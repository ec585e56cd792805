/** What triage says of a ticket, the worst first. */
export const urgencies = ['high', 'medium', 'low'] as const;
export const sentiments = ['negative', 'neutral', 'positive'] as const;
