import { asChoice, asList, asWords } from '../format.ts';
import { valuesIn } from '../parts/lines.ts';
import { t } from '../texts/t.ts';
import { matchLists, type RouteDraft } from './policy-draft.ts';

/** What a route asks of an alert and where that goes, in one line. */
export const routeSummary = (route: RouteDraft, nameOf: (destinationId: string) => string): string => {
  const asked = matchLists.flatMap((list) => {
    const values = valuesIn(route.lists[list]);
    return values.length === 0 ? [] : [t('routes.condition', { field: asWords(list), values: asChoice(values) })];
  });
  const conditions = [...asked, ...(route.hours === '' ? [] : [t(`routes.${route.hours}`)])];
  const steps = route.escalation.map(({ minutes, to }) =>
    t('routes.step', { minutes, destinations: asList(to.map(nameOf)) }),
  );
  const first = route.to.length === 0 ? t('routes.all') : asList(route.to.map(nameOf));
  return t('routes.summary', {
    conditions: conditions.length === 0 ? t('routes.every') : asList(conditions),
    destinations: [first, ...steps].join(' → '),
  });
};
