import { hrefWith } from '../state/navigation.ts';
import { type SystemFacts, systemStatus } from './system-status.ts';

/** What is worst, in two or three words, with all of it as the tooltip; it leads to where that is seen to. */
export const HealthDot = ({ facts }: { facts: SystemFacts }) => {
  const { variant, text, details, place } = systemStatus(facts);
  return (
    <a class={`health health-${variant}`} href={hrefWith({ filters: {}, ticket: null, ...place })} title={details}>
      <span class="dot" aria-hidden="true" />
      <span class="health-text">{text}</span>
    </a>
  );
};
