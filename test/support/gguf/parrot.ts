import { type GgufContent, type MetadataValue, type Tensor, writeGguf } from './write-gguf.ts';

/**
 * A model made by hand, of the architecture `llama`, whose greedy answers are known: it says the one text whose
 * sign (a letter) occurs most often in all that it was told. So an answer depends on the whole prompt, not only
 * on its end, and a lost or mixed-up prompt shows.
 *
 * How: its attention looks at every token evenly, so that each sign adds to a direction of its own; which token
 * follows which is written into the matrix of the output.
 */
export interface ParrotOptions {
  /**
   * What it says for each sign, token by token; a sign is one ASCII character. Tokens differ from each other, and
   * have two bytes or more: llama.cpp ends the whole process for a vocabulary with two equal ones.
   */
  readonly says: Readonly<Record<string, readonly string[]>>;
  /** These signs' texts go round and round. */
  readonly endless?: string;
  readonly contextLength?: number;
  /** More numbers that do nothing, for a larger file: the width of the feed-forward layer. */
  readonly feedForward?: number;
  readonly metadata?: Readonly<Record<string, MetadataValue>>;
  readonly leaveOut?: readonly string[];
  readonly type?: GgufContent['type'];
}

const CONTROL_TOKENS = ['<|end|>', '<|start|>', '<|told|>', '<|answer|>'] as const;
const [END, ANSWER] = [0, 3];
const CONTROL = 3;
const NORMAL = 1;
const HEAD = 64;
/** How much more it counts which token was last than what was told. */
const BASE = 8;

/** Says what it was told once, in the order in which it was told; system messages as well. */
const TEMPLATE =
  "{% for m in messages %}{% if m['role'] == 'assistant' %}<|answer|>{{ m['content'] }}<|end|>{% else %}<|told|>{{ m['content'] }}{% endif %}{% endfor %}{% if add_generation_prompt %}<|answer|>{% endif %}";

/** The model as the bytes of a GGUF file. */
export function parrot(options: ParrotOptions): Buffer {
  const { says, endless = '', contextLength = 2048, feedForward = 32, type = 'F32' } = options;
  const letters = byteLetters();
  const tokens = [...CONTROL_TOKENS, ...letters];
  const follows = new Map<number, number[]>([[ANSWER, []]]);
  const signs = Object.keys(says);
  for (const sign of signs) {
    const ids = (says[sign] ?? []).map((word) => tokens.push(asLetters(word, letters)) - 1);
    ids.forEach((id, index) => {
      const loop = endless.includes(sign) ? (ids[0] ?? END) : END;
      follows.set(id, [ids[index + 1] ?? loop]);
    });
    follows.get(ANSWER)?.push(ids[0] ?? END);
  }
  const width = Math.ceil((tokens.length + signs.length) / HEAD) * HEAD;
  const matrix = (rows: number, columns: number) => new Float32Array(rows * columns);

  const embedding = matrix(tokens.length, width);
  tokens.forEach((_, id) => {
    embedding[id * width + id] = 1;
  });
  const value = matrix(width, width);
  const output = matrix(tokens.length, width);
  for (const [id, next] of follows) {
    for (const to of next) output[to * width + id] = BASE;
  }
  signs.forEach((sign, index) => {
    const direction = tokens.length + index;
    value[direction * width + CONTROL_TOKENS.length + sign.charCodeAt(0)] = 1;
    const first = follows.get(ANSWER)?.[index] ?? END;
    output[first * width + direction] = 1;
  });
  const identity = matrix(width, width);
  for (let index = 0; index < width; index++) identity[index * width + index] = 1;
  const ones = new Float32Array(width).fill(1);

  const tensors: Tensor[] = [
    { name: 'token_embd.weight', shape: [tokens.length, width], values: embedding },
    { name: 'blk.0.attn_norm.weight', shape: [width], values: ones },
    { name: 'blk.0.attn_q.weight', shape: [width, width], values: matrix(width, width) },
    { name: 'blk.0.attn_k.weight', shape: [width, width], values: matrix(width, width) },
    { name: 'blk.0.attn_v.weight', shape: [width, width], values: value },
    { name: 'blk.0.attn_output.weight', shape: [width, width], values: identity },
    { name: 'blk.0.ffn_norm.weight', shape: [width], values: ones },
    { name: 'blk.0.ffn_gate.weight', shape: [feedForward, width], values: matrix(feedForward, width) },
    { name: 'blk.0.ffn_up.weight', shape: [feedForward, width], values: matrix(feedForward, width) },
    { name: 'blk.0.ffn_down.weight', shape: [width, feedForward], values: matrix(width, feedForward) },
    { name: 'output_norm.weight', shape: [width], values: ones },
    { name: 'output.weight', shape: [tokens.length, width], values: output },
  ];
  const metadata: Record<string, MetadataValue> = {
    'general.architecture': 'llama',
    'general.name': 'Parrot',
    'llama.context_length': contextLength,
    'llama.embedding_length': width,
    'llama.block_count': 1,
    'llama.feed_forward_length': feedForward,
    'llama.attention.head_count': width / HEAD,
    'llama.attention.head_count_kv': width / HEAD,
    'llama.attention.layer_norm_rms_epsilon': { float: 1e-5 },
    'llama.rope.freq_base': { float: 10_000 },
    'llama.rope.dimension_count': HEAD,
    'tokenizer.ggml.model': 'gpt2',
    'tokenizer.ggml.pre': 'qwen2',
    'tokenizer.ggml.tokens': tokens,
    'tokenizer.ggml.token_type': tokens.map((_, id) => (id < CONTROL_TOKENS.length ? CONTROL : NORMAL)),
    // One that never applies, since an empty list has no type.
    'tokenizer.ggml.merges': ['Ā Ā'],
    'tokenizer.ggml.bos_token_id': 1,
    'tokenizer.ggml.eos_token_id': END,
    'tokenizer.ggml.add_bos_token': false,
    'tokenizer.chat_template': TEMPLATE,
    ...options.metadata,
  };
  for (const key of options.leaveOut ?? []) delete metadata[key];
  return writeGguf({ metadata, tensors, type });
}

/** The letter that stands for each byte in a vocabulary of the kind of GPT-2. */
function byteLetters(): readonly string[] {
  let strange = 0;
  return Array.from({ length: 256 }, (_, byte) => {
    const isPlain = (byte >= 33 && byte <= 126) || (byte >= 161 && byte !== 173);
    return String.fromCodePoint(isPlain ? byte : 256 + strange++);
  });
}

function asLetters(text: string, letters: readonly string[]): string {
  return [...Buffer.from(text, 'utf8')].map((byte) => letters[byte] ?? '').join('');
}
