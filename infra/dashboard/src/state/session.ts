// The key lives as long as the tab and goes nowhere but into the header of what is asked of the API.

const place = 'intake-api-key';

export const storedKey = (): string | null => sessionStorage.getItem(place);

export const storeKey = (key: string | null): void => {
  if (key === null) sessionStorage.removeItem(place);
  else sessionStorage.setItem(place, key);
};
