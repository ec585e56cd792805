import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';

// Compiled rules as a text that is unpacked much sooner than rules are compiled: what bundles contain.

const kinds = { Uint8Array, Uint16Array, Int32Array, Float32Array };
type KindName = keyof typeof kinds;
type TypedArray = InstanceType<(typeof kinds)[KindName]>;

/** A typed array in JSON: its own kind, the narrowest kind that holds its numbers, and where those stand. */
type PackedArray = { typedArray: KindName; as: KindName; at: number; length: number };

/** The numbers of all typed arrays stand in one block, deflated, in base64: inflating each by itself takes twice as long. */
type Packed = { json: string; deflated: string };

const isPackedArray = (value: unknown): value is PackedArray =>
  typeof value === 'object' && value !== null && 'typedArray' in value;

/** Packs data of objects, arrays, texts, finite numbers and typed arrays of the kinds above. */
export const pack = (data: unknown): string => {
  const block = blockOfArrays();
  const json = JSON.stringify(data, (_, value) => (ArrayBuffer.isView(value) ? block.add(value as TypedArray) : value));
  return JSON.stringify({ json, deflated: deflated(block.bytes()).toString('base64') } satisfies Packed);
};

/** Learnt weights repeat nothing: they are shorter if nothing that repeats is looked for. */
const deflated = (bytes: Buffer): Buffer => {
  const whole = deflateRawSync(bytes);
  const symbols = deflateRawSync(bytes, { strategy: constants.Z_HUFFMAN_ONLY });
  return symbols.length < whole.length ? symbols : whole;
};

/** What was packed. The numbers are in the byte order of the machine that packed them: little-endian, as all of Lambda's. */
export const unpack = <T>(text: string): T => {
  const { json, deflated }: Packed = JSON.parse(text);
  // A copy, since a small Buffer may stand anywhere in a shared one, and numbers of several bytes must be aligned.
  const { buffer } = new Uint8Array(inflateRawSync(Buffer.from(deflated, 'base64')));
  return JSON.parse(json, (_, value) => (isPackedArray(value) ? arrayIn(buffer, value) : value));
};

/** As far as the widest kind needs its numbers apart. */
const alignment = 4;

const blockOfArrays = () => {
  const parts: Buffer[] = [];
  let length = 0;
  const addBytes = (bytes: Buffer): void => {
    parts.push(bytes);
    length += bytes.length;
  };
  return {
    add: (array: TypedArray): PackedArray => {
      const typedArray = array.constructor.name as KindName;
      const as = typedArray === 'Float32Array' ? typedArray : narrowest(array);
      const { buffer, byteOffset, byteLength } = as === typedArray ? array : kinds[as].from(array);
      const at = length;
      addBytes(Buffer.from(buffer, byteOffset, byteLength));
      addBytes(Buffer.alloc(-length & (alignment - 1)));
      return { typedArray, as, at, length: array.length };
    },
    bytes: (): Buffer => Buffer.concat(parts),
  };
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

const arrayIn = (buffer: ArrayBuffer, { typedArray, as, at, length }: PackedArray): TypedArray => {
  const stored = new kinds[as](buffer, at, length);
  return as === typedArray ? stored : new kinds[typedArray](stored);
};
