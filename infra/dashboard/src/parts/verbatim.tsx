import type { ComponentChildren } from 'preact';

type VerbatimProps = {
  /** What it stands in; within a sentence of ours a `bdi`. */
  as?: 'bdi' | 'span' | 'p' | 'h1' | 'h2' | 'strong' | 'q' | 'del' | 'ins' | 'dd' | 'div';
  class?: string;
  children: ComponentChildren;
};

/**
 * Words that are not the page's own: of a person, a provider or a service. They are set in the direction in which they are
 * written, and turn nothing around that stands beside them.
 */
export const Verbatim = ({ as: Tag = 'bdi', class: name, children }: VerbatimProps) => (
  <Tag dir="auto" {...(name !== undefined && { class: name })}>
    {children}
  </Tag>
);

const fromRight =
  /\p{Script=Hebr}|\p{Script=Arab}|\p{Script=Syrc}|\p{Script=Thaa}|\p{Script=Nkoo}|\p{Script=Adlm}|\p{Script=Rohg}/u;

/** The direction of a text's first letter, for a choice: its `dir="auto"` would go by all that there is to choose from. */
export const directionOf = (text: string): 'ltr' | 'rtl' =>
  fromRight.test(/\p{L}/u.exec(text)?.[0] ?? '') ? 'rtl' : 'ltr';
