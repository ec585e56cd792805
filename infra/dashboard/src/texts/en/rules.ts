export const rules = {
  lead: 'Your own words, in addition to those that triage knows. They never weaken what is known to be urgent.',
  title: 'Own rules',
  rules: 'Rules',
  noneStored: 'None are stored',
  none: 'None: triage goes by the words that it knows.',
  help: 'Each rule is a list of phrases as customers write them. Rules apply to tickets that come in after they were saved.',
  add: 'Add a rule',
  removeNamed: 'Remove the rule {name}',
  name: 'Name',
  nameHint: 'Small letters, digits and hyphens; shown as the reason of a ticket',
  kind: 'What it means',
  weight: 'Weight',
  weightHint: '0.5 to 10; empty: that of its kind',
  phrases: 'Phrases',
  phrasesHint: 'One on each line. word~ also stands for other forms of a word, .. for up to three words',
  ignore: 'Phrases to ignore',
  ignoreHint: 'One on each line, such as product names that sound alarming',
  storedTickets: 'Stored tickets',
  storedHelp:
    'Saved rules do not change tickets that are stored. A preview counts what they would change, and changes nothing.',
  saveFirst: 'Save the rules first: preview and application are by what is stored.',
  preview: 'Preview',
  apply: 'Apply to stored tickets…',
  applyQuestion: 'Apply the rules to stored tickets?',
  applyIt: 'Apply them',
  applyWarning: 'All stored tickets are triaged again. Statistics follow; nobody is alerted.',
  wouldChange: '{changed, plural, one {# ticket} other {# tickets}} of {processed, number} would change',
  hasChanged: '{changed, plural, one {# ticket} other {# tickets}} of {processed, number} changed',
  becameHigh: 'Become urgent',
  noLongerHigh: 'No longer urgent',
  examples: '{count, plural, one {# example} other {# examples}}',
} as const;

/** The kinds of rules. */
export const ruleKinds = {
  urgent: 'Urgent',
  pressing: 'Pressing',
  trouble: 'Trouble',
  calm: 'Calm',
  request: 'Request',
  'no-action': 'No action',
  displeasure: 'Displeasure',
  praise: 'Praise',
} as const;

/** What each of them does. */
export const ruleMeanings = {
  urgent: 'Urgent on its own, whatever else the ticket says',
  pressing: 'Makes a reported problem urgent',
  trouble: 'Something is wrong',
  calm: 'Less urgent, unless another phrase is urgent on its own',
  request: 'Asks for something',
  'no-action': 'Asks for nothing',
  displeasure: 'The sender is unhappy',
  praise: 'The sender is happy',
} as const;
