"""Dev figures of a reading model: quick per-word ones during training, the full ones of each benchmark afterwards."""
import numpy as np
import torch

import corpora
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


# ---- the full figures of each benchmark -------------------------------------------------------------------------------------

def tree(out, a, b):
    """Heads of the words a..b-1 of a sentence: each word's best, one root, cycles broken at their weakest link."""
    s = out['arc_q'][a:b] @ out['arc_k'][a:b].T
    n = b - a
    root = int((np.diag(s) - np.where(np.eye(n, dtype=bool), -1e9, s).max(1)).argmax()) if n > 1 else 0
    s = s.copy()
    np.fill_diagonal(s, -1e9)
    s[root] = -1e9
    s[root, root] = 0
    head = s.argmax(1)
    for turn in range(2 * n + 1):
        state, cycle = [0] * n, None
        for i in range(n):
            path, j = [], i
            while state[j] == 0 and j != root:
                state[j] = 1
                path.append(j)
                j = int(head[j])
            if state[j] == 1 and j in path:
                cycle = path[path.index(j):]
            for k in path:
                state[k] = 2
            if cycle:
                break
        if not cycle:
            return head + a
        out_of = [(max((s[i, j], j) for j in range(n) if j not in cycle), i) for i in cycle]
        (_, j), i = max(((v[0] - s[i, head[i]], v[1]), i) for v, i in out_of)
        head[i] = j if turn < n else root  # two cycles can hand a word to and fro: in the end it goes to the root
    return head + a


def names(path):
    """[(first, last, kind)] of a name label sequence; I after another kind begins anew."""
    got, i, n = [], 0, len(path)
    while i < n:
        if path[i]:
            k, j = (path[i] - 1) // 2, i + 1
            while j < n and path[j] and path[j] % 2 == 0 and (path[j] - 1) // 2 == k:
                j += 1
            got.append((i, j, int(k)))
            i = j
        else:
            i += 1
    return got


def full(ask, dev, wordpiece):
    """Prints the figures of every head on the whole dev splits, read in overlapping windows as the engine does. Returns the
    stitched scores of PolNeAR for the decoder."""
    from decode import stitch
    from windows import reading_windows
    plan = {c: [(d, reading_windows(d, wordpiece)) for d in docs] for c, docs in dev.items()}
    answers = {}
    for w, o in ask([w for pairs in plan.values() for _, ws in pairs for w in ws]):
        answers.setdefault(id(w.doc), []).append((w, o))
    got = {c: [(d, stitch(d, answers[id(d)])) for d, _ in pairs] for c, pairs in plan.items()}
    for c in ('ewt', 'gum'):
        n = dict.fromkeys(('words', 'upos', 'xpos', 'uas', 'las', 'las_universal'), 0)
        st, sp, sg = 0, 0, 0
        for d, o in got[c]:
            s, keep = d.labels['sentence'], d.labels['arc'] >= 0
            n['words'] += int(keep.sum())
            for k in ('upos', 'xpos'):
                n[k] += int((o[k].argmax(-1) == d.labels[k])[keep].sum())
            p, g = o['sent'] > 0, d.labels['sent'] == 1
            st, sp, sg = st + int((p & g).sum()), sp + int(p.sum()), sg + int(g.sum())
            cuts = [0] + [i for i in range(1, len(d)) if s[i] != s[i - 1]] + [len(d)]
            rel = o['deprel'].argmax(-1)
            base = [r.split(':')[0] for r in corpora.DEPREL]
            for a, b in zip(cuts, cuts[1:]):
                head = tree(o, a, b)
                for i in range(a, b):
                    if keep[i] and head[i - a] == d.labels['arc'][i]:
                        n['uas'] += 1
                        n['las'] += rel[i] == d.labels['deprel'][i]
                        n['las_universal'] += base[rel[i]] == base[d.labels['deprel'][i]]
        print(c, 'words %d' % n['words'], ' '.join('%s %.2f' % (k, 100 * v / n['words']) for k, v in n.items() if k != 'words'), 'sentence starts F1 %.2f' % f1(st, sp, sg))
    for c in ('ewt', 'gum'):
        total = {}
        for d, o in got[c]:
            gold = d.labels['name'][:, 0]
            ok = gold >= 0
            p = set(x for x in names(o['name'].argmax(-1)) if ok[x[0]])
            g = set(names(np.where(ok, gold, 0)))
            for k in list(range(len(corpora.NAME))) + [-1]:
                t = total.setdefault(k, [0, 0, 0])
                pk, gk = {x for x in p if k in (-1, x[2])}, {x for x in g if k in (-1, x[2])}
                t[0], t[1], t[2] = t[0] + len(pk & gk), t[1] + len(pk), t[2] + len(gk)
        print(c, 'names', ' '.join('%s %.1f' % (corpora.NAME[k] if k >= 0 else 'all', f1(*v)) for k, v in total.items()))
    t, kind, ant = [0, 0, 0], [0, 0], [0, 0]
    for d, o in got['gum']:
        p, g = o['head'].argmax(-1), d.labels['head']
        t = [t[0] + int(((p > 0) & (g > 0)).sum()), t[1] + int((p > 0).sum()), t[2] + int((g > 0).sum())]
        kind = [kind[0] + int(((p == g) & (g > 0)).sum()), kind[1] + int(((p > 0) & (g > 0)).sum())]
        before = []
        for w in sorted(d.chains):
            near = [v for v in before if w - v < 250]
            s = [float(o['coref_q'][w] @ o['coref_k'][v]) for v in near] + [float(o['new_chain'][w])]
            best = int(np.argmax(s))
            same = [v for v in before if d.chains[v] == d.chains[w]]
            ant = [ant[0] + (not same if best == len(near) else near[best] in same), ant[1] + 1]
            before.append(w)
    print('gum mention heads F1 %.1f class given head %.1f antecedent or new (gold heads) %.1f' % (f1(*t), 100 * kind[0] / kind[1], 100 * ant[0] / ant[1]))
    for c, key in (('event', 'event'), ('polnear', 'discard')):
        p = np.concatenate([o[key][d.labels[key] >= 0] for d, o in got[c] if key in d.labels])
        g = np.concatenate([d.labels[key][d.labels[key] >= 0] for d, o in got[c] if key in d.labels]) == 1
        best = max(((f1(int(((p > x) & g).sum()), int((p > x).sum()), int(g.sum())), x) for x in np.arange(-3, 3.1, 0.25)))
        print('%s words F1 %.1f at 0, best %.1f at %.2f' % (key, f1(int(((p > 0) & g).sum()), int((p > 0).sum()), int(g.sum())), *best))
    for corpus in ('UW', 'MEANTIME', 'UDS'):
        pairs = [(float(np.clip(o['factuality'][i], -3, 3)), d.labels['factuality'][i]) for c in ('factuality', 'ewt') for d, o in got[c]
                 if ('UDS' if c == 'ewt' else d.name.split('-')[0]) == corpus and 'factuality' in d.labels
                 for i in np.flatnonzero(~np.isnan(d.labels['factuality']))]
        x = np.array(pairs)
        print('factuality %s n %d MAE %.3f r %.3f' % (corpus, len(x), np.abs(x[:, 0] - x[:, 1]).mean(), np.corrcoef(x.T)[0, 1]))
    roots = []
    for d, o in got['plover']:
        s = o['plover'] - np.logaddexp(0, -o['event'])[:, None]
        roots.append((int(s.max(0).argmax()), d.plover))
    per = [f1(sum(p == g == k for p, g in roots), sum(p == k for p, _ in roots), sum(g == k for _, g in roots)) for k in sorted({g for _, g in roots})]
    print('plover roots n %d accuracy %.1f macro F1 %.1f' % (len(roots), 100 * sum(p == g for p, g in roots) / len(roots), np.mean(per)))
    return got['polnear']


def who_said_what(got, corpora_dir, scorers, settings, out='polnear.jsonl', show=True):
    """Decodes PolNeAR dev and runs the scorer on it; the WHO-SAID-WHAT line comes back."""
    import json
    import os
    import subprocess
    import sys
    from decode import as_json, attributions
    with open(out, 'w', encoding='utf-8') as f:
        for d, o in got:
            f.write(json.dumps(as_json(d, attributions(d, o, settings))) + '\n')
    r = subprocess.run([sys.executable, os.path.join(scorers, 'polnear_score.py'), '--gold', os.path.join(corpora_dir, 'polnear'), '--split', 'dev', '--pred', out],
                       capture_output=True, text=True)
    if show:
        print(r.stdout + r.stderr)
    return r.stdout


def main():
    import argparse
    import json
    import os
    import pickle
    from model import Reader
    from runner import ask_onnx, ask_torch
    from tokenizer import WordPiece
    here = os.path.dirname(os.path.abspath(__file__))
    language = os.path.join(here, '../engine/src/main/resources/org/hearsay/language')
    a = argparse.ArgumentParser(description='Full dev figures of a model: a checkpoint (.pt) or the exported file (.onnx, through Java).')
    a.add_argument('model', nargs='?', default=os.path.join(language, 'reading.onnx'))
    a.add_argument('--corpora', default='../../shared/corpora')
    a.add_argument('--scorers', default='../../shared/scorers')
    a.add_argument('--vocab', default=os.path.join(language, 'vocab.txt'))
    a.add_argument('--java', default='java')
    a.add_argument('--onnxruntime', default='onnxruntime.jar', help='jar of ONNX Runtime for Java')
    a.add_argument('--threads', type=int, default=1)
    a.add_argument('--fp32', action='store_true')
    a.add_argument('--keep', help='keep the PolNeAR scores here for tune.py')
    a.add_argument('--pred', default='polnear.jsonl')
    a = a.parse_args()
    torch.set_num_threads(a.threads)
    if a.model.endswith('.onnx'):
        ask = lambda windows: ask_onnx(a.model, windows, java=a.java, classpath=a.onnxruntime, threads=a.threads)
    else:
        model = Reader(corpora.LABELS)
        model.load_state_dict(torch.load(a.model, map_location='cpu')['model'])
        ask = lambda windows: ask_torch(model, windows, bf16=not a.fp32)
    polnear = full(ask, corpora.load(a.corpora, 'dev'), WordPiece(a.vocab))
    if a.keep:
        with open(a.keep, 'wb') as f:
            pickle.dump(polnear, f)
    settings = os.path.join(here, 'decode.json')
    who_said_what(polnear, a.corpora, a.scorers, json.load(open(settings)) if os.path.exists(settings) else {}, a.pred)


if __name__ == '__main__':
    main()
