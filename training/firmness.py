#!/usr/bin/env python3
"""Learns the weights of firmness.tsv: how firmly an act is told, from what the rules say, what the reading model says, and the words around.

    benchmarks/run firmness-cases FACTUALITY-FOLDER train train.tsv      (the product's features of every annotated predicate)
    benchmarks/run firmness-cases FACTUALITY-FOLDER dev dev.tsv          (only for the figures)
    training/firmness.py train.tsv dev.tsv ../engine/src/main/resources/org/hearsay/event/firmness.tsv

Linear, Huber's loss (gold scores crowd at +3, so the absolute error is what counts) with an L2 penalty, full-batch Adagrad; deterministic.
The strength of the penalty and the point above which the answer is +3 are chosen by five folds over the sentences of train; dev is looked at only
for the figures printed. The reading model has learnt from the same train sentences, so its column looks better there than on new text.
"""
import sys
from collections import Counter

import numpy as np


def read(path):
    cases = []
    with open(path, encoding='utf-8') as f:
        for line in f:
            c = line.rstrip('\n').split('\t')
            feats = []
            for x in c[4:]:
                name, _, value = x.rpartition('=')
                feats.append((name, float(value)))
            cases.append((c[0], c[0] + c[1], float(c[2]), float(c[3]), feats))
    return cases


def matrix(cases, index):
    rows, cols, vals = [], [], []
    for i, c in enumerate(cases):
        for name, value in c[4]:
            j = index.get(name)
            if j is not None:
                rows.append(i)
                cols.append(j)
                vals.append(value)
    return np.array(rows), np.array(cols), np.array(vals, dtype=np.float64)


def predict(m, w, n):
    return np.bincount(m[0], weights=m[2] * w[m[1]], minlength=n)


def fit(cases, index, names, l2, delta, rounds=400):
    m = matrix(cases, index)
    y = np.array([c[2] for c in cases])
    n, k = len(cases), len(names)
    weight = np.array([WEIGHT.get(c[0], 1.0) for c in cases])
    free = np.array([FREE(x) for x in names])
    pen = np.where(free, l2 * 0.02, l2)
    w = np.zeros(k)
    w[index['always']] = 2.5
    g2 = np.full(k, 1e-8)
    best = None
    for r in range(rounds):
        e = np.clip(predict(m, w, n) - y, -delta, delta) * weight
        g = np.bincount(m[1], weights=m[2] * e[m[0]], minlength=k) + pen * w
        g2 += g * g
        w = w - 0.5 * g / np.sqrt(g2)
    return w


WEIGHT = {'UW': 1.0, 'MEANTIME': 1.0}


def FREE(name):
    return name == 'always' or name.startswith('rules ') or name.startswith('model')


def snapped(found, certain):
    """Most gold scores are +3 exactly: above a point chosen on the folds, the answer is +3."""
    return np.where(found > certain, 3.0, np.clip(found, -3, 3))


def figures(gold, found):
    found = np.clip(found, -3, 3)
    mae = np.abs(gold - found).mean()
    r = np.corrcoef(gold, found)[0, 1] if len(gold) > 1 else 0
    f = []
    for limit in (1.5, -1):
        a, b = gold < limit, found < limit
        f.append(200 * (a & b).sum() / max(1, a.sum() + b.sum()))
    fact = found >= 2.5
    return 'MAE %.3f r %.3f not-fact %.1f not-happened %.1f wrong facts %.1f%%' % (
        mae, r, f[0], f[1], 100 * (fact & (gold < 1.5)).sum() / max(1, fact.sum()))


def main():
    train, dev, out = read(sys.argv[1]), read(sys.argv[2]), sys.argv[3]
    opts = dict(a.lstrip('-').split('=') for a in sys.argv[4:])
    without = opts.get('without')
    if without:
        train = [c[:4] + ([x for x in c[4] if not x[0].startswith(without)],) for c in train]
    count = Counter(x[0] for c in train for x in c[4])
    names = sorted(x for x, k in count.items() if k >= 3)
    index = {x: i for i, x in enumerate(names)}
    delta = float(opts.get('delta', 0.5))
    grid = [float(x) for x in opts.get('l2', '0.5,1,2,4').split(',')]
    sentences = sorted({c[1] for c in train})
    fold = {s: i % 5 for i, s in enumerate(sentences)}
    gold = np.array([c[2] for c in train])
    best = None
    for l2 in grid:
        found = np.zeros(len(train))
        for k in range(5):
            inside = [c for c in train if fold[c[1]] != k]
            at = np.array([i for i, c in enumerate(train) if fold[c[1]] == k])
            w = fit(inside, index, names, l2, delta)
            outside = [train[i] for i in at]
            found[at] = predict(matrix(outside, index), w, len(outside))
        for certain in (2.5, 2.6, 2.7, 2.8, 2.9, 3.0):
            mae = np.abs(gold - snapped(found, certain)).mean()
            if best is None or mae < best[0]:
                best = (mae, l2, certain)
        print('folds of train, l2 %g: %s' % (l2, figures(gold, found)), flush=True)
    certain = best[2]
    print('l2 %g, certain above %g: MAE on the folds %.3f' % (best[1], certain, best[0]))
    w = fit(train, index, names, best[1], delta)
    for corpus in ('UW', 'MEANTIME'):
        for split, cases in (('train', train), ('dev', dev)):
            some = [c for c in cases if c[0] == corpus]
            g = np.array([c[2] for c in some])
            print('%s %s rules: %s' % (corpus, split, figures(g, np.array([c[3] for c in some]))))
            mo = np.array([3 * dict(c[4]).get('model', 1.0) for c in some])
            print('%s %s model: %s' % (corpus, split, figures(g, mo)))
            print('%s %s weighed: %s' % (corpus, split, figures(g, snapped(predict(matrix(some, index), w, len(some)), certain))), flush=True)
    kept = [(n, x) for n, x in zip(names, w) if abs(x) >= 0.01]
    if out != '-':
        with open(out, 'w', encoding='utf-8') as f:
            f.write('# What a feature of an act and its surroundings adds to its score of factuality, from -3 to +3. Learnt by training/firmness.py from the\n'
                    '# train splits of UW (TempEval-3 news) and MEANTIME (Wikinews, CC BY) with the features that the product sees; the reading model among them.\n'
                    '# Learn anew when rules or model change. Columns: feature, weight.\n')
            f.write('certain above\t%g\n' % certain)
            for n, x in kept:
                f.write('%s\t%.3f\n' % (n, x))
    print('%d weights' % len(kept))


if __name__ == '__main__':
    main()
