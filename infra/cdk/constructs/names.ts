/** The construct id of a name in the table: `GetTicket` for `get-ticket`. */
export const constructId = (name: string): string =>
  name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
