"""Cuts documents into windows that the model reads at once, and packs windows of like length into batches.

A window is a run of whole sentences (as far as they can be told before the model has read them): [CLS] pieces [SEP], with the
PARAGRAPH piece where a new line parts two words.
"""
import numpy as np
import torch

from tokenizer import CLS, DIGITS, LOWER, NONE, OTHER, PAD, PARAGRAPH, SEP, UPPER, shape

STOP = set('. ! ? ... … " ” ’ \' ) ]'.split())
LAYERS = {'attr': (3,), 'discard': (), 'upos': (), 'xpos': (), 'sent': (), 'sentence': (), 'arc': (), 'deprel': (), 'name': (1,),
          'head': (), 'event': (), 'factuality': ()}


def segments(doc):
    """Half-open word ranges that a window should not cut: gold sentences, or stretches between full stops or line breaks."""
    n = len(doc)
    if 'sentence' in doc.labels:
        s = doc.labels['sentence']
        cuts = [i for i in range(1, n) if s[i] != s[i - 1] and s[i] >= 0]
    else:
        cuts = []
        for i in range(1, n):
            w = doc.strings[i - 1]
            if doc.break_before[i]:
                cuts.append(i)
            elif w in STOP or w[-1:] == '.':
                ended = w in '.!?' or (w in STOP and i > 1 and doc.strings[i - 2] in ('.', '!', '?', ','))
                if ended and doc.strings[i] not in STOP and not doc.strings[i][:1].islower():
                    cuts.append(i)
    return list(zip([0] + cuts, cuts + [n]))


def quotes(strings, style):
    """The same words with other quotation marks: 'curly' or 'straight' (what a text uses says nothing about who speaks)."""
    out, opened = [], False
    for w in strings:
        if style == 'straight':
            w = w.replace('’', "'").replace('‘', "'").replace('“', '"').replace('”', '"')
        elif w == '"':
            w, opened = '”' if opened else '“', not opened
        else:
            w = w.replace("'", '’')
        out.append(w)
    return out


class Window:
    """Words a..b of a document as pieces; `core` is the part that an evaluation takes labels from."""
    __slots__ = ('doc', 'a', 'b', 'core', 'ids', 'shapes', 'starts')

    def __init__(self, doc, a, b, pieces, shapes, core=None):
        self.doc, self.a, self.b, self.core = doc, a, b, core or (a, b)
        ids, shp, starts = [CLS], [NONE], []
        for i in range(a, b):
            if i > a and doc.break_before[i]:
                ids.append(PARAGRAPH)
                shp.append(NONE)
            starts.append(len(ids))
            ids += pieces[i]
            shp += [shapes[i]] * len(pieces[i])
        self.ids, self.shapes, self.starts = ids + [SEP], shp + [NONE], starts


def encode(doc, wordpiece, rng=None):
    """(pieces, shapes) of a document's words; with rng, sometimes in other quotation marks or letter case."""
    strings = doc.strings
    shapes = [shape(w) for w in strings]
    r = rng.random() if rng else 1
    if r < 0.10:
        strings = quotes(strings, 'curly')
    elif r < 0.20:
        strings = quotes(strings, 'straight')
    r = rng.random() if rng else 1
    if r < 0.03:
        shapes = [s if s in (DIGITS, OTHER) else UPPER for s in shapes]
    elif r < 0.05:
        shapes = [s if s in (DIGITS, OTHER) else LOWER for s in shapes]
    return [wordpiece(w)[:24] for w in strings], shapes


def training_windows(doc, wordpiece, limit, rng):
    """Windows that cover a document once; where they are cut changes from epoch to epoch."""
    pieces, shapes = encode(doc, wordpiece, rng)
    cost = [len(p) + doc.break_before[i] for i, p in enumerate(pieces)]
    room = int(rng.integers(limit // 3, limit + 1))
    a, used, out = 0, 0, []
    for s, e in segments(doc):
        c = sum(cost[s:e])
        if used and used + c > room:
            out.append((a, s))
            a, used, room = s, 0, limit
        if c > limit:  # a sentence longer than a window: cut hard
            run = 0
            for i in range(s, e):
                if used + run + cost[i] > limit and i > a:
                    out.append((a, i))
                    a, used, run = i, 0, 0
                run += cost[i]
            used += run
        else:
            used += c
    out.append((a, len(doc)))
    return [Window(doc, x, y, pieces, shapes) for x, y in out if y > x]


def reading_windows(doc, wordpiece, limit=200, left=48, right=24):
    """Overlapping windows as the engine cuts them: a core of whole segments with some context on both sides."""
    pieces, shapes = encode(doc, wordpiece)
    cost = [len(p) + doc.break_before[i] for i, p in enumerate(pieces)]
    total = np.concatenate([[0], np.cumsum(cost)])
    cores, a, used = [], 0, 0
    room = limit - left - right
    for s, e in segments(doc):
        c = int(total[e] - total[s])
        if used and used + c > room:
            cores.append((a, s))
            a, used = s, 0
        while c > room:
            m = int(np.searchsorted(total, total[s] + room, side='right')) - 1
            m = max(m, s + 1)
            if m >= e:
                break
            cores.append((a, m))
            a, s, used = m, m, 0
            c = int(total[e] - total[s])
        used += c
    if a < len(doc):
        cores.append((a, len(doc)))
    if len(cores) == 1 or (cores and total[-1] <= limit):
        return [Window(doc, 0, len(doc), pieces, shapes)]
    out = []
    for x, y in cores:
        spare = limit - int(total[y] - total[x])
        lo = int(np.searchsorted(total, total[x] - max(left, spare * 2 // 3), side='left'))
        hi = int(np.searchsorted(total, total[y] + max(right, spare - int(total[x] - total[lo])), side='right')) - 1
        out.append(Window(doc, max(0, lo), max(y, min(len(doc), hi)), pieces, shapes, (x, y)))
    return out


def batches(windows, size, rng=None, most=64):
    """Lists of windows of like length, each at most `size` padded pieces and `most` windows; shuffled when rng is given."""
    key = [len(w.ids) + (rng.random() * 8 if rng else 0) for w in windows]
    order = sorted(range(len(windows)), key=lambda i: key[i])
    out, cur, longest = [], [], 0
    for i in order:
        n = len(windows[i].ids)
        if cur and (max(longest, n) * (len(cur) + 1) > size or len(cur) == most):
            out.append(cur)
            cur, longest = [], 0
        cur.append(windows[i])
        longest = max(longest, n)
    if cur:
        out.append(cur)
    if rng is not None:
        out = [out[i] for i in rng.permutation(len(out))]
    return out


def collate(batch):
    """Tensors of a batch: inputs, and labels padded with -1 (factuality with nan)."""
    b, t, w = len(batch), max(len(x.ids) for x in batch), max(x.b - x.a for x in batch)
    t, w = -(-t // 8) * 8, -(-w // 8) * 8
    ids, shapes = np.full((b, t), PAD, np.int64), np.zeros((b, t), np.int64)
    mask, starts = np.zeros((b, t), np.int64), np.zeros((b, w), np.int64)
    words = np.zeros((b, w), bool)
    labels = {}
    for i, x in enumerate(batch):
        n, k = len(x.ids), x.b - x.a
        ids[i, :n], shapes[i, :n], mask[i, :n] = x.ids, x.shapes, 1
        starts[i, :k], words[i, :k] = x.starts, True
        for name, extra in LAYERS.items():
            if name in x.doc.labels:
                if name not in labels:
                    labels[name] = np.full((b, w) + extra, np.nan if name == 'factuality' else -1, float if name == 'factuality' else np.int64)
                v = x.doc.labels[name][x.a:x.b]
                if name == 'arc':
                    v = np.where((v >= x.a) & (v < x.b), v - x.a, -1)
                labels[name][i, :k] = v
    out = {'ids': ids, 'shapes': shapes, 'mask': mask, 'starts': starts, 'words': words}
    return {k: torch.from_numpy(v) for k, v in out.items()}, {k: torch.from_numpy(v) for k, v in labels.items()}
