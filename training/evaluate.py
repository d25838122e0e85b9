"""Dev figures of a reading model: quick per-word ones during training, the full ones of each benchmark afterwards."""
import numpy as np
import torch

from losses import coref_rows, link_rows, pick, plover_pool
from windows import batches, collate, training_windows


def f1(tp, p, g):
    return 200.0 * tp / (p + g) if p + g else 0.0


def quick(model, dev, wordpiece, part=5):
    """Per-word figures on every part-th dev document (windows without overlap, gold sentences for trees, no decoding)."""
    rng = np.random.default_rng(0)
    windows = [w for docs in dev.values() for d in docs[::part] for w in training_windows(d, wordpiece, 200, rng)]
    c = {}

    def add(name, *values):
        c.setdefault(name, [0.0] * len(values))
        for i, v in enumerate(values):
            c[name][i] += float(v)

    errors, roots, rows_seen = [], [], []
    with torch.no_grad():
        for batch in batches(windows, 4000):
            inputs, labels = collate(batch)
            with torch.autocast('cpu', dtype=torch.bfloat16):
                out = model(inputs['ids'], inputs['shapes'], inputs['mask'], inputs['starts'], 0.0)
            if 'attr' in labels:
                gold = labels['attr']
                guess = out['attr'].view(gold.shape + (3,)).argmax(-1)
                for k, role in enumerate(('source', 'cue', 'content')):
                    g, p = gold[..., k] > 0, (guess[..., k] > 0) & (gold[..., k] >= 0)
                    add('f1.' + role, (g & p).sum(), p.sum(), g.sum())
                for name, rows, q, k, none in zip(('source', 'content'), link_rows(batch), ('link_cue_source_q', 'link_content_q'),
                                                  ('link_source_k', 'link_cue_k'), ('no_source', 'no_cue')):
                    if rows:
                        scores, b = pick(out[q], out[k], out[none], rows, inputs['words'])
                        ok = torch.cat([inputs['words'][b], torch.ones(len(rows), 1, dtype=torch.bool)], 1)
                        best = scores.masked_fill(~ok, -1e4).argmax(-1).tolist()
                        add('acc.link_' + name, sum(x in (r[2] or [scores.shape[1] - 1]) for x, r in zip(best, rows)), len(rows))
            for name in ('upos', 'xpos', 'deprel'):
                if name in labels:
                    k = labels[name] >= 0
                    add('acc.' + name, (out[name].argmax(-1)[k] == labels[name][k]).sum(), k.sum())
            for name in ('sent', 'event', 'discard'):
                if name in labels:
                    k = labels[name] >= 0
                    p, g = out[name][k] > 0, labels[name][k] == 1
                    add('f1.' + name, (p & g).sum(), p.sum(), g.sum())
            for name in ('name', 'head'):
                if name in labels:
                    gold = labels[name].view(out[name].shape[:2])
                    k = gold >= 0
                    p, g = out[name].argmax(-1)[k], gold[k]
                    add('f1.' + name, ((p == g) & (g > 0)).sum(), (p > 0).sum(), (g > 0).sum())
            if 'arc' in labels:
                r = (labels['arc'] >= 0).nonzero()
                if len(r):
                    b, i = r[:, 0], r[:, 1]
                    s = torch.einsum('bid,bjd->bij', out['arc_q'], out['arc_k'])[b, i]
                    s = s.masked_fill(labels['sentence'][b] != labels['sentence'][b, i][:, None], -1e4)
                    h = s.argmax(-1) == labels['arc'][b, i]
                    add('acc.uas', h.sum(), len(r))
                    add('acc.las', (h & (out['deprel'].argmax(-1)[b, i] == labels['deprel'][b, i])).sum(), len(r))
            rows = coref_rows(batch)
            if rows:
                scores, b = pick(out['coref_q'], out['coref_k'], out['new_chain'], rows, inputs['words'])
                for n, row in enumerate(rows):
                    cand = row[2] + [scores.shape[1] - 1]
                    best = cand[int(scores[n, cand].argmax())]
                    add('acc.coref', best in (row[3] or [scores.shape[1] - 1]), 1)
            if 'factuality' in labels:
                k = ~torch.isnan(labels['factuality'])
                errors += list(zip(out['factuality'][k].tolist(), labels['factuality'][k].tolist()))
            golds = [x.doc.plover for x in batch]
            if any(g >= 0 for g in golds):
                best = plover_pool(out, inputs['words']).argmax(-1).tolist()
                roots += [(p, g) for p, g in zip(best, golds) if g >= 0]
    got = {k: 100 * v[0] / max(1, v[1]) if k.startswith('acc') else f1(*v) for k, v in c.items()}
    if errors:
        e = np.array(errors)
        got['factuality.mae'] = float(np.abs(e[:, 0].clip(-3, 3) - e[:, 1]).mean())
    if roots:
        got['acc.plover'] = 100 * sum(p == g for p, g in roots) / len(roots)
    return got
