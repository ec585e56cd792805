import type { ComponentChildren } from 'preact';

type VerbatimProps = {
  /** The element; `bdi`, the default, inside a sentence of the page. */
  as?: 'bdi' | 'span' | 'p' | 'h1' | 'h2' | 'strong' | 'q' | 'del' | 'ins' | 'dd' | 'div';
  class?: string;
  id?: string;
  /** Of what the API says, which is English whatever the language of the page. */
  lang?: 'en';
  children: ComponentChildren;
};

/** Text from outside (a person, a provider, a service), isolated so that its writing direction affects nothing around it. */
export const Verbatim = ({ as: Tag = 'bdi', class: name, id, lang, children }: VerbatimProps) => (
  <Tag
    dir="auto"
    {...(name !== undefined && { class: name })}
    {...(id !== undefined && { id })}
    {...(lang !== undefined && { lang })}
  >
    {children}
  </Tag>
);

const fromRight =
  /\p{Script=Hebr}|\p{Script=Arab}|\p{Script=Syrc}|\p{Script=Thaa}|\p{Script=Nkoo}|\p{Script=Adlm}|\p{Script=Rohg}/u;

/** The direction of a text's first letter, for a `<select>`: its own `dir="auto"` would go by all of its options. */
export const directionOf = (text: string): 'ltr' | 'rtl' =>
  fromRight.test(/\p{L}/u.exec(text)?.[0] ?? '') ? 'rtl' : 'ltr';
