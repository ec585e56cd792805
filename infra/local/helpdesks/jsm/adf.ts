type Node = { type: string; text?: string; marks?: readonly { type: string }[]; content?: readonly Node[] };

/** A line; the second half of its words is strong, so that one line is several nodes. */
const line = (text: string): Node[] => {
  const middle = text.indexOf(' ', text.length / 2);
  const [plain, strong] = middle < 0 ? [text, ''] : [text.slice(0, middle), text.slice(middle)];
  return [
    ...(plain === '' ? [] : [{ type: 'text', text: plain }]),
    ...(strong === '' ? [] : [{ type: 'text', text: strong, marks: [{ type: 'strong' }] }]),
  ];
};

const paragraph = (text: string): Node => ({
  type: 'paragraph',
  content: text.split('\n').flatMap((one, at) => [...(at === 0 ? [] : [{ type: 'hardBreak' }]), ...line(one)]),
});

/** A text in the Atlassian Document Format; an empty line is between two paragraphs. */
export const adf = (text: string) => ({
  type: 'doc',
  version: 1,
  content: text.split('\n\n').map(paragraph),
});
