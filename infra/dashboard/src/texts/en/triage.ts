export const triage = {
  lead: '{period}: how often triage is wrong, according to people’s corrections',
  unjudged:
    '{count, plural, one {# ticket} other {# tickets}} could not be judged: triage does not support the language, so it raises no alert. <a>{count, plural, one {Show the ticket} other {Show the tickets}}</a>',

  // Figures
  quality: 'Triage quality',
  falsePer1000: 'False alarms per 1,000 tickets',
  falseAlarms: '{count, plural, one {# ticket} other {# tickets}} marked as not urgent by a person',
  missedPer1000: 'Missed per 1,000 tickets',
  missed: '{count, plural, one {# ticket} other {# tickets}} marked as urgent by a person only',
  alarms: 'Alarms',
  inTickets: 'in {count, plural, one {# ticket} other {# tickets}}',
  corrected: 'Corrected or confirmed',
  confirmed: '{count, plural, one {# alarm} other {# alarms}} confirmed',
  uncorrected: 'Tickets without a correction count as correct.',
  uncorrectedNewest:
    'Tickets without a correction count as correct. Only the newest {count, plural, one {correction is} other {# corrections are}} counted.',

  // Rules
  rules: 'Rules with the most false alarms',
  noCorrections: 'No alarms were corrected in this period. Use the buttons “Not urgent” and “Urgent” on a ticket.',
  rule: 'Rule',
  ruleFalse: 'False',
  wrongTooOften: 'Wrong too often',
  switchingOff:
    'To switch off a custom rule, remove it from the tenant’s rules. To switch off a built-in rule for a phrase, add the phrase to <code>ignore</code>. A replay with <code>dry_run</code> then shows what would change in all tickets.',
  noRule: 'No rule that can be switched off',
  tenantsOwn: 'Custom',
  builtIn: 'Built-in',
  notTried: '{owner}. Not evaluated: others are wrong more often',
  without:
    '{owner}. Without it, {falseGone, number} of {falseChecked, number} false alarms and {otherGone, number} of {otherChecked, number} others would be gone',
} as const;
