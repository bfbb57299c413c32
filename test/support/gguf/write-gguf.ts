import { encode, Q8_0_BLOCK, TENSOR_TYPES, type TensorType } from './numbers.ts';

/** A plain number is whole; a list holds one kind. */
export type MetadataValue =
  | string
  | number
  | boolean
  | { readonly float: number }
  | readonly string[]
  | readonly number[];

export interface Tensor {
  readonly name: string;
  /** Rows and columns, or the length of a vector, as PyTorch has them: a matrix is [out, in]. */
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

export interface GgufContent {
  readonly metadata: Readonly<Record<string, MetadataValue>>;
  readonly tensors: readonly Tensor[];
  /** Of matrices whose rows suit it; the rest is F32 (vectors) or F16. */
  readonly type: TensorType;
}

const VERSION = 3;
const ALIGNMENT = 32;
/** The numbers of value types (gguf.h). */
const TYPES = { u32: 4, i32: 5, f32: 6, bool: 7, text: 8, list: 9 } as const;

/** A model as the bytes of a GGUF file. */
export function writeGguf({ metadata, tensors, type }: GgufContent): Buffer {
  const infos: Buffer[] = [];
  const data: Buffer[] = [];
  let offset = 0;
  for (const tensor of tensors) {
    if (tensor.values.length !== tensor.shape.reduce((product, length) => product * length, 1)) {
      throw new RangeError(
        `${tensor.name} has ${tensor.values.length} numbers for ${tensor.shape.join(' x ')}.`,
      );
    }
    const stored = storedType(tensor, type);
    const bytes = padded(encode(tensor.values, stored));
    // GGUF names the innermost dimension first.
    const lengths = tensor.shape.toReversed().map((length) => u64(length));
    infos.push(text(tensor.name), u32(lengths.length), ...lengths, u32(TENSOR_TYPES[stored]), u64(offset));
    data.push(bytes);
    offset += bytes.length;
  }
  const entries = Object.entries(metadata).flatMap(([key, value]) => [text(key), typed(value)]);
  const head = [Buffer.from('GGUF'), u32(VERSION), u64(tensors.length), u64(Object.keys(metadata).length)];
  return Buffer.concat([padded(Buffer.concat([...head, ...entries, ...infos])), ...data]);
}

function storedType({ shape }: Tensor, wanted: TensorType): TensorType {
  if (shape.length === 1) return 'F32';
  return wanted === 'Q8_0' && (shape.at(-1) ?? 0) % Q8_0_BLOCK !== 0 ? 'F16' : wanted;
}

function typed(value: MetadataValue): Buffer {
  if (isList(value)) {
    const isText = typeof value[0] === 'string';
    const items = value.map((item) => (isText ? text(String(item)) : i32(Number(item))));
    return Buffer.concat([
      u32(TYPES.list),
      u32(isText ? TYPES.text : TYPES.i32),
      u64(value.length),
      ...items,
    ]);
  }
  if (typeof value === 'string') return Buffer.concat([u32(TYPES.text), text(value)]);
  if (typeof value === 'boolean') return Buffer.concat([u32(TYPES.bool), Buffer.from([value ? 1 : 0])]);
  if (typeof value === 'number') return Buffer.concat([u32(TYPES.u32), u32(value)]);
  const float = Buffer.alloc(4);
  float.writeFloatLE(value.float);
  return Buffer.concat([u32(TYPES.f32), float]);
}

function isList(value: MetadataValue): value is readonly string[] | readonly number[] {
  return Array.isArray(value);
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function i32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value);
  return bytes;
}

function u64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
}

function text(value: string): Buffer {
  const bytes = Buffer.from(value, 'utf8');
  return Buffer.concat([u64(bytes.length), bytes]);
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((ALIGNMENT - (bytes.length % ALIGNMENT)) % ALIGNMENT)]);
}
