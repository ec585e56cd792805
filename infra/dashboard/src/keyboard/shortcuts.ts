/** Every key that the page knows, in the groups in which they are listed; each has a text of the same name. */
export const shortcutGroups = {
  list: { next: 'j', previous: 'k', open: 'o', select: 'x', selection: 's' },
  page: { search: '/', close: 'Escape', help: '?' },
} as const;

const place = 'intake-single-keys';

/** Keys that type a letter can be switched off: speech input may press them by chance (WCAG 2.1.4). */
export const areSingleKeysOn = (): boolean => globalThis.localStorage?.getItem(place) !== 'off';

export const switchSingleKeys = (isOn: boolean): void => {
  if (isOn) localStorage.removeItem(place);
  else localStorage.setItem(place, 'off');
};

const fields = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"]';

/** What a key press means to the page; null for one that is meant for a field, the browser or a dialog above the page. */
export const pressedKey = (event: KeyboardEvent): string | null => {
  const { key, target, ctrlKey, metaKey, altKey, isComposing, defaultPrevented } = event;
  if (defaultPrevented || isComposing || ctrlKey || metaKey || altKey) return null;
  if (target instanceof Element && target.closest(fields)) return null;
  if (document.querySelector('dialog:modal:not(.ticket-panel)')) return null;
  if (key.length > 1) return key;
  return areSingleKeysOn() ? key.toLowerCase() : null;
};
