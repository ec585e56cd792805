export const triage = {
  lead: '{period}: how often triage is wrong, by the corrections of people',
  unjudged:
    '{count, plural, one {# ticket} other {# tickets}} could not be judged: triage does not know the language, and so raises no alert. <a>{count, plural, one {Show the ticket} other {Show the tickets}}</a>',

  // Figures
  quality: 'Triage quality',
  falsePer1000: 'False alarms per 1,000 tickets',
  falseAlarms:
    '{count, plural, one {# ticket that a person says is not urgent} other {# tickets that a person says are not urgent}}',
  missedPer1000: 'Missed per 1,000 tickets',
  missed:
    '{count, plural, one {# ticket that only a person says is urgent} other {# tickets that only a person says are urgent}}',
  alarms: 'Alarms',
  inTickets: 'in {count, plural, one {# ticket} other {# tickets}}',
  corrected: 'Corrected or confirmed',
  confirmed: '{count, plural, one {# alarm} other {# alarms}} confirmed',
  uncorrected: 'Tickets without a correction count as right.',
  uncorrectedNewest:
    'Tickets without a correction count as right. Only the newest {count, plural, one {correction is} other {# corrections are}} counted.',

  // Rules
  rules: 'Rules with the most false alarms',
  noCorrections: 'No alarm of this period was corrected. The buttons “Not urgent” and “Urgent” of a ticket do that.',
  rule: 'Rule',
  ruleFalse: 'False',
  wrongTooOften: 'Wrong too often',
  switchingOff:
    'A tenant’s own rule is switched off by leaving it out of the tenant’s rules, a built-in one for a phrase by naming the phrase in <code>ignore</code>. A replay with <code>dry_run</code> then shows what changes in all tickets.',
  noRule: 'No rule that can be switched off',
  tenantsOwn: 'The tenant’s own',
  builtIn: 'Built-in',
  notTried: '{owner}. Not tried: others are wrong more often',
  without:
    '{owner}. Without it, {falseGone, number} of {falseChecked, number} false alarms and {otherGone, number} of {otherChecked, number} others would be gone',
} as const;
