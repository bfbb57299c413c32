/** The tensor types that are written here, by their numbers in GGUF (ggml.h). */
export const TENSOR_TYPES = { F32: 0, F16: 1, Q8_0: 8 } as const;
export type TensorType = keyof typeof TENSOR_TYPES;

/** How many numbers share one scale in Q8_0. */
export const Q8_0_BLOCK = 32;

const bits = new DataView(new ArrayBuffer(4));

/** The 16 bits of a number as half-precision float, rounded to nearest, ties to even; too large is infinity. */
export function halfBits(value: number): number {
  bits.setFloat32(0, value);
  const single = bits.getUint32(0);
  const sign = (single >>> 16) & 0x8000;
  const exponent = (single >>> 23) & 0xff;
  const fraction = single & 0x7fffff;
  if (exponent === 0xff) return sign | 0x7c00 | (fraction === 0 ? 0 : 0x200);
  const halfExponent = exponent - 112;
  if (halfExponent >= 31) return sign | 0x7c00;
  if (halfExponent < -10) return sign;
  // Below the smallest normal number, the leading one becomes part of the fraction.
  const shift = halfExponent <= 0 ? 14 - halfExponent : 13;
  const whole = halfExponent <= 0 ? fraction | 0x800000 : fraction + halfExponent * 0x800000;
  const rest = whole % 2 ** shift;
  const half = 2 ** (shift - 1);
  const floor = Math.floor(whole / 2 ** shift);
  return sign | (floor + (rest > half || (rest === half && floor % 2 === 1) ? 1 : 0));
}

/** The number that 16 bits of a half-precision float stand for. */
export function fromHalfBits(half: number): number {
  const sign = half & 0x8000 ? -1 : 1;
  const exponent = (half >>> 10) & 0x1f;
  const fraction = half & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** Numbers as the bytes of a tensor. Q8_0 needs a multiple of 32 of them. */
export function encode(values: Float32Array, type: TensorType): Buffer {
  if (type === 'F32') {
    const bytes = Buffer.alloc(values.length * 4);
    values.forEach((value, index) => {
      bytes.writeFloatLE(value, index * 4);
    });
    return bytes;
  }
  if (type === 'F16') {
    const bytes = Buffer.alloc(values.length * 2);
    values.forEach((value, index) => {
      bytes.writeUInt16LE(halfBits(value), index * 2);
    });
    return bytes;
  }
  return encodeQ8(values);
}

/** Blocks of 32 numbers: a scale as half-precision float, then 32 signed bytes. */
function encodeQ8(values: Float32Array): Buffer {
  const blocks = values.length / Q8_0_BLOCK;
  if (!Number.isInteger(blocks)) throw new RangeError(`${values.length} numbers make no whole Q8_0 blocks.`);
  const bytes = Buffer.alloc(blocks * (2 + Q8_0_BLOCK));
  for (let block = 0; block < blocks; block++) {
    const numbers = values.subarray(block * Q8_0_BLOCK, (block + 1) * Q8_0_BLOCK);
    const scale = numbers.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127;
    const at = block * (2 + Q8_0_BLOCK);
    bytes.writeUInt16LE(halfBits(scale), at);
    numbers.forEach((value, index) => {
      const quantum = scale === 0 ? 0 : Math.round(value / scale);
      bytes.writeInt8(Math.max(-127, Math.min(127, quantum)), at + 2 + index);
    });
  }
  return bytes;
}
