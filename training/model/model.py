"""The shipped model: a small Llama (RMSNorm, interleaved RoPE, SwiGLU, tied embeddings, no biases)."""
import dataclasses
import math

import torch
from torch import nn
from torch.nn import functional


@dataclasses.dataclass(frozen=True)
class Shape:
    """Sizes; all row lengths are multiples of 32, as Q8_0 needs."""

    vocabulary: int
    width: int = 128
    layers: int = 6
    heads: int = 4
    feed_forward: int = 384
    context: int = 512


class Norm(nn.Module):
    def __init__(self, width: int):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(width))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        x = x.float()
        return x * torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + 1e-5) * self.weight


def rotated(x: torch.Tensor, cos: torch.Tensor, sin: torch.Tensor) -> torch.Tensor:
    """Rotary positions on (batch, heads, time, head width); pairs are neighbours, as llama.cpp has it."""
    even, odd = x[..., 0::2], x[..., 1::2]
    return torch.stack((even * cos - odd * sin, odd * cos + even * sin), -1).flatten(-2)


class Block(nn.Module):
    def __init__(self, shape: Shape):
        super().__init__()
        self.heads = shape.heads
        self.attention_norm = Norm(shape.width)
        self.feed_forward_norm = Norm(shape.width)
        self.qkv = nn.Linear(shape.width, 3 * shape.width, bias=False)
        self.out = nn.Linear(shape.width, shape.width, bias=False)
        self.gate_up = nn.Linear(shape.width, 2 * shape.feed_forward, bias=False)
        self.down = nn.Linear(shape.feed_forward, shape.width, bias=False)

    def forward(self, x: torch.Tensor, cos: torch.Tensor, sin: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        batch, time, width = x.shape
        qkv = self.qkv(self.attention_norm(x)).view(batch, time, 3, self.heads, width // self.heads)
        q, k, v = qkv.permute(2, 0, 3, 1, 4)
        q, k = rotated(q, cos, sin), rotated(k, cos, sin)
        scores = (q @ k.transpose(-1, -2)).float() / math.sqrt(width // self.heads) + mask
        mixed = (scores.softmax(-1).to(v.dtype) @ v).transpose(1, 2).reshape(batch, time, width)
        x = x + self.out(mixed)
        gate, up = self.gate_up(self.feed_forward_norm(x)).chunk(2, -1)
        return x + self.down(functional.silu(gate) * up)


class Model(nn.Module):
    def __init__(self, shape: Shape):
        super().__init__()
        self.shape = shape
        self.embedding = nn.Embedding(shape.vocabulary, shape.width)
        self.blocks = nn.ModuleList(Block(shape) for _ in range(shape.layers))
        self.norm = Norm(shape.width)
        head = shape.width // shape.heads
        angles = torch.outer(torch.arange(shape.context).float(), 10000.0 ** (-torch.arange(0, head, 2).float() / head))
        self.register_buffer('cos', angles.cos(), False)
        self.register_buffer('sin', angles.sin(), False)
        self.register_buffer('mask', torch.triu(torch.full((shape.context, shape.context), -1e9), 1), False)
        nn.init.normal_(self.embedding.weight, std=0.02)
        for name, weight in self.blocks.named_parameters():
            if weight.ndim == 2:
                shrink = math.sqrt(2 * shape.layers) if name.endswith(('out.weight', 'down.weight')) else 1
                nn.init.normal_(weight, std=0.02 / shrink * math.sqrt(256 / shape.width))

    def hidden(self, ids: torch.Tensor) -> torch.Tensor:
        time = ids.shape[1]
        x = self.embedding(ids)
        for block in self.blocks:
            x = block(x, self.cos[:time], self.sin[:time], self.mask[:time, :time])
        return self.norm(x)

    def forward(self, ids: torch.Tensor, targets: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Loss and likeliest token at the places that `targets` has (elsewhere it is -1)."""
        wanted = targets >= 0
        logits = functional.linear(self.hidden(ids)[wanted], self.embedding.weight).float()
        return functional.cross_entropy(logits, targets[wanted]), logits.argmax(-1)
