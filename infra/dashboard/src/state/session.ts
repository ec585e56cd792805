// The key is kept until the tab closes and is sent to the API only.

const place = 'intake-api-key';

export const storedKey = (): string | null => sessionStorage.getItem(place);

export const storeKey = (key: string | null): void => {
  if (key === null) sessionStorage.removeItem(place);
  else sessionStorage.setItem(place, key);
};
