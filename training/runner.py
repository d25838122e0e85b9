"""Asks the model about windows: the PyTorch one, or the exported ONNX file through ONNX Runtime for Java (RunOnnx.java)."""
import os
import struct
import subprocess
import tempfile

import numpy as np
import torch

import corpora
from model import head_sizes
from windows import batches, collate

HERE = os.path.dirname(os.path.abspath(__file__))


def ask_torch(model, windows, size=4000, bf16=True):
    """Yields (window, {output: array over its words})."""
    model.eval()
    for batch in batches(windows, size):
        inputs, _ = collate(batch)
        with torch.no_grad(), torch.autocast('cpu', dtype=torch.bfloat16, enabled=bf16):
            out = model(inputs['ids'], inputs['shapes'], inputs['mask'], inputs['starts'], 0.0)
        for i, w in enumerate(batch):
            yield w, {k: v[i, :w.b - w.a].numpy() for k, v in out.items()}


def ask_onnx(model, windows, size=2000, java='java', classpath='onnxruntime.jar', threads=1):
    """The same from an ONNX file."""
    packed = batches(windows, size)
    linear, groups = head_sizes(corpora.LABELS)
    widths = dict(linear)
    for g in groups.values():
        widths.update(g)
    with tempfile.TemporaryDirectory() as d:
        a, b = os.path.join(d, 'in'), os.path.join(d, 'out')
        shapes = []
        with open(a, 'wb') as f:
            f.write(struct.pack('>i', len(packed)))
            for batch in packed:
                x, _ = collate(batch)
                shapes.append((x['starts'].shape[0], x['starts'].shape[1]))
                f.write(struct.pack('>iii', x['ids'].shape[0], x['ids'].shape[1], x['starts'].shape[1]))
                for k in ('ids', 'shapes', 'mask', 'starts'):
                    f.write(x[k].numpy().astype('>i4').tobytes())
        subprocess.run([java, '-cp', classpath, os.path.join(HERE, 'RunOnnx.java'), model, a, b, str(threads)], check=True)
        with open(b, 'rb') as f:
            for batch, (n, w) in zip(packed, shapes):
                out = {}
                for k in sorted(widths):
                    count = struct.unpack('>i', f.read(4))[0]
                    out[k] = np.frombuffer(f.read(4 * count), '>f4').astype(np.float32).reshape((n, w) + ((widths[k],) if widths[k] > 1 else ()))
                for i, x in enumerate(batch):
                    yield x, {k: v[i, :x.b - x.a] for k, v in out.items()}
