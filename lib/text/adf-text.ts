import { type LineWriter, lineWriter } from './line-writer.ts';

/**
 * The readable text of a document in Atlassian Document Format, up to `limit` characters; empty for anything else. Unknown
 * nodes are read as what they hold. Linear time, and any depth; never throws.
 */
export const adfText = (document: unknown, limit: number): string => {
  const writer = lineWriter(limit);
  const steps: Step[] = [{ node: document, listDepth: 0, mark: '', isInCell: false }];
  while (steps.length > 0 && !writer.isFull()) {
    const step = steps.pop();
    if (typeof step === 'function') step();
    else if (step) steps.push(...stepsOf(writer, step).toReversed());
  }
  return writer.textFrom(0).slice(0, limit);
};

type Place = {
  listDepth: number;
  /** What begins an item of the list around it. */
  mark: string;
  isInCell: boolean;
};
/** A node to read, or what follows after its content. */
type Step = ({ node: unknown } & Place) | (() => void);

const paragraphs: ReadonlySet<string> = new Set(['paragraph', 'heading', 'codeBlock', 'panel', 'table']);
const lists: ReadonlySet<string> = new Set(['bulletList', 'orderedList', 'taskList', 'decisionList']);
const items: ReadonlySet<string> = new Set(['listItem', 'taskItem', 'decisionItem']);
const cells: ReadonlySet<string> = new Set(['tableCell', 'tableHeader']);
const otherBlocks: ReadonlySet<string> = new Set(['tableRow', 'rule', 'expand', 'nestedExpand', 'mediaSingle']);

/** Writes what a node is by itself, and says what is to be done for its content. */
const stepsOf = (writer: LineWriter, { node, ...place }: { node: unknown } & Place): Step[] => {
  const type = textIn(node, 'type');
  if (type === 'text') writer.lines(textIn(node, 'text'), false);
  else if (type === 'hardBreak') writer.lineBreak();
  else writer.words(wordsOf(type, member(node, 'attrs')));
  const held = member(node, 'content');
  if (!Array.isArray(held)) return [];
  const within = (change: (at: number) => Partial<Place> = () => ({})): Step[] =>
    held.map((child, at) => ({ ...place, node: child, ...change(at) }));
  const breaks = (count: 1 | 2) => () => writer.ensureBreaks(count);

  if (lists.has(type)) {
    const listDepth = place.listDepth + 1;
    const markOf = type === 'orderedList' ? (at: number) => `${at + 1}. ` : () => '- ';
    return [breaks(1), ...within((at) => ({ listDepth, mark: markOf(at) })), breaks(1)];
  }
  if (items.has(type)) return [() => writer.startItem(place.mark, place.listDepth), ...within(), breaks(1)];
  if (cells.has(type)) return [...within(() => ({ isInCell: true })), () => writer.nextCell()];
  if (type === 'blockquote') return [breaks(2), () => writer.quote(1), ...within(), breaks(2), () => writer.quote(-1)];
  if (place.isInCell) return [...within(), () => writer.words(' ')];
  if (paragraphs.has(type)) {
    const around = breaks(place.listDepth > 0 ? 1 : 2);
    return [around, ...within(), around];
  }
  return otherBlocks.has(type) ? [breaks(1), ...within(), breaks(1)] : within();
};

const wordsOf = (type: string, attributes: unknown): string => {
  switch (type) {
    case 'mention':
    case 'status':
    case 'placeholder':
      return textIn(attributes, 'text');
    case 'emoji':
      return textIn(attributes, 'text') || textIn(attributes, 'shortName');
    case 'media':
    case 'mediaInline':
      return textIn(attributes, 'alt');
    case 'inlineCard':
    case 'blockCard':
    case 'embedCard':
      return textIn(attributes, 'url');
    case 'date':
      return dayOf(textIn(attributes, 'timestamp'));
    default:
      return '';
  }
};

const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;

const textIn = (value: unknown, name: string): string => {
  const text = member(value, name);
  return typeof text === 'string' ? text : '';
};

/** Milliseconds since 1970, as digits. */
const dayOf = (timestamp: string): string =>
  /^\d{1,14}$/.test(timestamp) ? new Date(Number(timestamp)).toISOString().slice(0, 10) : '';
