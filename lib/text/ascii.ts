/** Whether a text is ASCII alone, as most are: what it takes to read letters of all scripts can then be left out. */
export const isAscii = (text: string): boolean => !/\P{ASCII}/u.test(text);
