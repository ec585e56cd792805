import { asCount, asShare } from '../format.ts';
import { Verbatim } from './verbatim.tsx';

/** A bar without a link counts tickets that no list can show. */
export type Bar = { label: string; count: number; variant?: string; href?: string };

/** Horizontal bars: the parts of a whole, or the most frequent values. Each links to its tickets. */
export const Bars = ({
  bars,
  whole,
  showsShare = true,
}: {
  bars: readonly Bar[];
  whole: number;
  showsShare?: boolean;
}) => {
  const scale = showsShare ? whole : Math.max(...bars.map(({ count }) => count));
  return (
    <ul class="bars">
      {bars.map(({ label, count, variant, href }) => (
        <li key={label}>
          <a href={href}>
            <Verbatim as="span" class="bar-label">
              {label}
            </Verbatim>
            <span class="bar-value">
              {asCount(count)}
              {showsShare && <span class="bar-share">{asShare(whole === 0 ? 0 : count / whole)}</span>}
            </span>
            <svg
              class={`bar bar-${variant ?? 'plain'}`}
              aria-hidden="true"
              preserveAspectRatio="none"
              viewBox="0 0 100 1"
            >
              <rect width={scale === 0 ? 0 : Math.max(count > 0 ? 0.6 : 0, (100 * count) / scale)} height="1" />
            </svg>
          </a>
        </li>
      ))}
    </ul>
  );
};
