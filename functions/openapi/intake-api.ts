import { chapters } from '#functions/manifest/manifest.ts';
import { apiVersion } from './api-version.ts';
import { type OpenApi, openApiOf } from './document.ts';

let made: OpenApi | undefined;

/** The OpenAPI document of this API, made at the first use. */
export const intakeApi = (): OpenApi => {
  made ??= openApiOf(chapters, apiVersion);
  return made;
};
