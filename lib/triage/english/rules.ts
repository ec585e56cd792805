import type { TriageRulesInput } from '../rules.ts';
import { englishCaseRules } from './case-rules.ts';
import { englishClasses } from './classes.ts';
import { english } from './language.ts';
import { listed } from './listed.ts';
import { englishMoodRules } from './mood-rules.ts';
import { englishUrgentRules } from './urgent-rules.ts';

/** What a support desk without wishes of its own goes by. */
export const englishRules: TriageRulesInput = {
  version: '1',
  language: english,
  classes: englishClasses,
  thresholds: { high: 7, medium: 2, positive: 1.5, negative: -1.5, action: 1 },
  ignore: listed(`
    scroll~ .. down, slow~ .. down, calm~ down, write down, wrote down, down payment~, down jacket~, drop down, break~
    down the, down to, down for maintenance, food court, tennis court, court dates, hi sue, dear sue, sue from, hello
    sue, from sue, fire tv, fire stick, fire extinguisher~, fire safety, fire drill, emergency contact~, emergency
    exit~, emergency services, critical path, critical acclaim, critical tickets, urgent filter, urgent label, urgent
    matters call, in urgent cases, for urgent matters, crash course~, breach of etiquette, gdpr compliant, gdpr
    compliance, gdpr ready, law firm, legal department, perfectly clear, expected the worst, worst case, emergency
    repair~, emergency service~, cancellation policy, refund policy, refunds policy, return policy, cancel button,
    cancel .. filter, kill switch, growth hack~, life hack~, hackathon, thanks in advance, thank you in advance, best
    before, best way, best time, best practice~, happy to, would love, i'd love, we'd love, great deal of, error
    handling, no error~, 0 error~, no incident~, penetration test~, expired card, best regards, no problem, please
    tell him, please tell her, please tell them, please pass on, do i need, do we need, virus scan~, virus scanner,
    virus protection, fraud prevention team, thanks for .. patience, law student~
  `),
  rules: [...englishUrgentRules, ...englishCaseRules, ...englishMoodRules],
};
