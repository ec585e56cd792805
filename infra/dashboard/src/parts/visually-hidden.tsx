import type { ComponentChildren } from 'preact';

/** The part of a text that is for screen readers alone, as a tag of a message: `Remove<of> these hours</of>`. */
export const visuallyHidden = (children: ComponentChildren) => <span class="visually-hidden">{children}</span>;
