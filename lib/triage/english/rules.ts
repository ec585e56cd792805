import type { TriageRulesInput } from '../rules.ts';
import { englishClasses, opinionClasses } from './classes.ts';
import { englishDispleasureRules } from './displeasure-rules.ts';
import { englishFraudRules } from './fraud-rules.ts';
import { english } from './language.ts';
import { englishOpinionRules } from './opinion-rules.ts';
import { englishOutageRules } from './outage-rules.ts';
import { englishPraiseRules } from './praise-rules.ts';
import { englishPressureRules } from './pressure-rules.ts';
import { englishSafetyRules } from './safety-rules.ts';
import { englishSecurityRules } from './security-rules.ts';
import { englishSentiment } from './sentiment.ts';
import { englishSetPhrases } from './set-phrases.ts';
import { englishThreatRules } from './threat-rules.ts';
import { englishTroubleRules } from './trouble-rules.ts';
import { englishUrgency } from './urgency.ts';
import { englishWishRules } from './wish-rules.ts';
import { englishWording } from './wording.ts';

/** What a support desk without wishes of its own goes by. */
export const englishRules: TriageRulesInput = {
  version: '6',
  language: english,
  classes: { ...englishClasses, ...opinionClasses },
  thresholds: { high: 8, medium: 1.5, positive: 1.5, negative: -1.5, action: 1, doubt: -3 },
  ignore: [...englishSetPhrases],
  rules: [
    ...englishOutageRules,
    ...englishFraudRules,
    ...englishSecurityRules,
    ...englishThreatRules,
    ...englishSafetyRules,
    ...englishPressureRules,
    ...englishTroubleRules,
    ...englishWishRules,
    ...englishDispleasureRules,
    ...englishPraiseRules,
    ...englishOpinionRules,
  ],
  wording: englishWording,
  urgency: englishUrgency,
  sentimentModels: englishSentiment,
};
