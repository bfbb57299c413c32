"""The tokenizer of the shipped model: byte-level BPE over words, whole Lua lines as tokens, slots as tokens.

What a model reads is tokenized by llama.cpp ("qwen2" pre-tokenizer), so `encode_prompt` does exactly what that
does. What it writes is never tokenized again, so an answer may use tokens that no merge leads to: a whole line of
Lua is one token (`encode_answer`).

    python3 training/model/tokenizer.py training/build        # reads train.jsonl, writes tokenizer.json
"""
import collections
import json
import pathlib
import re
import sys

# <|end|> ends an answer, <|ask|> begins what is asked, <|answer|> what is answered.
CONTROL = ['<|end|>', '<|ask|>', '<|answer|>']
END, ASK, ANSWER = 0, 1, 2
SLOTS = [f'{kind}{index}' for kind in 'IMNTP' for index in range(1, 10)]
# Matched in raw text before anything else is split; with the blank before it, a slot is one token.
USER_DEFINED = [f' {slot}' for slot in SLOTS] + SLOTS

# llama.cpp's "qwen2", for the plain lower-case text that orders are.
WORDS = re.compile(r'[^\r\na-z0-9]?[a-z]+|[0-9]| ?[^\sa-z0-9]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+')
USER_DEFINED_RE = re.compile('(' + '|'.join(sorted(map(re.escape, USER_DEFINED), key=len, reverse=True)) + ')')
SLOT_RE = re.compile(r'\b([IMNTP][1-9])\b')
LUA_PIECE = re.compile(r'\n+ *|[^\n]+')
# What a line that is not known as a whole is made of.
LUA_WORD = re.compile(r' ?\w+|\s+| ?[^\w\s]+')

MOST_MERGES = 3000
LEAST_WORD_COUNT = 12
LEAST_LINE_COUNT = 12
# Runs of words inside lines that are tokens of their own: how long, and how often they must occur.
LONGEST_RUN = 40
LEAST_RUN_COUNT = 60


def byte_unicode() -> dict[int, str]:
    """GPT-2's printable stand-in for each byte."""
    printable = [*range(33, 127), *range(161, 173), *range(174, 256)]
    table = {byte: chr(byte) for byte in printable}
    for index, byte in enumerate(byte for byte in range(256) if byte not in table):
        table[byte] = chr(256 + index)
    return table


BYTES = byte_unicode()


def visible(text: str) -> str:
    return ''.join(BYTES[byte] for byte in text.encode())


def lua_pieces(lua: str) -> list[tuple[bool, str]]:
    """A program as (is a slot, text): slots by themselves, shared functions whole, else line breaks and lines."""
    pieces = []
    # A function without slots, which programs share word for word, is one piece.
    for function in re.split(r'(?<=\n\n)', lua):
        if function.startswith('-- ') and not SLOT_RE.search(function):
            pieces.append((False, function))
            continue
        for index, part in enumerate(SLOT_RE.split(function)):
            if index % 2:
                pieces.append((True, part))
            else:
                pieces += [(False, piece) for piece in LUA_PIECE.findall(part)]
    return pieces


class Tokenizer:
    """Turns text into token ids; `tokens` is the vocabulary as a GGUF holds it."""

    def __init__(self, merges: list[tuple[str, str]], lines: list[str]):
        self.merges = merges
        self.lines = lines
        self.tokens = CONTROL + USER_DEFINED + [BYTES[byte] for byte in range(256)]
        known = set(self.tokens)
        for text in [left + right for left, right in merges] + [visible(line) for line in lines]:
            if text not in known:
                known.add(text)
                self.tokens.append(text)
        self.ids = {token: index for index, token in enumerate(self.tokens)}
        self._ranks = {merge: rank for rank, merge in enumerate(merges)}
        self._line_ids = {line: self.ids[visible(line)] for line in lines}
        self._cache: dict[str, list[int]] = {}

    @property
    def types(self) -> list[int]:
        """llama.cpp's: 3 control, 4 user defined, 1 normal."""
        marked = len(CONTROL)
        defined = marked + len(USER_DEFINED)
        return [3] * marked + [4] * len(USER_DEFINED) + [1] * (len(self.tokens) - defined)

    def encode_prompt(self, text: str) -> list[int]:
        """As llama.cpp would."""
        ids: list[int] = []
        for index, part in enumerate(USER_DEFINED_RE.split(text)):
            if index % 2:
                ids.append(self.ids[part])
            else:
                for word in WORDS.findall(part):
                    ids += self._word(word)
        return ids

    def encode_answer(self, text: str) -> list[int]:
        """A plan as a prompt would be; a program by whole lines where they are known."""
        if '\n' not in text:
            return self.encode_prompt(text)
        ids: list[int] = []
        for is_slot, piece in lua_pieces(text):
            if is_slot:
                ids.append(self.ids[piece])
            elif piece in self._line_ids:
                ids.append(self._line_ids[piece])
            else:
                ids += self._lua_words(LUA_WORD.findall(piece))
        return ids

    def decode(self, ids: list[int]) -> str:
        back = {char: byte for byte, char in BYTES.items()}
        data = b''
        for index in ids:
            token = self.tokens[index]
            if index < len(CONTROL):
                continue
            data += token.encode() if index < len(CONTROL) + len(USER_DEFINED) else bytes(back[char] for char in token)
        return data.decode(errors='replace')

    def _lua_words(self, words: list[str]) -> list[int]:
        """The longest known run of words first; bytes where not even one word is known."""
        ids, at = [], 0
        while at < len(words):
            for end in range(min(len(words), at + LONGEST_RUN), at, -1):
                run = ''.join(words[at:end])
                if run in self._line_ids:
                    ids.append(self._line_ids[run])
                    break
            else:
                end = at + 1
                ids += [self.ids[BYTES[byte]] for byte in words[at].encode()]
            at = end
        return ids

    def _word(self, word: str) -> list[int]:
        if word not in self._cache:
            parts = [BYTES[byte] for byte in word.encode()]
            while len(parts) > 1:
                ranked = [(self._ranks.get(pair, len(self.merges)), at) for at, pair in enumerate(zip(parts, parts[1:]))]
                rank, _ = min(ranked)
                if rank == len(self.merges):
                    break
                parts = merged(parts, self.merges[rank])
            self._cache[word] = [self.ids[part] for part in parts]
        return self._cache[word]

    def save(self, path: pathlib.Path) -> None:
        path.write_text(json.dumps({'merges': self.merges, 'lines': self.lines}))

    @staticmethod
    def load(path: pathlib.Path) -> 'Tokenizer':
        data = json.loads(path.read_text())
        return Tokenizer([tuple(merge) for merge in data['merges']], data['lines'])


def merged(parts: list[str], pair: tuple[str, str]) -> list[str]:
    result, at = [], 0
    while at < len(parts):
        if at + 1 < len(parts) and (parts[at], parts[at + 1]) == pair:
            result.append(parts[at] + parts[at + 1])
            at += 2
        else:
            result.append(parts[at])
            at += 1
    return result


def learn(rows: list[dict]) -> Tokenizer:
    """Merges from the words of orders and plans, lines from the programs."""
    words: collections.Counter[str] = collections.Counter()
    lines: collections.Counter[str] = collections.Counter()
    for row in rows:
        answers = [] if '\n' in row['out'] else [row['out']]
        for text in [row['in'], *answers]:
            for part in USER_DEFINED_RE.split(text)[::2]:
                words.update(WORDS.findall(part))
        if '\n' in row['out']:
            pieces = [piece for is_slot, piece in lua_pieces(row['out']) if not is_slot]
            lines.update(pieces)
    splits = {word: [BYTES[byte] for byte in word.encode()] for word, count in words.items() if count >= LEAST_WORD_COUNT}
    merges: list[tuple[str, str]] = []
    while len(merges) < MOST_MERGES:
        pairs: collections.Counter[tuple[str, str]] = collections.Counter()
        for word, parts in splits.items():
            for pair in zip(parts, parts[1:]):
                pairs[pair] += words[word]
        if not pairs:
            break
        best = max(pairs, key=lambda pair: (pairs[pair], pair))
        merges.append(best)
        for word, parts in splits.items():
            if len(parts) > 1:
                splits[word] = merged(parts, best)
        splits = {word: parts for word, parts in splits.items() if len(parts) > 1}
    known = {line for line, count in lines.items() if count >= LEAST_LINE_COUNT}
    rare = [LUA_WORD.findall(line) for line, count in lines.items() if line not in known for _ in range(count)]
    return Tokenizer(merges, [*sorted(known), *sorted(set(runs(rare)) - known)])


def runs(lines: list[list[str]]) -> list[str]:
    """Single words, and runs of them that occur often: pairs are joined, the most frequent first, as letters are in BPE."""
    found = [word for word, count in collections.Counter(word for line in lines for word in line).items() if count >= LEAST_LINE_COUNT]
    while True:
        pairs = collections.Counter(pair for line in lines for pair in zip(line, line[1:]))
        best, count = max(pairs.items(), key=lambda item: (item[1], item[0]), default=(None, 0))
        if count < LEAST_RUN_COUNT:
            return found
        lines = [merged(line, best) for line in lines]
        found.append(''.join(best))


if __name__ == '__main__':
    folder = pathlib.Path(sys.argv[1])
    sample = []
    for name, most in (('train.jsonl', 60000), ('code.jsonl', 10000)):
        with (folder / name).open() as file:
            sample += [json.loads(line) for _, line in zip(range(most), file)]
    tokenizer = learn(sample)
    tokenizer.save(folder / 'tokenizer.json')
    lengths = sorted(len(tokenizer.encode_prompt(row['in'])) + len(tokenizer.encode_answer(row['out'])) for row in sample[:4000])
    print(f'{len(tokenizer.tokens)} tokens ({len(tokenizer.merges)} merges, {len(tokenizer.lines)} lines); a row has '
          f'{sum(lengths) / len(lengths):.0f} on average, half at most {lengths[len(lengths) // 2]}, all at most {lengths[-1]}')
