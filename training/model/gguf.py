"""Writes and reads GGUF files (version 3) with F32, F16 and Q8_0 tensors; the format is described in ggml's docs/gguf.md."""
import pathlib
import struct

import numpy

ALIGNMENT = 32
TYPES = {'F32': 0, 'F16': 1, 'Q8_0': 8}
UINT32, INT32, FLOAT32, BOOL, STRING, ARRAY = 4, 5, 6, 7, 8, 9


def string(text: str) -> bytes:
    data = text.encode()
    return struct.pack('<Q', len(data)) + data


def value(of: object) -> bytes:
    """A metadata value with its type before it."""
    if isinstance(of, bool):
        return struct.pack('<IB', BOOL, of)
    if isinstance(of, int):
        return struct.pack('<II', UINT32, of)
    if isinstance(of, float):
        return struct.pack('<If', FLOAT32, of)
    if isinstance(of, str):
        return struct.pack('<I', STRING) + string(of)
    if isinstance(of, list) and isinstance(of[0], str):
        return struct.pack('<IIQ', ARRAY, STRING, len(of)) + b''.join(map(string, of))
    if isinstance(of, list):
        return struct.pack('<IIQ', ARRAY, INT32, len(of)) + struct.pack(f'<{len(of)}i', *of)
    raise TypeError(f'No GGUF type for {type(of)}')


def q8_0(weights: numpy.ndarray) -> bytes:
    """Blocks of 32: a half-precision scale, then 32 signed bytes."""
    blocks = weights.astype(numpy.float32).reshape(-1, 32)
    scale = numpy.abs(blocks).max(1) / 127
    inverse = numpy.where(scale > 0, 1 / numpy.maximum(scale, 1e-30), 0)
    quantised = numpy.clip(numpy.rint(blocks * inverse[:, None]), -127, 127).astype(numpy.int8)
    out = numpy.empty((len(blocks), 34), numpy.uint8)
    out[:, :2] = scale.astype('<f2').reshape(-1, 1).view(numpy.uint8).reshape(-1, 2)
    out[:, 2:] = quantised.view(numpy.uint8)
    return out.tobytes()


ENCODE = {'F32': lambda a: a.astype('<f4').tobytes(), 'F16': lambda a: a.astype('<f2').tobytes(), 'Q8_0': q8_0}


def write(path: pathlib.Path, metadata: dict[str, object], tensors: dict[str, numpy.ndarray], matrices: str) -> None:
    """Matrices as `matrices` says ('F16' or 'Q8_0'), vectors as F32; a matrix is (rows out, columns in), as in PyTorch."""
    infos, data = b'', b''
    for name, tensor in tensors.items():
        kind = matrices if tensor.ndim == 2 else 'F32'
        shape = tensor.shape[::-1]
        infos += string(name) + struct.pack(f'<I{len(shape)}QIQ', len(shape), *shape, TYPES[kind], len(data))
        data += ENCODE[kind](tensor)
        data += bytes(-len(data) % ALIGNMENT)
    head = b'GGUF' + struct.pack('<IQQ', 3, len(tensors), len(metadata))
    head += b''.join(string(key) + value(of) for key, of in metadata.items()) + infos
    path.write_bytes(head + bytes(-len(head) % ALIGNMENT) + data)


class Reader:
    """Takes values off a file's beginning, one after the other."""

    def __init__(self, data: bytes):
        self.data, self.at = data, 0

    def take(self, form: str) -> int | float:
        found, = struct.unpack_from('<' + form, self.data, self.at)
        self.at += struct.calcsize('<' + form)
        return found

    def string(self) -> str:
        length = self.take('Q')
        self.at += length
        return self.data[self.at - length:self.at].decode()

    def value(self, kind: int) -> object:
        if kind == STRING:
            return self.string()
        if kind == ARRAY:
            of, length = self.take('I'), self.take('Q')
            return [self.value(of) for _ in range(length)]
        return self.take({UINT32: 'I', INT32: 'i', FLOAT32: 'f', BOOL: '?'}[kind])


def read(path: pathlib.Path) -> tuple[dict[str, object], dict[str, numpy.ndarray]]:
    """Metadata and tensors, as single-precision numbers, of a file that `write` wrote."""
    reader = Reader(path.read_bytes())
    reader.at = 8
    tensors, pairs = reader.take('Q'), reader.take('Q')
    metadata = {reader.string(): reader.value(reader.take('I')) for _ in range(pairs)}
    infos = []
    for _ in range(tensors):
        name = reader.string()
        shape = [reader.take('Q') for _ in range(reader.take('I'))][::-1]
        infos.append((name, shape, reader.take('I'), reader.take('Q')))
    start = reader.at + -reader.at % ALIGNMENT
    return metadata, {name: plain(reader.data, start + offset, shape, kind) for name, shape, kind, offset in infos}


def plain(data: bytes, at: int, shape: list[int], kind: int) -> numpy.ndarray:
    count = int(numpy.prod(shape))
    if kind == TYPES['Q8_0']:
        blocks = numpy.frombuffer(data, numpy.uint8, count // 32 * 34, at).reshape(-1, 34)
        scale = blocks[:, :2].copy().view('<f2').astype(numpy.float32)
        return (blocks[:, 2:].copy().view(numpy.int8) * scale).reshape(shape)
    form = '<f2' if kind == TYPES['F16'] else '<f4'
    return numpy.frombuffer(data, form, count, at).astype(numpy.float32).reshape(shape)
