import { chapters } from '#functions/manifest/manifest.ts';
import { type OpenApi, openApiOf } from './document.ts';

/** The version of the API, not of the program: its major part grows with each breaking change. */
const version = '1.0.0';

let made: OpenApi | undefined;

/** The OpenAPI document of this API, made at the first use. */
export const intakeApi = (): OpenApi => {
  made ??= openApiOf(chapters, version);
  return made;
};
