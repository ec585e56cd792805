/** The one moment of all pictures, for the server, its database and the page: a Wednesday morning. */
export const moment = new Date('2026-03-11T10:30:00Z');

export const hoursBefore = (hours: number): string => new Date(moment.getTime() - hours * 3_600_000).toISOString();
