import { closeSync, fstatSync, openSync } from 'node:fs';
import { ByteReader, EndOfFile } from './byte-reader.ts';

/** What a model's file says of itself before its weights. */
export interface GgufHeader {
  /** Texts, numbers and booleans; lists (the vocabulary) are left out. */
  readonly values: ReadonlyMap<string, string | number | boolean>;
  readonly fileBytes: number;
}

export type HeaderReading = { readonly header: GgufHeader } | { readonly problem: string };

const MOST_KEYS = 10_000;
const MOST_TENSORS = 100_000;
const MOST_DIMENSIONS = 4;
const DEFAULT_ALIGNMENT = 32;

/** Elements and bytes of one block of each tensor type (ggml.h, ggml-common.h); others are not measured. */
const BLOCKS: ReadonlyMap<number, readonly [elements: number, bytes: number]> = new Map([
  [0, [1, 4]],
  [1, [1, 2]],
  [2, [32, 18]],
  [3, [32, 20]],
  [6, [32, 22]],
  [7, [32, 24]],
  [8, [32, 34]],
  [10, [256, 84]],
  [11, [256, 110]],
  [12, [256, 144]],
  [13, [256, 176]],
  [14, [256, 210]],
  [30, [1, 2]],
]);

/** Without one of these, llama.cpp ends the whole process while it loads. */
const NEEDED = [
  'context_length',
  'embedding_length',
  'block_count',
  'feed_forward_length',
  'attention.head_count',
  'attention.layer_norm_rms_epsilon',
];
const CHECKED_ARCHITECTURES = ['llama', 'qwen2', 'qwen3'];

class Malformed extends Error {}

/**
 * The header of a model's file (GGUF, versions 2 and 3), checked as far as is cheap: whether it is one, is whole,
 * and says what llama.cpp cannot do without.
 */
export function readGgufHeader(path: string): HeaderReading {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : String(error);
    return {
      problem:
        code === 'ENOENT'
          ? `There is no model at ${path}. Check LUAMANCER_MODEL, or put the file there.`
          : `The model ${path} cannot be opened (${code}). Check that it is a file and may be read.`,
    };
  }
  try {
    return { header: parse(new ByteReader(file), fstatSync(file).size) };
  } catch (error) {
    const again = 'Download it again, or choose another model.';
    if (error instanceof EndOfFile) return { problem: `The model ${path} is cut off. ${again}` };
    if (error instanceof Malformed) return { problem: `The model ${path} ${error.message}. ${again}` };
    return { problem: `The model ${path} cannot be read: ${String(error)}.` };
  } finally {
    closeSync(file);
  }
}

function parse(reader: ByteReader, fileBytes: number): GgufHeader {
  if (fileBytes < 4 || reader.take(4).toString('latin1') !== 'GGUF') {
    throw new Malformed('is no GGUF file');
  }
  const version = reader.u32();
  if (version !== 2 && version !== 3) throw new Malformed(`is GGUF of an unknown version (${version})`);
  const tensors = bounded(reader.u64(), MOST_TENSORS);
  const keys = bounded(reader.u64(), MOST_KEYS);
  const values = new Map<string, string | number | boolean>();
  for (let index = 0; index < keys; index++) {
    const key = reader.text();
    const value = readValue(reader, reader.u32());
    if (value !== null) values.set(key, value);
  }
  checkKeys(values);
  checkTensors(reader, tensors, Number(values.get('general.alignment') ?? DEFAULT_ALIGNMENT), fileBytes);
  return { values, fileBytes };
}

function bounded(value: number, most: number): number {
  if (value > most) throw new Malformed('is damaged: its header makes no sense');
  return value;
}

/** One value of a type (gguf.h); null for a list, which is read over. */
function readValue(reader: ByteReader, type: number): string | number | boolean | null {
  switch (type) {
    case 0:
      return reader.take(1).readUInt8();
    case 1:
      return reader.take(1).readInt8();
    case 2:
      return reader.take(2).readUInt16LE();
    case 3:
      return reader.take(2).readInt16LE();
    case 4:
      return reader.u32();
    case 5:
      return reader.take(4).readInt32LE();
    case 6:
      return reader.take(4).readFloatLE();
    case 7:
      return reader.take(1).readUInt8() !== 0;
    case 8:
      return reader.text();
    case 9: {
      const of = reader.u32();
      if (of === 9) throw new Malformed('is damaged: its header makes no sense');
      const length = reader.u64();
      for (let index = 0; index < length; index++) readValue(reader, of);
      return null;
    }
    case 10:
      return reader.u64();
    case 11:
      return Number(reader.take(8).readBigInt64LE());
    case 12:
      return reader.take(8).readDoubleLE();
    default:
      throw new Malformed('is damaged: its header makes no sense');
  }
}

function checkKeys(values: GgufHeader['values']): void {
  const architecture = values.get('general.architecture');
  if (typeof architecture !== 'string') throw new Malformed('does not say which architecture it has');
  if (!CHECKED_ARCHITECTURES.includes(architecture)) return;
  const missing = NEEDED.filter((key) => typeof values.get(`${architecture}.${key}`) !== 'number');
  if (missing.length > 0) {
    throw new Malformed(`lacks ${missing.map((key) => `${architecture}.${key}`).join(', ')}`);
  }
}

function checkTensors(reader: ByteReader, count: number, alignment: number, fileBytes: number): void {
  let dataBytes = 0;
  for (let index = 0; index < count; index++) {
    reader.text();
    const dimensions = bounded(reader.u32(), MOST_DIMENSIONS);
    let elements = 1;
    for (let dimension = 0; dimension < dimensions; dimension++) elements *= reader.u64();
    const [blockElements, blockBytes] = BLOCKS.get(reader.u32()) ?? [1, 0];
    const offset = reader.u64();
    dataBytes = Math.max(dataBytes, offset + (elements / blockElements) * blockBytes);
  }
  const dataStart = Math.ceil(reader.position / alignment) * alignment;
  if (dataStart + dataBytes > fileBytes) {
    throw new Malformed(`is cut off: it should have ${dataStart + dataBytes} bytes and has ${fileBytes}`);
  }
}
