"""Trains the shipped model; takes up where it was cut.

    python3 training/model/train.py training/build --seconds 5400

Reads train.jsonl, held-out.jsonl and tokenizer.json; writes checkpoint.pt every few minutes, when it is asked to
end (SIGTERM) and at the end. Run again with the same arguments, it goes on from the checkpoint. `--init FILE`
begins with the weights of another checkpoint, or of a GGUF such as the model that ships; vocabulary and sizes may
have grown. Matrices are trained with Muon, everything else with AdamW; the rates are constant for `--constant` of the time and then fall to zero, which is worth a good part of the result.
"""
import argparse
import dataclasses
import functools
import json
import os
import pathlib
import signal
import sys
import time

import numpy
import torch

from export import imported
from model import Model, Shape
from tokenizer import ANSWER, ASK, END, Tokenizer

SAVE_SECONDS = 240
REPORT_STEPS = 100


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('folder', type=pathlib.Path)
    parser.add_argument('--seconds', type=float, default=5400.0)
    parser.add_argument('--constant', type=float, default=0.3)
    parser.add_argument('--threads', type=int, default=1)
    parser.add_argument('--batch-tokens', type=int, default=4096)
    parser.add_argument('--muon', type=float, default=0.025)
    parser.add_argument('--adam', type=float, default=5e-3)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--init', type=pathlib.Path)
    for field in dataclasses.fields(Shape):
        if field.default is not dataclasses.MISSING:
            parser.add_argument(f'--{field.name.replace("_", "-")}', type=int, default=field.default)
    return parser.parse_args()


class Rows:
    """Tokenized rows in one array; each is ASK prompt ANSWER answer END."""

    def __init__(self, path: pathlib.Path, tokenizer: Tokenizer):
        self.sources: list[str] = []
        ids: list[int] = []
        starts, answers = [0], []
        with path.open() as file:
            for line in file:
                row = json.loads(line)
                prompt = [ASK, *tokenizer.encode_prompt(row['in']), ANSWER]
                ids += [*prompt, *tokenizer.encode_answer(row['out']), END]
                starts.append(len(ids))
                answers.append(len(prompt))
                self.sources.append(row['source'])
        self.ids = numpy.array(ids, numpy.int16)
        self.starts = numpy.array(starts, numpy.int64)
        self.answers = numpy.array(answers, numpy.int64)

    def __len__(self) -> int:
        return len(self.answers)

    def batch(self, rows: numpy.ndarray) -> tuple[torch.Tensor, torch.Tensor]:
        longest = int((self.starts[rows + 1] - self.starts[rows]).max())
        ids = numpy.zeros((len(rows), longest), numpy.int64)
        targets = numpy.full((len(rows), longest), -1, numpy.int64)
        for at, row in enumerate(rows):
            tokens = self.ids[self.starts[row]:self.starts[row + 1]]
            answer = self.answers[row]
            ids[at, :len(tokens)] = tokens
            targets[at, answer - 1:len(tokens) - 1] = tokens[answer:]
        return torch.from_numpy(ids), torch.from_numpy(targets)

    def batches(self, rows: numpy.ndarray, most_tokens: int) -> list[numpy.ndarray]:
        """Rows of alike length together, so that little is padding."""
        lengths = self.starts[rows + 1] - self.starts[rows]
        ordered = rows[numpy.argsort(lengths, kind='stable')]
        batches, begin = [], 0
        for at in range(1, len(ordered) + 1):
            full = at == len(ordered) or (at - begin + 1) * (self.starts[ordered[at] + 1] - self.starts[ordered[at]]) > most_tokens
            if full:
                batches.append(ordered[begin:at])
                begin = at
        return batches


def orthogonal(gradient: torch.Tensor, dtype: torch.dtype, steps: int = 5) -> torch.Tensor:
    """Newton-Schulz: the nearest matrix whose singular values are about 1 (Muon, K. Jordan 2024); half precision is enough for it."""
    x = (gradient / (gradient.norm() + 1e-7)).to(dtype)
    flipped = x.shape[0] > x.shape[1]
    x = x.T if flipped else x
    for _ in range(steps):
        gram = x @ x.T
        x = 3.4445 * x + (-4.7750 * gram + 2.0315 * (gram @ gram)) @ x
    return (x.T if flipped else x).float()


def parts_of(name: str) -> int:
    """How many matrices are fused in one, by its name."""
    return 3 if '.qkv.' in name else 2 if '.gate_up.' in name else 1


class Optimiser:
    """Muon for the blocks' matrices (fused ones part by part), AdamW for embeddings and norms."""

    def __init__(self, model: Model, muon: float, adam: float):
        named = list(model.named_parameters())
        self.matrices = [(name, weight) for name, weight in named if weight.ndim == 2 and name.startswith('blocks.')]
        own = {name for name, _ in self.matrices}
        self.others = [weight for name, weight in named if name not in own]
        self.adam = torch.optim.AdamW(self.others, adam, betas=(0.9, 0.95), weight_decay=0.0)
        self.momentum = [torch.zeros_like(weight) for _, weight in self.matrices]
        self.rates = (muon, adam)
        self.dtype = torch.bfloat16 if has_bfloat16(next(model.parameters()).device.type) else torch.float32

    def step(self, factor: float) -> None:
        muon, adam = self.rates
        for group in self.adam.param_groups:
            group['lr'] = adam * factor
        torch.nn.utils.clip_grad_norm_(self.others, 1.0)
        self.adam.step()
        with torch.no_grad():
            for (name, weight), momentum in zip(self.matrices, self.momentum):
                momentum.mul_(0.95).add_(weight.grad)
                update = torch.cat([
                    orthogonal(part, self.dtype) * max(1.0, part.shape[0] / part.shape[1]) ** 0.5
                    for part in (weight.grad + 0.95 * momentum).chunk(parts_of(name))
                ])
                weight.mul_(1 - muon * factor * 0.05).add_(update, alpha=-muon * factor)
        for _, weight in self.matrices:
            weight.grad = None
        self.adam.zero_grad(set_to_none=True)

    def state(self) -> dict:
        return {'adam': self.adam.state_dict(), 'momentum': self.momentum}

    def load(self, state: dict) -> None:
        self.adam.load_state_dict(state['adam'])
        self.momentum = state['momentum']


@functools.cache
def has_bfloat16(device: str) -> bool:
    """Processors without it only pretend to have it, and take many times as long."""
    return device == 'cuda' or 'avx512_bf16' in pathlib.Path('/proc/cpuinfo').read_text()


def precision(device: str) -> torch.autocast:
    return torch.autocast(device, torch.bfloat16, enabled=has_bfloat16(device))


@torch.no_grad()
def exact(model: Model, rows: Rows, device: str) -> dict[str, float]:
    """The share of rows, by source, of which every token is the likeliest: what greedy decoding would write."""
    hits: dict[str, list[bool]] = {}
    for batch in rows.batches(numpy.arange(len(rows)), 16384):
        ids, targets = rows.batch(batch)
        with precision(device):
            _, likeliest = model(ids.to(device), targets.to(device))
        wrong = torch.zeros_like(targets, dtype=torch.bool)
        wrong[targets >= 0] = likeliest.cpu() != targets[targets >= 0]
        for row, is_wrong in zip(batch, wrong.any(1).tolist()):
            hits.setdefault(rows.sources[row], []).append(not is_wrong)
    return {source: sum(right) / len(right) for source, right in hits.items()}


def grown(weights: dict, old: list[str], model: Model, new: Tokenizer) -> dict:
    """
    Weights for another vocabulary and for wider or more layers, which answer as before: what is new begins at
    random where it is read and at zero where it is written, so that only training brings it into play.
    """
    state = {name: weight.detach().clone() for name, weight in model.state_dict().items()}
    for name, weight in state.items():
        if name.endswith(('out.weight', 'down.weight')):
            weight.zero_()
    embedding = state['embedding.weight']
    width = weights['embedding.weight'].shape[1]
    rows = {token: row for row, token in enumerate(old)}
    for token, row in new.ids.items():
        if token in rows:
            embedding[row] = 0
            embedding[row, :width] = weights['embedding.weight'][rows[token]]
    for name, weight in weights.items():
        target = state[name]
        if weight.ndim == 1:
            # Zeros beside the old numbers make their root mean square smaller.
            target[:width] = weight * (width / target.shape[0]) ** 0.5
        elif name != 'embedding.weight':
            for part, to in zip(weight.chunk(parts_of(name)), target.chunk(parts_of(name))):
                to[:part.shape[0], :part.shape[1]] = part
    return state


def initial(path: pathlib.Path, model: Model, tokenizer: Tokenizer) -> dict:
    """Where to begin: at an exported GGUF, such as the model that ships, or at a checkpoint."""
    if path.suffix == '.gguf':
        weights, tokens = imported(path)
    else:
        state = torch.load(path, map_location='cpu')
        weights, tokens = state['weights'], state['vocabulary']
    return grown(weights, tokens, model, tokenizer)


def main() -> None:
    options = arguments()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    device = 'cuda' if torch.cuda.is_available() else 'cpu'
    tokenizer = Tokenizer.load(options.folder / 'tokenizer.json')
    began = time.time()
    train, held_out = (Rows(options.folder / name, tokenizer) for name in ('train.jsonl', 'held-out.jsonl'))
    print(f'{len(train)} rows, {len(train.ids)} tokens, read in {time.time() - began:.0f} s', flush=True)
    fields = [field.name for field in dataclasses.fields(Shape) if field.default is not dataclasses.MISSING]
    shape = Shape(len(tokenizer.tokens), **{name: getattr(options, name) for name in fields})
    model = Model(shape).to(device)
    optimiser = Optimiser(model, options.muon, options.adam)
    checkpoint = options.folder / 'checkpoint.pt'
    spent, step, tokens = 0.0, 0, 0
    if checkpoint.exists():
        state = torch.load(checkpoint, map_location=device)
        model.load_state_dict(state['weights'])
        optimiser.load(state['optimiser'])
        spent, step, tokens = state['spent'], state['step'], state['tokens']
        print(f'goes on at step {step}, {spent:.0f} s', flush=True)
    elif options.init:
        model.load_state_dict(initial(options.init, model, tokenizer))
    print(f'{sum(weight.numel() for weight in model.parameters())} parameters, {shape}', flush=True)

    def save() -> None:
        state = {'weights': model.state_dict(), 'optimiser': optimiser.state(), 'shape': dataclasses.asdict(shape), 'spent': spent,
                 'step': step, 'tokens': tokens, 'vocabulary': tokenizer.tokens, 'tokenizer': {'merges': tokenizer.merges, 'lines': tokenizer.lines}}
        torch.save(state, checkpoint.with_suffix('.tmp'))
        os.replace(checkpoint.with_suffix('.tmp'), checkpoint)

    random = numpy.random.default_rng(options.seed + step)
    clock, saved, losses = time.time(), time.time(), []
    # An end from outside is an end of this run, not of the schedule: what was reached is saved on the way out.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(save()))
    while spent < options.seconds:
        order = random.permutation(len(train))
        for begin in range(0, len(order), 4096):
            batches = train.batches(order[begin:begin + 4096], options.batch_tokens)
            random.shuffle(batches)
            for batch in batches:
                ids, targets = train.batch(batch)
                done = min(1.0, spent / options.seconds)
                factor = min(1.0, (step + 1) / 100) * (1.0 if done < options.constant else max(0.01, (1 - done) / (1 - options.constant)))
                with precision(device):
                    loss, _ = model(ids.to(device), targets.to(device))
                loss.backward()
                optimiser.step(factor)
                step += 1
                tokens += int((ids.shape[0] * ids.shape[1]))
                losses.append(loss.item())
                now = time.time()
                spent, clock = spent + now - clock, now
                if step % REPORT_STEPS == 0:
                    print(f'step {step} {spent:.0f} s loss {sum(losses) / len(losses):.4f} {tokens / 1e6:.1f}M tokens rate {factor:.2f}', flush=True)
                    losses = []
                if now - saved > SAVE_SECONDS:
                    save()
                    print('held out', {source: round(right, 3) for source, right in exact(model, held_out, device).items()}, flush=True)
                    clock = saved = time.time()
                if spent >= options.seconds:
                    break
            if spent >= options.seconds:
                break
    save()
    print('held out', {source: round(right, 3) for source, right in exact(model, held_out, device).items()}, flush=True)


if __name__ == '__main__':
    main()
