import type { ComponentChildren } from 'preact';

/** A name and its value, in a list of facts. */
export const Fact = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
