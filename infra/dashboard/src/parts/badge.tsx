import type { ComponentChildren } from 'preact';
import { asWords } from '../format.ts';
import type { Variant } from './variant.ts';
import { Verbatim } from './verbatim.tsx';

/** A word in the colour of its variant. */
export const Badge = ({ variant = 'neutral', children }: { variant?: Variant; children: ComponentChildren }) => (
  <Verbatim as="span" class={`badge badge-${variant}`}>
    {children}
  </Verbatim>
);

const urgencyVariants: Readonly<Record<string, Variant>> = { high: 'high', medium: 'medium', low: 'low' };
export const UrgencyBadge = ({ urgency }: { urgency: string }) => (
  <Badge variant={urgencyVariants[urgency] ?? 'neutral'}>{asWords(urgency)} urgency</Badge>
);

const sentimentVariants: Readonly<Record<string, Variant>> = { positive: 'positive', negative: 'negative' };
export const SentimentBadge = ({ sentiment }: { sentiment: string }) => (
  <Badge variant={sentimentVariants[sentiment] ?? 'neutral'}>{asWords(sentiment)}</Badge>
);
