let last = 0;

/** The key of a row that a form adds, moves and removes: the API gives it none. */
export const newRowKey = (): number => ++last;
