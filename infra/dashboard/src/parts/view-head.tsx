import type { ComponentChildren } from 'preact';

type ViewHeadProps = { title: string; lead: string; children?: ComponentChildren };

/** A view's title with the sentence that says what it is for. */
export const ViewHead = ({ title, lead, children }: ViewHeadProps) => (
  <div class="view-head">
    <div>
      <h1>{title}</h1>
      <p class="faint">{lead}</p>
    </div>
    {children}
  </div>
);
