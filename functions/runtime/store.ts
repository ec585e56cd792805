import { readConfig } from '#lib/config.ts';
import { sharedStore } from '#lib/mongo/shared-store.ts';

/** The instance's database, connected at the first use and kept between invocations. */
export const store = sharedStore(() => readConfig(['mongo']).mongo);
