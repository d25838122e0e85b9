"""Finds the decoder's settings on PolNeAR dev by coordinate ascent on WHO-SAID-WHAT F1 and writes decode.json.

  python3 evaluate.py ckpt/final.pt --keep polnear.pickle && python3 tune.py polnear.pickle
Settings are found on every other document and checked on the rest; then found on all of them and written.
"""
import argparse
import json
import os
import pickle
import sys

from decode import DEFAULT, as_json, attributions

GRID = {'bias_content': [-2.0, -1.5, -1.2, -0.9, -0.6, -0.3], 'bias_cue': [-2.0, -1.5, -1.0, -0.5, 0.0], 'bias_source': [-2.0, -1.5, -1.0, -0.5, 0.0],
        'enter_content': [-0.7, 0.0, 0.7, 1.4], 'enter_cue': [-0.7, 0.0, 0.7], 'enter_source': [-0.7, 0.0, 0.7],
        'span_weight_source': [0.0, 0.25, 0.5, 1.0], 'span_weight_cue': [0.0, 0.25, 0.5, 1.0, 1.5, 2.0], 'no_source_bias': [-5.0, -4.0, -3.0, -2.0, -1.0, 0.0, 1.0],
        'range_content': [60, 100, 160], 'range_source': [40, 60, 80], 'patience': [0.0, 1.0, 2.0, 3.0], 'idle_cue': [0.0, 2.0, 4.0, 6.0, 8.0], 'pair_min': [0.0, 0.2, 0.3, 0.4, 0.5, 0.6]}


def main():
    a = argparse.ArgumentParser()
    a.add_argument('scores')
    a.add_argument('--corpora', default='../../shared/corpora')
    a.add_argument('--scorers', default='../../shared/scorers')
    a.add_argument('--out', default=os.path.join(os.path.dirname(os.path.abspath(__file__)), 'decode.json'))
    a = a.parse_args()
    sys.path.insert(0, a.scorers)
    import polnear_score as scorer
    with open(a.scores, 'rb') as f:
        got = pickle.load(f)
    units, _ = scorer.load_gold(os.path.join(a.corpora, 'polnear'), 'dev', 'first')
    by_name = {u[0].name: u for u in units}

    def f1(settings, part):
        preds, chosen = {}, []
        for d, o in part:
            u = by_name[d.name]
            chosen.append(u)
            preds[d.name] = [scorer.Attr(u[0], {r: [tuple(s) for s in x[r]] for r in scorer.ROLES}) for x in as_json(d, attributions(d, o, settings))['attributions']]
        per, _ = scorer.score(chosen, preds)
        return 100 * scorer.prf(scorer.total(per), 'wsw')[2]

    def climb(part, rounds=2):
        best = dict(DEFAULT)
        top = f1(best, part)
        for _ in range(rounds):
            before = top
            for key, values in GRID.items():
                for v in values:
                    if v != best.get(key):
                        x = f1(dict(best, **{key: v}), part)
                        if x > top + 0.02:
                            top, best = x, dict(best, **{key: v})
            if top == before:
                break
        return best, top

    half, rest = got[::2], got[1::2]
    print('default %.2f on all, %.2f and %.2f on the halves' % (f1(DEFAULT, got), f1(DEFAULT, half), f1(DEFAULT, rest)), flush=True)
    best, top = climb(half)
    print('found on one half %.2f, there on the other %.2f' % (top, f1(best, rest)), best, flush=True)
    best, top = climb(got)
    print('found on all %.2f' % top, best)
    with open(a.out, 'w') as f:
        json.dump(best, f, indent=1)
        f.write('\n')


if __name__ == '__main__':
    main()
