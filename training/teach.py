"""Labels the sentences of corpora without trees by the model's own reading of them in the company of others.

  python3 teach.py ckpt/final.pt taught.pickle
PLV and the factuality sets give sentences alone, with one layer each. A model that sees them so forgets, for such windows, what a verb is: nothing
there asks for it. Read six at a time, as a text, the same model tags them well; these tags and trees (and who says what) are then asked of it alone too.
"""
import argparse
import os
import pickle

import numpy as np
import torch

import corpora
from evaluate import tree
from model import Reader
from runner import ask_torch
from tokenizer import WordPiece
from windows import encode, Window

HERE = os.path.dirname(os.path.abspath(__file__))


def main():
    a = argparse.ArgumentParser()
    a.add_argument('model')
    a.add_argument('out')
    a.add_argument('--corpora', default='../../shared/corpora')
    a.add_argument('--vocab', default=os.path.join(HERE, '../engine/src/main/resources/org/hearsay/language/vocab.txt'))
    a.add_argument('--group', type=int, default=6)
    a = a.parse_args()
    torch.set_num_threads(2)
    docs = corpora.load(a.corpora, 'train')
    model = Reader(corpora.LABELS)
    model.load_state_dict(torch.load(a.model)['model'])
    wordpiece = WordPiece(a.vocab)
    lonely = [d for c in ('plover', 'factuality') for d in docs[c] if 'arc' not in d.labels and len(d) > 2]
    windows, parts = [], {}
    for i in range(0, len(lonely), a.group):
        group = lonely[i:i + a.group]
        text, at = '', []
        for d in group:
            at.append(len(text))
            text += d.text.strip('\n') + ' '
        together = corpora.Document('together', 'together', text)
        pieces, shapes = encode(together, wordpiece)
        spans = []
        for d, start in zip(group, at):
            lead = len(d.text) - len(d.text.lstrip('\n'))
            first = [k for k, (s, _) in enumerate(together.words) if s == start + d.words[0][0] - lead]
            if first and [together.text[s:e] for s, e in together.words[first[0]:first[0] + len(d)]] == d.strings:
                spans.append((d, first[0]))
        if sum(len(p) for p in pieces) > 480:
            continue
        w = Window(together, 0, len(together), pieces, shapes)
        windows.append(w)
        parts[id(w)] = spans
    taught = {}
    for w, out in ask_torch(model, windows):
        for d, first in parts[id(w)]:
            n = len(d)
            x, y = first, first + n
            attr = out['attr'][x:y].reshape(n, 3, 3).argmax(-1)
            taught[d.name] = {'upos': out['upos'][x:y].argmax(-1), 'xpos': out['xpos'][x:y].argmax(-1), 'deprel': out['deprel'][x:y].argmax(-1),
                              'arc': tree(out, x, y) - x, 'sentence': np.zeros(n, np.int64), 'attr': attr}
    with open(a.out, 'wb') as f:
        pickle.dump(taught, f)
    print(len(lonely), 'sentences,', len(taught), 'taught')


if __name__ == '__main__':
    main()
