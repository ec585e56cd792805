import aws4 from 'aws4';
import { type Bucket, objectUrl } from './bucket-address.ts';
import { type OutgoingAnswer, sendRequest } from './send-request.ts';

/** Of the credentials that Lambda puts into the environment, unless others are given. */
export type Credentials = { accessKeyId: string; secretAccessKey: string; sessionToken?: string };

const timeoutMs = 15_000;

type Presigned = {
  url: URL;
  region: string;
  method: 'GET' | 'PUT';
  /** Whoever uses the URL must send exactly these. */
  headers: Readonly<Record<string, string>>;
  expiresSeconds: number;
  now: Date;
};

/** A URL by which anybody may do this one thing in S3 until it expires (AWS Signature Version 4, in the query). */
export const presigned = (
  { url, region, method, headers, expiresSeconds, now }: Presigned,
  credentials?: Credentials,
): string => {
  const at = now.toISOString().replace(/[:-]|\.\d{3}/g, '');
  const path = `${url.pathname}?X-Amz-Date=${at}&X-Amz-Expires=${expiresSeconds}`;
  const request = { host: url.host, service: 's3', region, method, headers: { ...headers }, path, signQuery: true };
  return new URL(aws4.sign(request, credentials).path ?? '', url).href;
};

type Call = { method: 'GET' | 'HEAD' | 'DELETE'; key: string; range?: string; maxBytes?: number };

/** The objects of a bucket, by calls that are signed without the SDK, as `callAws` makes them. */
export const objectsIn = (bucket: Bucket) => {
  /** The answer; null if there is no such object, or not so much of it. @throws for all others */
  const call = async ({ method, key, range, maxBytes = 0 }: Call): Promise<Answered | null> => {
    const url = objectUrl(bucket, key);
    const { headers } = aws4.sign({ host: url.host, service: 's3', region: bucket.region, method, path: url.pathname });
    const answer = await sendRequest(url, {
      ...{ method, signal: AbortSignal.timeout(timeoutMs), maxBytes, trace: 'named' },
      headers: { ...(headers as Record<string, string>), ...(range && { range }) },
    });
    if (answer.kind === 'failed') throw new Error(`The bucket ${answer.reason}`);
    if (answer.status === 404 || answer.status === 416) return null;
    if (answer.status >= 400) throw new Error(`The bucket answered ${answer.status}`);
    return answer;
  };

  return {
    /** What an object is like; null if there is none. */
    async find(key: string): Promise<{ bytes: number; mediaType: string } | null> {
      const found = await call({ method: 'HEAD', key });
      if (!found) return null;
      return { bytes: Number(found.headers['content-length']), mediaType: found.headers['content-type'] ?? '' };
    },

    /** So many bytes from an offset on, or as many as there are; null if there is no object, or none of them. */
    async read(key: string, offset: number, length: number): Promise<Buffer | null> {
      const range = `bytes=${offset}-${offset + length - 1}`;
      const found = await call({ method: 'GET', key, range, maxBytes: length });
      return found && found.body.length > 0 ? found.body : null;
    },

    /** Removes it, if it is there. */
    async remove(key: string): Promise<void> {
      await call({ method: 'DELETE', key });
    },
  };
};
export type Objects = ReturnType<typeof objectsIn>;

type Answered = Extract<OutgoingAnswer, { kind: 'answered' }>;
