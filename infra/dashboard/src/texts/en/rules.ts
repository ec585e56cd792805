export const rules = {
  lead: 'Your own phrases, in addition to the built-in rules. They never weaken what those find urgent.',
  title: 'Custom rules',
  rules: 'Rules',
  noneStored: 'None saved',
  none: 'None: triage uses the built-in rules only.',
  help: 'Each rule is a list of phrases as customers write them. Rules apply to tickets that arrive after they are saved.',
  add: 'Add a rule',
  removeNamed: 'Remove the rule {name}',
  name: 'Name',
  nameHint: 'Lowercase letters, digits and hyphens; shown as a reason on tickets',
  kind: 'What it means',
  weight: 'Weight',
  weightHint: '0.5 to 10; leave empty for the default of its kind',
  phrases: 'Phrases',
  phrasesHint: 'One per line. word~ also matches other forms of the word, .. matches up to three words',
  ignore: 'Phrases to ignore',
  ignoreHint: 'One per line, such as product names that sound alarming',
  storedTickets: 'Stored tickets',
  storedHelp:
    'Saving rules does not change tickets that are already stored. A preview counts what would change, without changing anything.',
  saveFirst: 'Save the rules first: preview and apply use the saved rules.',
  preview: 'Preview',
  apply: 'Apply to stored tickets…',
  applyQuestion: 'Apply the rules to stored tickets?',
  applyIt: 'Apply them',
  applyWarning: 'All stored tickets are triaged again. Statistics are updated; nobody is alerted.',
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
