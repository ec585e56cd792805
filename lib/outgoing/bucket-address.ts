/** A bucket in S3, or in what has its address instead. */
export type Bucket = { name: string; region: string; endpoint?: string | undefined };

/** The origin that a browser sends files to. */
export const bucketOrigin = ({ name, region, endpoint }: Bucket): string => {
  if (endpoint) return new URL(endpoint).origin;
  return `https://${name}.s3.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`;
};

/** Where an object is: the bucket stands in the host's name, or in the path where an endpoint is given. */
export const objectUrl = (bucket: Bucket, key: string): URL => {
  const path = key.split('/').map(encodeURIComponent).join('/');
  return new URL(bucket.endpoint ? `/${bucket.name}/${path}` : `/${path}`, bucketOrigin(bucket));
};
