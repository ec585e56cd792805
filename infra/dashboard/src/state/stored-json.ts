/** What the browser has stored as JSON; null for nothing, and for what is none. */
export const parsedJson = (stored: string | null): unknown => {
  try {
    return JSON.parse(stored ?? 'null');
  } catch {
    return null;
  }
};
