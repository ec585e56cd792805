import type { ComponentChildren } from 'preact';
import type { en } from './en/en.ts';

/** Every text of the page, by namespace and name, in ICU MessageFormat. English is the source: it says which there are. */
export type Catalogue = {
  readonly [Namespace in keyof English]: { readonly [Name in keyof English[Namespace]]: string };
};
type English = typeof en;

/** `tickets.noSubject` */
export type TextKey = {
  [Namespace in keyof English]: `${Namespace}.${keyof English[Namespace] & string}`;
}[keyof English];

type Message<Key extends TextKey> = Key extends `${infer Namespace extends keyof English}.${infer Name}`
  ? Name extends keyof English[Namespace]
    ? English[Namespace][Name] & string
    : never
  : never;

/** Before the brace of a plural's branch; every other brace opens an argument. */
type Category = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other' | '=0' | '=1';

type ArgumentsIn<Text extends string> = Text extends `${infer Before}{${infer Rest}`
  ? (Before extends `${string}${Category} ` ? never : NameIn<Rest>) | ArgumentsIn<Rest>
  : never;
type NameIn<Rest extends string> = Rest extends `${infer Head}}${string}`
  ? Head extends `${infer Name},${string}`
    ? Name
    : Head
  : never;

/** `b` of `<b>3</b> of 4`. */
type TagsIn<Text extends string> = Text extends `${string}<${infer Tag}>${infer Rest}`
  ? (Tag extends `/${string}` ? never : Tag) | TagsIn<Rest>
  : never;

/** What a text asks for: `{count}` of `{count, plural, one {# ticket} other {# tickets}}`. */
export type Arguments<Key extends TextKey> = Readonly<Record<ArgumentsIn<Message<Key>>, string | number>>;

/** Nothing more than the key where the text asks for nothing. */
export type Given<Key extends TextKey> = keyof Arguments<Key> extends never ? [] : [values: Arguments<Key>];

type Wrap = (children: ComponentChildren) => ComponentChildren;

/** What stands in a text as an element: an argument as one, a tag as a function of what it is around. */
export type Elements<Key extends TextKey> = Readonly<
  Record<TagsIn<Message<Key>>, Wrap> & Partial<Record<ArgumentsIn<Message<Key>>, ComponentChildren>>
>;

/** The arguments that are no elements. All of them may be where a tag's function leaves TypeScript unsure which are. */
export type GivenBeside<Key extends TextKey, Shown extends object> =
  Exclude<ArgumentsIn<Message<Key>>, keyof Shown> extends never
    ? [values?: Partial<Arguments<Key>>]
    : [values: Readonly<Record<Exclude<ArgumentsIn<Message<Key>>, keyof Shown>, string | number>>];
