/** Whether a text may go into a query or a document: whole characters, and no control character but tab and new line. */
export const isSoundText = (text: string): boolean => text.isWellFormed() && !/(?![\t\n\r])\p{Cc}/u.test(text);
