import { go } from '../state/navigation.ts';

export const searchFieldId = 'ticket-search';

let isWanted = false;

/** Goes to the search field, wherever the reader is. */
export const focusSearch = (): void => {
  const field = document.getElementById(searchFieldId);
  if (field instanceof HTMLInputElement) {
    field.focus();
    field.select();
    return;
  }
  isWanted = true;
  go({ view: 'tickets', filters: {}, ticket: null });
};

/** True once, if the field was wanted before it was there. */
export const isSearchWanted = (): boolean => {
  const was = isWanted;
  isWanted = false;
  return was;
};
