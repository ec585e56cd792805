import type { Triage } from './page-plan.ts';

const urgentWords = /\b(urgent|asap|outage|down|breach|lawyer|lawsuit|chargeback|refund|emergency|unsafe)\b/i;
const angryWords = /\b(angry|terrible|unacceptable|worst|broken|disappointed|furious|useless)\b/i;
const kindWords = /\b(thanks|thank you|great|love|perfect|wonderful)\b/i;

/** What a ticket's words say of it. */
export const triageTicket: Triage = ({ subject, message, status }) => {
  const text = `${subject}\n${message}`;
  const urgent = urgentWords.exec(text);
  const isAngry = angryWords.test(text);
  const isOpen = status !== 'closed' && status !== 'resolved';
  return {
    urgency: urgent ? 'high' : isAngry ? 'medium' : 'low',
    sentiment: isAngry ? 'negative' : kindWords.test(text) ? 'positive' : 'neutral',
    requires_action: urgent !== null || (isOpen && isAngry),
    reason: urgent ? `It says "${urgent[0].toLowerCase()}"` : 'It says nothing urgent',
  };
};
