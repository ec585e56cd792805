import type { ComponentChildren } from 'preact';
import { asWords } from '../format.ts';
import { t } from '../texts/t.ts';
import { runName } from './state-names.ts';
import type { Variant } from './variant.ts';
import { Verbatim } from './verbatim.tsx';

/** A word in the colour of its variant. */
export const Badge = ({ variant = 'neutral', children }: { variant?: Variant; children: ComponentChildren }) => (
  <Verbatim as="span" class={`badge badge-${variant}`}>
    {children}
  </Verbatim>
);

const urgencies: Readonly<Record<string, readonly [Variant, string]>> = {
  high: ['high', t('parts.highUrgency')],
  medium: ['medium', t('parts.mediumUrgency')],
  low: ['low', t('parts.lowUrgency')],
};

/** `High urgency`. */
export const urgencyName = (urgency: string): string => urgencies[urgency]?.[1] ?? asWords(urgency);
export const UrgencyBadge = ({ urgency }: { urgency: string }) => (
  <Badge variant={urgencies[urgency]?.[0] ?? 'neutral'}>{urgencyName(urgency)}</Badge>
);

/** Of runs, and of imports. */
export const RunBadge = ({ status }: { status: string }) => {
  const [variant, name] = runName(status);
  return <Badge variant={variant}>{name}</Badge>;
};

const sentimentVariants: Readonly<Record<string, Variant>> = { positive: 'positive', negative: 'negative' };
export const SentimentBadge = ({ sentiment }: { sentiment: string }) => (
  <Badge variant={sentimentVariants[sentiment] ?? 'neutral'}>{asWords(sentiment)}</Badge>
);
