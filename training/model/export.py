"""Writes a checkpoint as GGUF, F16 and Q8_0, with its tokenizer and chat template.

    python3 training/model/export.py training/build        # checkpoint.pt -> luamancer-f16.gguf, luamancer-q8_0.gguf
"""
import pathlib
import sys

import numpy
import torch

import gguf
from tokenizer import ANSWER, ASK, CONTROL, END, Tokenizer

# System messages are left out: the same way of asking serves this model and one that needs to be told everything.
TEMPLATE = (
    "{% for m in messages %}{% if m['role'] == 'user' %}" + CONTROL[ASK] + "{{ m['content'] }}" + CONTROL[ANSWER]
    + "{% elif m['role'] == 'assistant' %}{{ m['content'] }}" + CONTROL[END] + '{% endif %}{% endfor %}'
)
FILE_TYPES = {'F16': 1, 'Q8_0': 7}


def metadata(shape: dict, tokenizer: Tokenizer, kind: str) -> dict[str, object]:
    # A missing head_count or feed_forward_length aborts the process that loads the file.
    return {
        'general.architecture': 'llama',
        'general.name': 'luamancer',
        'general.license': 'MIT',
        'general.file_type': FILE_TYPES[kind],
        'luamancer.family': 'luamancer',
        'llama.context_length': shape['context'],
        'llama.embedding_length': shape['width'],
        'llama.block_count': shape['layers'],
        'llama.feed_forward_length': shape['feed_forward'],
        'llama.attention.head_count': shape['heads'],
        'llama.attention.head_count_kv': shape['heads'],
        'llama.attention.layer_norm_rms_epsilon': 1e-5,
        'llama.rope.freq_base': 10000.0,
        'llama.rope.dimension_count': shape['width'] // shape['heads'],
        'tokenizer.ggml.model': 'gpt2',
        # "gpt-2" would eat blanks.
        'tokenizer.ggml.pre': 'qwen2',
        'tokenizer.ggml.tokens': tokenizer.tokens,
        'tokenizer.ggml.token_type': tokenizer.types,
        'tokenizer.ggml.merges': [f'{left} {right}' for left, right in tokenizer.merges],
        'tokenizer.ggml.bos_token_id': ASK,
        'tokenizer.ggml.eos_token_id': END,
        'tokenizer.ggml.add_bos_token': False,
        'tokenizer.chat_template': TEMPLATE,
    }


def tensors(weights: dict, layers: int) -> dict:
    named = {'token_embd.weight': weights['embedding.weight']}
    for layer in range(layers):
        own, theirs = f'blocks.{layer}.', f'blk.{layer}.'
        q, k, v = weights[own + 'qkv.weight'].chunk(3)
        gate, up = weights[own + 'gate_up.weight'].chunk(2)
        named |= {
            theirs + 'attn_norm.weight': weights[own + 'attention_norm.weight'],
            theirs + 'attn_q.weight': q,
            theirs + 'attn_k.weight': k,
            theirs + 'attn_v.weight': v,
            theirs + 'attn_output.weight': weights[own + 'out.weight'],
            theirs + 'ffn_norm.weight': weights[own + 'feed_forward_norm.weight'],
            theirs + 'ffn_gate.weight': gate,
            theirs + 'ffn_up.weight': up,
            theirs + 'ffn_down.weight': weights[own + 'down.weight'],
        }
    named['output_norm.weight'] = weights['norm.weight']
    return {name: tensor.float().numpy() for name, tensor in named.items()}


def imported(path: pathlib.Path) -> tuple[dict, list[str]]:
    """The weights of an exported file as the model has them, and its tokens: where training can begin."""
    metadata, named = gguf.read(path)
    weights = {'embedding.weight': named['token_embd.weight'], 'norm.weight': named['output_norm.weight']}
    for layer in range(metadata['llama.block_count']):
        own, theirs = f'blocks.{layer}.', f'blk.{layer}.'
        joined = {'qkv': ('attn_q', 'attn_k', 'attn_v'), 'gate_up': ('ffn_gate', 'ffn_up'), 'out': ('attn_output',),
                  'down': ('ffn_down',), 'attention_norm': ('attn_norm',), 'feed_forward_norm': ('ffn_norm',)}
        for name, parts in joined.items():
            weights[f'{own}{name}.weight'] = numpy.concatenate([named[f'{theirs}{part}.weight'] for part in parts])
    return {name: torch.from_numpy(tensor) for name, tensor in weights.items()}, metadata['tokenizer.ggml.tokens']


if __name__ == '__main__':
    folder = pathlib.Path(sys.argv[1])
    state = torch.load(folder / 'checkpoint.pt', map_location='cpu')
    saved = state['tokenizer']
    tokenizer = Tokenizer([tuple(merge) for merge in saved['merges']], saved['lines'])
    for kind in FILE_TYPES:
        path = folder / f'luamancer-{kind.lower()}.gguf'
        gguf.write(path, metadata(state['shape'], tokenizer, kind), tensors(state['weights'], state['shape']['layers']), kind)
        print(f'{path}: {path.stat().st_size / 1e6:.2f} MB')
