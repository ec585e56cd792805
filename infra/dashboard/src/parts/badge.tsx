import type { ComponentChildren } from 'preact';
import { asWords } from '../format.ts';
import { Verbatim } from './verbatim.tsx';

export type Tone = 'high' | 'medium' | 'low' | 'positive' | 'neutral' | 'negative' | 'good' | 'bad' | 'busy';

/** A word with the colour of its meaning. */
export const Badge = ({ tone = 'neutral', children }: { tone?: Tone; children: ComponentChildren }) => (
  <Verbatim as="span" class={`badge badge-${tone}`}>
    {children}
  </Verbatim>
);

const urgencyTones: Readonly<Record<string, Tone>> = { high: 'high', medium: 'medium', low: 'low' };
export const UrgencyBadge = ({ urgency }: { urgency: string }) => (
  <Badge tone={urgencyTones[urgency] ?? 'neutral'}>{asWords(urgency)} urgency</Badge>
);

const sentimentTones: Readonly<Record<string, Tone>> = { positive: 'positive', negative: 'negative' };
export const SentimentBadge = ({ sentiment }: { sentiment: string }) => (
  <Badge tone={sentimentTones[sentiment] ?? 'neutral'}>{asWords(sentiment)}</Badge>
);
