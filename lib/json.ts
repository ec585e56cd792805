/** What a text says in JSON; undefined, which no JSON says, if it is none. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // that is the answer
  }
};
