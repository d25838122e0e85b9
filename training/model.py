"""The reading model: one small BERT encoder (MiniLM-L6, 384 wide), word shapes at its input, many heads at its output.

Start weights come from an ONNX file (all-MiniLM-L6-v2 as Maven Central ships it); see start_weights().
"""
import math

import torch
from torch import nn
from torch.nn import functional as F

HIDDEN, LAYERS, HEADS, INNER, SHAPES = 384, 6, 12, 1536, 7
LINK, ARC, COREF, MLP = 64, 128, 96, 256


class Dropout:
    """Dropout out of a pool of random masks made once: drawing fresh ones costs a seventh of the training time on a CPU."""
    pool, keep = None, 0.9

    @classmethod
    def apply(cls, x, rate, training):
        if not training or rate == 0:
            return x
        n = x.numel()
        if cls.pool is None or cls.pool.numel() < 2 * n:
            cls.keep = 1 - rate
            cls.pool = (torch.rand(max(2 * n, 1 << 23)) < cls.keep).to(torch.bfloat16) / cls.keep
        at = int(torch.randint(cls.pool.numel() - n, (1,)))
        return x * cls.pool[at:at + n].view(x.shape)


drop_out = Dropout.apply


class Layer(nn.Module):
    """One post-normalized transformer layer."""

    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.out = nn.Linear(HIDDEN, HIDDEN)
        self.norm1 = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.up = nn.Linear(HIDDEN, INNER)
        self.down = nn.Linear(INNER, HIDDEN)
        self.norm2 = nn.LayerNorm(HIDDEN, eps=1e-12)

    def forward(self, x, bias, drop):
        b, t, _ = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, HEADS, HIDDEN // HEADS).permute(2, 0, 3, 1, 4)
        a = torch.matmul(q * (1 / math.sqrt(HIDDEN // HEADS)), k.transpose(2, 3)) + bias.to(q.dtype)
        a = torch.matmul(a.softmax(-1), v).transpose(1, 2).reshape(b, t, HIDDEN)
        x = self.norm1(x + drop_out(self.out(a), drop, self.training).float())
        return self.norm2(x + drop_out(self.down(F.gelu(self.up(x))), drop, self.training).float())


class Encoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.word = nn.Embedding(30522, HIDDEN, sparse=True)
        self.position = nn.Parameter(torch.zeros(512, HIDDEN))
        self.kind = nn.Parameter(torch.zeros(HIDDEN))
        self.shape = nn.Embedding(SHAPES, HIDDEN)
        nn.init.normal_(self.shape.weight, std=0.01)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def forward(self, ids, shapes, mask, drop):
        x = self.word(ids) + self.shape(shapes) + self.position[:ids.shape[1]] + self.kind
        x = drop_out(self.norm(x), drop, self.training)
        bias = (1 - mask[:, None, None, :].float()) * -10000.0
        for layer in self.layers:
            x = layer(x, bias, drop)
        return x


class Mlp(nn.Module):
    """A hidden layer that feeds several projections (links need more than a linear look at a word)."""

    def __init__(self, outs):
        super().__init__()
        self.hidden = nn.Linear(HIDDEN, MLP)
        self.outs = nn.ModuleDict({k: nn.Linear(MLP, n) for k, n in outs.items()})

    def forward(self, x, drop):
        h = drop_out(F.gelu(self.hidden(x)), drop, self.training)
        return {k: o(h) for k, o in self.outs.items()}


def head_sizes(labels):
    """(linear heads, MLP groups) with their widths, in the order of the exported outputs; 1 means a single score a word."""
    linear = {'attr': 9, 'upos': len(labels['upos']), 'xpos': len(labels['xpos']), 'sent': 1, 'deprel': len(labels['deprel']),
              'name': 1 + 2 * len(labels['name']), 'head': len(labels['head']), 'event': 1, 'factuality': 1,
              'plover': len(labels['plover']), 'discard': 1}
    groups = {'link': {'link_cue_source_q': LINK, 'link_source_k': LINK, 'no_source': 1, 'link_content_q': LINK,
                       'link_cue_k': LINK, 'no_cue': 1},
              'arc': {'arc_q': ARC, 'arc_k': ARC},
              'coref': {'coref_q': COREF, 'coref_k': COREF, 'new_chain': 1}}
    return linear, groups


class Reader(nn.Module):
    """Encoder and heads; forward returns {output name: [B, W, n] or [B, W]} in fp32."""

    def __init__(self, labels):
        super().__init__()
        self.encoder = Encoder()
        linear, groups = head_sizes(labels)
        self.linear = nn.ModuleDict({k: nn.Linear(HIDDEN, n) for k, n in linear.items()})
        self.groups = nn.ModuleDict({k: Mlp(o) for k, o in groups.items()})

    def forward(self, ids, shapes, mask, starts, drop=0.1):
        x = self.encoder(ids, shapes, mask, drop)
        w = torch.gather(x, 1, starts[:, :, None].expand(-1, -1, x.shape[2]))
        wd = drop_out(w, drop, self.training)
        out = {k: m(wd) for k, m in self.linear.items()}
        for m in self.groups.values():
            out.update(m(wd, drop))
        return {k: v.float().squeeze(-1) if v.shape[-1] == 1 else v.float() for k, v in out.items()}


def start_weights(encoder, onnx_path):
    """Copies the encoder weights out of the ONNX file of all-MiniLM-L6-v2 (MatMul weights have no names: found through their biases)."""
    import numpy as np
    import onnx
    from onnx import numpy_helper
    graph = onnx.load(onnx_path).graph
    init = {t.name: t for t in graph.initializer}
    producer = {o: n for n in graph.node for o in n.output}

    def named(suffix):
        hits = [n for n in init if n.endswith(suffix)]
        assert len(hits) == 1, (suffix, hits)
        return torch.from_numpy(np.array(numpy_helper.to_array(init[hits[0]])))

    def matmul_of(bias_suffix):
        """Weight [in, out] of the MatMul whose result the bias is added to."""
        bias = [n for n in init if n.endswith(bias_suffix)][0]
        for n in graph.node:
            if n.op_type == 'Add' and bias in n.input:
                other = [i for i in n.input if i != bias][0]
                weight = [i for i in producer[other].input if i in init][0]
                return torch.from_numpy(np.array(numpy_helper.to_array(init[weight]))).t().contiguous()
        raise KeyError(bias_suffix)

    with torch.no_grad():
        e = encoder
        e.word.weight.copy_(named('embeddings.word_embeddings.weight'))
        e.position.copy_(named('embeddings.position_embeddings.weight'))
        e.kind.copy_(named('embeddings.token_type_embeddings.weight')[0])
        e.norm.weight.copy_(named('embeddings.LayerNorm.weight'))
        e.norm.bias.copy_(named('embeddings.LayerNorm.bias'))
        for i, l in enumerate(e.layers):
            p = 'layer.%d.' % i
            parts = ['attention.self.query', 'attention.self.key', 'attention.self.value']
            l.qkv.weight.copy_(torch.cat([matmul_of(p + x + '.bias') for x in parts]))
            l.qkv.bias.copy_(torch.cat([named(p + x + '.bias') for x in parts]))
            for mine, theirs in ((l.out, 'attention.output.dense'), (l.up, 'intermediate.dense'), (l.down, 'output.dense')):
                name = p + theirs + '.bias'
                mine.weight.copy_(matmul_of(name))
                mine.bias.copy_(named(name))
            for mine, theirs in ((l.norm1, 'attention.output.LayerNorm'), (l.norm2, p + 'output.LayerNorm')):
                full = theirs if theirs.startswith(p) else p + theirs
                mine.weight.copy_(named(full + '.weight'))
                mine.bias.copy_(named(full + '.bias'))
