import type { Catalogue } from '../catalogue.ts';

export const apiErrors: Catalogue['apiErrors'] = {
  unreachable: 'Die API ist nicht erreichbar.',
  status: 'Die API hat mit {status} geantwortet.',
  forbidden: 'Der API-Schlüssel hat keine Berechtigung für diese Anfrage.',
  bucketUnreachable: 'Der Dateispeicher ist nicht erreichbar.',
  bucketStatus: 'Der Dateispeicher hat mit {status} geantwortet.',
};
