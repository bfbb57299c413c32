"""Answers rows greedily with a checkpoint, for comparison with llama.cpp: one JSON line {"in", "out"} a row.

    python3 training/model/decode.py training/build 50
"""
import json
import pathlib
import sys

import torch
from torch.nn import functional

from model import Model, Shape
from tokenizer import ANSWER, ASK, END, Tokenizer

MOST_TOKENS = 400


@torch.no_grad()
def answer(model: Model, tokenizer: Tokenizer, asked: str) -> str:
    ids = [ASK, *tokenizer.encode_prompt(asked), ANSWER]
    start = len(ids)
    while len(ids) < start + MOST_TOKENS:
        hidden = model.hidden(torch.tensor([ids]))[0, -1]
        following = int(functional.linear(hidden, model.embedding.weight).argmax())
        if following == END:
            break
        ids.append(following)
    return tokenizer.decode(ids[start:])


if __name__ == '__main__':
    folder, most = pathlib.Path(sys.argv[1]), int(sys.argv[2])
    state = torch.load(folder / 'checkpoint.pt', map_location='cpu')
    saved = state['tokenizer']
    tokenizer = Tokenizer([tuple(merge) for merge in saved['merges']], saved['lines'])
    model = Model(Shape(**state['shape']))
    model.load_state_dict(state['weights'])
    torch.set_num_threads(1)
    for name in ('held-out.jsonl', 'code.jsonl'):
        lines = (folder / name).read_text().splitlines()
        for line in lines[:: max(1, len(lines) // (most // 2))]:
            asked = json.loads(line)['in']
            print(json.dumps({'in': asked, 'out': answer(model, tokenizer, asked)}))
