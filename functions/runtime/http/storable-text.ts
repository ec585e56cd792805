/** Whether a text can be queried and stored: well-formed, and without control characters except tab and line breaks. */
export const isStorableText = (text: string): boolean => text.isWellFormed() && !/(?![\t\n\r])\p{Cc}/u.test(text);
