import { readConfig } from '#lib/config.ts';
import { sharedStore } from '#lib/mongo/client.ts';

/** The database of this instance: connected at the first use, kept between invocations. */
export const store = sharedStore(() => readConfig(['mongo']).mongo);
