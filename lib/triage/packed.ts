import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';

// Compiled rules, as they are unpacked much sooner than rules are compiled: as bytes in files beside bundles, or as text.

const kinds = { Uint8Array, Uint16Array, Int32Array, Float32Array };
type KindName = keyof typeof kinds;
type TypedArray = InstanceType<(typeof kinds)[KindName]>;

/** A typed array in JSON: its own kind, the narrowest kind that holds its numbers, and where those stand. */
type PackedArray = { typedArray: KindName; as: KindName; at: number; length: number };

/** The numbers of all typed arrays stand in one block. */
type Packed = { json: string; block: Buffer };
/** The block is deflated, in base64: inflating each array by itself takes twice as long. */
type PackedText = { json: string; deflated: string };

const isPackedArray = (value: unknown): value is PackedArray =>
  typeof value === 'object' && value !== null && 'typedArray' in value;

/** Packs data of objects, arrays, texts, finite numbers and typed arrays of the kinds above into a text. */
export const pack = (data: unknown): string => {
  const { json, block } = packed(data);
  return JSON.stringify({ json, deflated: deflated(block).toString('base64') } satisfies PackedText);
};

/** Packs the same data into bytes: larger than a text, but nothing need be inflated. The length of the JSON comes first. */
export const packBytes = (data: unknown): Uint8Array => {
  const { json, block } = packed(data);
  const text = Buffer.from(json);
  const length = Buffer.alloc(alignment);
  length.writeUInt32LE(text.length);
  return Buffer.concat([length, text, Buffer.alloc(-text.length & (alignment - 1)), block]);
};

const packed = (data: unknown): Packed => {
  const block = blockOfArrays();
  const json = JSON.stringify(data, (_, value) => (ArrayBuffer.isView(value) ? block.add(value as TypedArray) : value));
  return { json, block: block.bytes() };
};

/** Learnt weights repeat nothing: they are shorter if nothing that repeats is looked for. */
const deflated = (bytes: Buffer): Buffer => {
  const whole = deflateRawSync(bytes);
  const symbols = deflateRawSync(bytes, { strategy: constants.Z_HUFFMAN_ONLY });
  return symbols.length < whole.length ? symbols : whole;
};

/** What was packed. The numbers are in the byte order of the machine that packed them: little-endian, as all of Lambda's. */
export const unpack = <T>(text: string): T => {
  const { json, deflated }: PackedText = JSON.parse(text);
  // A copy, since a small Buffer may stand anywhere in a shared one, and numbers of several bytes must be aligned.
  return unpacked(json, new Uint8Array(inflateRawSync(Buffer.from(deflated, 'base64'))));
};

/** What was packed into bytes. The arrays are parts of a copy of them. */
export const unpackBytes = <T>(bytes: Uint8Array): T => {
  const copy = new Uint8Array(bytes);
  const end = alignment + new DataView(copy.buffer).getUint32(0, true);
  const json = Buffer.from(copy.buffer, alignment, end - alignment).toString();
  return unpacked(json, copy.subarray(end + (-end & (alignment - 1))));
};

const unpacked = <T>(json: string, { buffer, byteOffset }: Uint8Array<ArrayBuffer>): T =>
  JSON.parse(json, (_, value) => (isPackedArray(value) ? arrayIn(buffer, byteOffset, value) : value));

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

const arrayIn = (buffer: ArrayBuffer, start: number, { typedArray, as, at, length }: PackedArray): TypedArray => {
  const stored = new kinds[as](buffer, start + at, length);
  return as === typedArray ? stored : new kinds[typedArray](stored);
};
