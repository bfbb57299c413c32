"""Writes GGUF files (version 3) with F32, F16 and Q8_0 tensors; the format is described in ggml's docs/gguf.md."""
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
