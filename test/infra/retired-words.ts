/** Words that each had a standard term, in the glossary or in the field; searched for in documents and in code. */
export const retiredWords = [
  'takes? in',
  'took in',
  'taken in',
  'held back',
  'holds back',
  'taken up',
  'takes? up',
  'puts? aside',
  'dead (?:message|page|alert)s?',
  'judged anew',
  'strangers?',
  'gentle',
  'barren',
  'forgo',
  'nobody looks',
  'met elsewhere',
  'tells',
  'told',
];

/** What only code had: names, log events and comments. */
const retiredInCode = ['anew', 'bears', 'errand', 'loudest', 'strewn', 'seasoned', 'patient(?:For)?', 'faces'];

/** Parts of names, in camel case or capitals. */
const retiredParts = [
  '_TOLD',
  '_HURRIED',
  '(?:heldBack|metElsewhere|told|tell)(?=[A-Z])',
  '[a-z](?:Told|HeldBack)(?![a-z])',
];

export const retired = new RegExp(`\\b(?:${retiredWords.join('|')})\\b`, 'i');

export const isRetiredCode = (line: string): boolean =>
  new RegExp(`\\b(?:${[...retiredWords, ...retiredInCode].join('|')})\\b`, 'i').test(line) ||
  new RegExp(retiredParts.join('|')).test(line);

/** Folders of code, and what in them is in customers' words, or lists the retired ones. */
export const codeRoots = ['lib', 'functions', 'infra', 'test'];
const exempt =
  /^(?:lib\/triage\/english\/|lib\/triage\/stop-words\.ts|infra\/local\/demo-provider\/demo\/|test\/bench\/triage|test\/infra\/retired-words\.ts)/;
export const isExempt = (path: string): boolean => exempt.test(path);
