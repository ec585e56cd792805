import { asWords } from '../format.ts';
import { matchLists, type RouteDraft, valuesIn } from './policy-draft.ts';

/** What a route asks of an alert and where that goes, in one line. */
export const routeSummary = (route: RouteDraft, nameOf: (destinationId: string) => string): string => {
  const conditions = matchLists.flatMap((list) => {
    const values = valuesIn(route.lists[list]);
    return values.length === 0 ? [] : [`${asWords(list).toLowerCase()} ${values.join(' or ')}`];
  });
  const when = [...conditions, ...(route.hours === '' ? [] : [hoursWords[route.hours]])].join(', ');
  const where = route.to.length === 0 ? 'all destinations' : route.to.map(nameOf).join(', ');
  const later = route.escalation.map(({ minutes, to }) => ` → after ${minutes} min ${to.map(nameOf).join(', ')}`);
  return `${when === '' ? 'Every alert' : when} → ${where}${later.join('')}`;
};

const hoursWords = { business: 'in business hours', off: 'outside business hours' } as const;
