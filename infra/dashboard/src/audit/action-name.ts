import { asWords } from '../format.ts';
import { en } from '../texts/en/en.ts';
import { t } from '../texts/t.ts';

type Action = keyof typeof en.actions;

export const actions = Object.keys(en.actions) as Action[];

const isKnown = (action: string): action is Action => Object.hasOwn(en.actions, action);

/** What was done, by the name of the operation; one that the page does not know keeps its own words. */
export const actionName = (action: string): string => (isKnown(action) ? t(`actions.${action}`) : asWords(action));
