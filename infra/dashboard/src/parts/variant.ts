/** The colour of a badge. */
export type Variant = 'high' | 'medium' | 'low' | 'positive' | 'neutral' | 'negative' | 'good' | 'bad' | 'busy';
