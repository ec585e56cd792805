/** Whether a text is pure ASCII, as most are: Unicode patterns can then be skipped. */
export const isAscii = (text: string): boolean => !/\P{ASCII}/u.test(text);
