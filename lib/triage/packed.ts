import { deflateRawSync, inflateRawSync } from 'node:zlib';

// Compiled rules as a text that is unpacked much sooner than rules are compiled: what bundles contain.

const kinds = { Uint8Array, Uint16Array, Int32Array, Float32Array };
type KindName = keyof typeof kinds;
type TypedArray = InstanceType<(typeof kinds)[KindName]>;

/** A typed array in JSON: its own kind, the narrowest kind that holds its numbers, and those deflated, in base64. */
type PackedArray = { typedArray: KindName; as: KindName; deflated: string };

const isPackedArray = (value: unknown): value is PackedArray =>
  typeof value === 'object' && value !== null && 'typedArray' in value;

/** Packs data of objects, arrays, texts, finite numbers and typed arrays of the kinds above. */
export const pack = (data: unknown): string =>
  JSON.stringify(data, (_, value) => (ArrayBuffer.isView(value) ? packedArray(value as TypedArray) : value));

/** What was packed. The numbers are in the byte order of the machine that packed them: little-endian, as all of Lambda's. */
export const unpack = <T>(text: string): T =>
  JSON.parse(text, (_, value) => (isPackedArray(value) ? unpackedArray(value) : value));

const packedArray = (array: TypedArray): PackedArray => {
  const typedArray = array.constructor.name as KindName;
  const as = typedArray === 'Float32Array' ? typedArray : narrowest(array);
  const { buffer, byteOffset, byteLength } = as === typedArray ? array : kinds[as].from(array);
  const bytes = deflateRawSync(Buffer.from(buffer, byteOffset, byteLength));
  return { typedArray, as, deflated: bytes.toString('base64') };
};

const narrowest = (numbers: TypedArray): KindName => {
  let least = 0;
  let most = 0;
  for (const number of numbers) {
    least = Math.min(least, number);
    most = Math.max(most, number);
  }
  if (least < 0 || most > 0xffff) return 'Int32Array';
  return most > 0xff ? 'Uint16Array' : 'Uint8Array';
};

const unpackedArray = ({ typedArray, as, deflated }: PackedArray): TypedArray => {
  // A copy, since a small Buffer may stand anywhere in a shared one, and numbers of several bytes must be aligned.
  const { buffer } = new Uint8Array(inflateRawSync(Buffer.from(deflated, 'base64')));
  const stored = new kinds[as](buffer);
  return as === typedArray ? stored : kinds[typedArray].from(stored);
};
