import { chapters } from '#functions/manifest/manifest.ts';
import { type OpenApi, openApiOf } from './document.ts';

/** Of the contract with callers, not of the program: its first part grows when something is taken away or changed. */
const version = '1.0.0';

let made: OpenApi | undefined;

/** The description of this very API; made at the first use. */
export const intakeApi = (): OpenApi => {
  made ??= openApiOf(chapters, version);
  return made;
};
