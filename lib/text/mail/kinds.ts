/** What a phrase is known as: a bit each. */
const kinds = [
  ...(['replyStart', 'replyVerb', 'sender', 'field', 'original', 'pointer', 'replyLine'] as const),
  ...(['signOff', 'thanks', 'postscript', 'sentenceWord', 'jobTitle', 'contact'] as const),
  ...(['disclaimer', 'notice', 'footer', 'browser', 'reason', 'optOut', 'offer'] as const),
  ...(['automaticSubject', 'automaticOpening', 'absence', 'return', 'bounceSubject', 'bounceReport'] as const),
  ...(['no', 'goodNews'] as const),
];
export type Kind = (typeof kinds)[number];

export const bit = Object.fromEntries(kinds.map((kind, at) => [kind, 1 << at])) as Readonly<Record<Kind, number>>;
