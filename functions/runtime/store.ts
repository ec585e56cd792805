import { readConfig } from '#lib/config.ts';
import { sharedStore } from '#lib/mongo/shared-store.ts';

/** The database of this instance: connected at the first use, kept between invocations until its credentials are refused. */
export const store = sharedStore(() => readConfig(['mongo']).mongo);
