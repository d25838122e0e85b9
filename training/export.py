"""Writes the reading model as int8 ONNX for ONNX Runtime, and labels.json beside it.

  python3 export.py --model ckpt/final.pt --out ../engine/src/main/resources/org/hearsay/language
The graph is written node by node with ONNX Runtime's own fused operators (MatMulNBits, MultiHeadAttention,
SkipLayerNormalization, BiasGelu), so that no optimizer has to find them again. Weights: 8 bits, a scale for every 128 of a
column; word embeddings: int8, one scale a row; activations are quantized by row and block as they come. Against the plainer
DynamicQuantizeMatMul (--blocks 0) the scores are three times nearer to fp32, and do not depend on what else is in the batch.
"""
import argparse
import json
import os

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

import corpora
from decode import DEFAULT
from model import ARC, COREF, HEADS, HIDDEN, LINK, Reader, head_sizes

MS = 'com.microsoft'


class Graph:
    """Collects nodes and weights."""

    def __init__(self, top, blocks=0):
        self.nodes, self.weights, self.n, self.top, self.blocks = [], [], 0, top, blocks

    def weight(self, array, name):
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def node(self, op, inputs, outs=1, domain='', names=None, **attributes):
        self.n += 1
        names = names or ['%s_%d_%d' % (op, self.n, i) for i in range(outs)]
        self.nodes.append(helper.make_node(op, inputs, names, domain=domain, **attributes))
        return names[0] if len(names) == 1 else names

    def matmul(self, x, weight, bias, name):
        """x times weight [out, in] transposed, int8 with a scale for each column; bias added inside."""
        if self.blocks:
            return self.blockwise(x, weight, bias, name)
        scale = np.maximum(np.abs(weight).max(axis=1), 1e-8) / self.top
        q = np.clip(np.rint(weight / scale[:, None]), -self.top, self.top).astype(np.int8).T
        inputs = [x, self.weight(q, name + '.q'), self.weight(scale.astype(np.float32), name + '.scale'), '']
        if bias is not None:
            inputs.append(self.weight(bias.astype(np.float32), name + '.bias'))
        else:
            inputs = inputs[:3]
        return self.node('DynamicQuantizeMatMul', inputs, domain=MS)


    def blockwise(self, x, weight, bias, name):
        """The same with a scale for each stretch of `blocks` weights, and activations quantized by stretch and row as they come:
        finer, and a window's scores do not depend on its neighbours in the batch."""
        n, k = weight.shape
        parts = weight.reshape(n, k // self.blocks, self.blocks)
        scale = np.maximum(np.abs(parts).max(axis=2), 1e-8) / 127
        q = (np.clip(np.rint(parts / scale[:, :, None]), -127, 127) + 128).astype(np.uint8)
        inputs = [x, self.weight(q, name + '.q'), self.weight(scale.astype(np.float32).reshape(-1), name + '.scale')]
        if bias is not None:
            inputs += ['', '', self.weight(bias.astype(np.float32), name + '.bias')]
        return self.node('MatMulNBits', inputs, domain=MS, K=k, N=n, bits=8, block_size=self.blocks, accuracy_level=4)


def build(model, labels, bits=8, blocks=0):
    """The ONNX model."""
    linear, groups = head_sizes(labels)
    top = 2 ** (bits - 1) - 1
    g = Graph(top, blocks)
    w = {k: v.detach().float().numpy() for k, v in model.state_dict().items()}
    i64 = lambda name, *v: g.weight(np.array(v, np.int64), name)
    table = w['encoder.word.weight']
    scale = np.maximum(np.abs(table).max(axis=1, keepdims=True), 1e-8) / 127
    g.weight(np.rint(table / scale).astype(np.int8), 'word.q')
    g.weight(scale.astype(np.float32), 'word.scale')
    g.weight(w['encoder.position'] + w['encoder.kind'], 'position')
    g.weight(w['encoder.shape.weight'], 'shape')
    words = g.node('Mul', [g.node('Cast', [g.node('Gather', ['word.q', 'input_ids'])], to=TensorProto.FLOAT), g.node('Gather', ['word.scale', 'input_ids'])])
    length = g.node('Slice', [g.node('Shape', ['input_ids']), i64('one', 1), i64('two', 2)])
    position = g.node('Slice', ['position', i64('zero', 0), length, 'zero'])
    x = g.node('Add', [g.node('Add', [words, g.node('Gather', ['shape', 'shape_ids'])]), position])
    x = g.node('LayerNormalization', [x, g.weight(w['encoder.norm.weight'], 'norm.w'), g.weight(w['encoder.norm.bias'], 'norm.b')], axis=-1, epsilon=1e-12)
    mask = g.node('Cast', ['attention_mask'], to=TensorProto.INT32)
    for i in range(len(model.encoder.layers)):
        p = 'encoder.layers.%d.' % i
        q, k, v = g.node('Split', [g.matmul(x, w[p + 'qkv.weight'], w[p + 'qkv.bias'], p + 'qkv'), i64(p + 'thirds', HIDDEN, HIDDEN, HIDDEN)], 3, axis=-1)
        a = g.node('MultiHeadAttention', [q, k, v, '', mask], domain=MS, num_heads=HEADS)
        a = g.matmul(a, w[p + 'out.weight'], w[p + 'out.bias'], p + 'out')
        x = g.node('SkipLayerNormalization', [a, x, g.weight(w[p + 'norm1.weight'], p + 'n1w'), g.weight(w[p + 'norm1.bias'], p + 'n1b')], domain=MS, epsilon=1e-12)
        u = g.matmul(x, w[p + 'up.weight'], None, p + 'up')
        u = g.node('BiasGelu', [u, g.weight(w[p + 'up.bias'], p + 'up.b')], domain=MS)
        d = g.matmul(u, w[p + 'down.weight'], w[p + 'down.bias'], p + 'down')
        x = g.node('SkipLayerNormalization', [d, x, g.weight(w[p + 'norm2.weight'], p + 'n2w'), g.weight(w[p + 'norm2.bias'], p + 'n2b')], domain=MS, epsilon=1e-12)
    minus = i64('minus', -1)
    h = g.node('GatherND', [x, g.node('Unsqueeze', ['word_starts', minus])], batch_dims=1)
    outputs = []

    def give(value, sizes, name):
        """Splits a block of scores into the named outputs; a width of 1 loses its axis."""
        names = list(sizes)
        parts = g.node('Split', [value, i64(name + '.sizes', *sizes.values())], len(names), axis=-1,
                       names=[n + '_' if sizes[n] == 1 else n for n in names])
        for n, part in zip(names, parts):
            if sizes[n] == 1:
                g.node('Squeeze', [part, minus], names=[n])
            outputs.append(helper.make_tensor_value_info(n, TensorProto.FLOAT, ['B', 'W'] + ([sizes[n]] if sizes[n] > 1 else [])))

    weight = np.concatenate([w['linear.%s.weight' % k] for k in linear] + [w['groups.%s.hidden.weight' % k] for k in groups])
    bias = np.concatenate([w['linear.%s.bias' % k] for k in linear] + [w['groups.%s.hidden.bias' % k] for k in groups])
    cut = sum(linear.values())
    both = g.matmul(h, weight, bias, 'heads')
    flat, hidden = g.node('Split', [both, i64('heads.sizes', cut, weight.shape[0] - cut)], 2, axis=-1)
    give(flat, linear, 'linear')
    hidden = g.node('Gelu', [hidden], domain=MS)
    parts = g.node('Split', [hidden, i64('groups.sizes', *[w['groups.%s.hidden.weight' % k].shape[0] for k in groups])], len(groups), axis=-1)
    for part, (k, outs) in zip(parts, groups.items()):
        weight = np.concatenate([w['groups.%s.outs.%s.weight' % (k, o)] for o in outs])
        bias = np.concatenate([w['groups.%s.outs.%s.bias' % (k, o)] for o in outs])
        give(g.matmul(part, weight, bias, k), outs, k)
    ints = lambda n, axis: helper.make_tensor_value_info(n, TensorProto.INT64, ['B', axis])
    graph = helper.make_graph(g.nodes, 'hearsay-reading', [ints('input_ids', 'T'), ints('shape_ids', 'T'), ints('attention_mask', 'T'), ints('word_starts', 'W')],
                              outputs, g.weights)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid('', 17), helper.make_opsetid(MS, 1)], ir_version=8,
                             producer_name='hearsay training/export.py')


def main():
    a = argparse.ArgumentParser()
    a.add_argument('--model', default='ckpt/final.pt')
    a.add_argument('--out', default='../engine/src/main/resources/org/hearsay/language')
    a.add_argument('--blocks', type=int, default=128, help='weights that share a scale; 0: one scale a column, activations one scale a batch')
    a.add_argument('--bits', type=int, default=7, help='with --blocks 0: 7 leaves headroom for processors without VNNI')
    a.add_argument('--decode', default='decode.json', help='thresholds found on dev')
    a = a.parse_args()
    saved = torch.load(a.model, map_location='cpu')
    model = Reader(corpora.LABELS)
    model.load_state_dict(saved['model'])
    made = build(model, corpora.LABELS, a.bits, a.blocks)
    made.doc_string = ('Reading model of Hearsay. Encoder from all-MiniLM-L6-v2 (Apache-2.0); trained on PolNeAR, UD English EWT, Universal NER, '
                       'GUM, TimeBank, AQUAINT, MEANTIME, UW and UDS factuality, PLV; see training/README.md')
    state = saved.get('state', {})
    onnx.helper.set_model_props(made, {'command': 'training/train.sh', 'pieces': str(state.get('pieces')), 'steps': str(state.get('step'))})
    os.makedirs(a.out, exist_ok=True)
    path = os.path.join(a.out, 'reading.onnx')
    onnx.save(made, path)
    here = os.path.dirname(os.path.abspath(__file__))
    decode = dict(DEFAULT, **(json.load(open(os.path.join(here, a.decode))) if os.path.exists(os.path.join(here, a.decode)) else {}))
    bio = lambda kinds: ['O'] + [t + k for k in kinds for t in ('B-', 'I-')]
    labels = {
        'attr': {'groups': list(corpora.ROLES), 'labels': ['O', 'B', 'I'], 'layout': 'group-major: source O B I, cue O B I, content O B I'},
        'upos': corpora.UPOS, 'xpos': corpora.XPOS, 'deprel': corpora.DEPREL, 'name': bio(corpora.NAME), 'head': corpora.HEAD, 'plover': corpora.PLOVER,
        'dimensions': {'link': LINK, 'arc': ARC, 'coref': COREF},
        'pieces': {'pad': 0, 'paragraph': 1, 'unknown': 100, 'cls': 101, 'sep': 102, 'most_in_a_word': 24, 'longest_part_in_characters': 100},
        'shapes': ['none', 'lower', 'title', 'upper', 'digits', 'mixed', 'other'],
        'window': {'pieces': 200, 'left': 48, 'right': 24},
        'decode': decode, 'trained': state}
    with open(os.path.join(a.out, 'labels.json'), 'w', encoding='utf-8') as f:
        json.dump(labels, f, indent=1, ensure_ascii=False)
        f.write('\n')
    print('%s %.1f MB' % (path, os.path.getsize(path) / 1e6))


if __name__ == '__main__':
    main()
