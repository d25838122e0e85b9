"""Trains the reading model on all corpora at once; resumable, seeded, timed by the clock.

  python3 train.py --corpora ../../shared/corpora --start minilm.onnx --dir ckpt --minutes 85
Stops after --minutes of training (the learning rate falls to nothing by then); SIGTERM saves and leaves; the same command goes on.
"""
import argparse
import multiprocessing.connection
import os
import pickle
import signal
import time

import numpy as np
import torch

import corpora
from evaluate import quick
from losses import WEIGHT, losses
from model import Reader, start_weights
from tokenizer import WordPiece
from windows import batches, collate, training_windows

HERE = os.path.dirname(os.path.abspath(__file__))
REPEAT = {'polnear': 1.0, 'ewt': 1.0, 'gum': 1.2, 'event': 0.6, 'factuality': 0.5, 'plover': 0.6, 'hand': 2.0}  # passes over a corpus in one round
LIMIT = {'polnear': 200, 'ewt': 160, 'gum': 232, 'event': 176, 'factuality': 176, 'plover': 176, 'hand': 176}  # pieces a window


def round_batches(docs, wordpiece, seed, number, size, limit_docs=None):
    """The batches of one round over the mixed corpora: the same for the same seed and number."""
    rng = np.random.default_rng([seed, number])
    windows = []
    for corpus in sorted(docs):
        have = docs[corpus][:limit_docs] if limit_docs else docs[corpus]
        times = REPEAT[corpus]
        chosen = []
        while times > 0:
            chosen += have if times >= 1 else [have[i] for i in rng.permutation(len(have))[:int(round(times * len(have)))]]
            times -= 1
        for d in chosen:
            windows += training_windows(d, wordpiece, LIMIT[corpus], rng)
    return batches(windows, size, rng, 32)


def groups(model, lr, decay):
    """Optimizer groups: heads fast, encoder slower towards its input."""
    out = []
    def add(params, factor, wd):
        out.append({'params': [p for p in params], 'lr': lr * factor, 'base': lr * factor, 'weight_decay': wd})
    def split(module, factor):
        ps = list(module.parameters())
        add([p for p in ps if p.dim() > 1], factor, 0.01)
        add([p for p in ps if p.dim() <= 1], factor, 0.0)
    split(model.linear, 5.0)
    split(model.groups, 5.0)
    e = model.encoder
    n = len(e.layers)
    for i, layer in enumerate(e.layers):
        split(layer, decay ** (n - 1 - i))
    split(e.norm, decay ** n)
    add([e.position, e.kind], decay ** n, 0.0)
    add([e.shape.weight], 5.0, 0.0)
    return out


def work(pipe, shared, space, words, docs, wordpiece, a, seed):
    """A worker: (round, batch) in, gradients into the shared space, which of them there are and the losses out; None ends it."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    torch.set_num_threads(1)
    torch.manual_seed(seed)
    mine = Reader(corpora.LABELS)
    mine.encoder.word.weight = torch.nn.Parameter(shared.encoder.word.weight.data)  # one table for all: only read here
    own, params = list(mine.parameters()), list(shared.parameters())
    mine.train()
    number, todo = None, None
    while True:
        at = pipe.recv()
        if at is None:
            return
        if at[0] != number:
            number, todo = at[0], round_batches(docs, wordpiece, a.seed, at[0], a.size, a.limit_docs)
        batch = todo[at[1]]
        with torch.no_grad():
            for p, q in zip(own, params):
                if p.data_ptr() != q.data_ptr():
                    p.copy_(q)
        inputs, labels = collate(batch)
        with torch.autocast('cpu', dtype=torch.bfloat16):
            out = mine(inputs['ids'], inputs['shapes'], inputs['mask'], inputs['starts'])
        got = losses(out, inputs, labels, batch)
        grads = torch.autograd.grad(sum(WEIGHT[k] * v for k, v in got.items()), own, allow_unused=True) if got else [None] * len(own)
        count = 0
        for g, s in zip(grads, space):
            if g is None:
                continue
            if s is None:
                g = g.coalesce()
                count = g.indices().shape[1]
                words[0][:count] = g.indices()[0]
                words[1][:count] = g.values()
            else:
                s.copy_(g)
        pipe.send(([g is not None for g in grads], count, {k: float(v.detach()) for k, v in got.items()}))


def main():
    a = argparse.ArgumentParser()
    a.add_argument('--corpora', default='../../shared/corpora')
    a.add_argument('--start', default='minilm.onnx', help='ONNX file of all-MiniLM-L6-v2')
    a.add_argument('--from-model', help='weights of an earlier run to start from instead')
    a.add_argument('--taught', help='labels that teach.py made for sentences without trees')
    a.add_argument('--vocab', default=os.path.join(HERE, '../engine/src/main/resources/org/hearsay/language/vocab.txt'))
    a.add_argument('--dir', default='ckpt')
    a.add_argument('--minutes', type=float, default=85)
    a.add_argument('--lr', type=float, default=2.5e-4)
    a.add_argument('--decay', type=float, default=0.9)
    a.add_argument('--size', type=int, default=3200, help='padded pieces a batch')
    a.add_argument('--seed', type=int, default=1)
    a.add_argument('--threads', type=int, default=2, help='worker processes')
    a.add_argument('--save-every', type=float, default=4, help='minutes between checkpoints')
    a.add_argument('--quick-every', type=float, default=15, help='minutes between quick dev figures')
    a.add_argument('--limit-docs', type=int, help='documents a corpus (trials)')
    a = a.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(a.seed)
    os.makedirs(a.dir, exist_ok=True)
    docs = corpora.load(a.corpora, 'train')
    if a.taught:
        with open(a.taught, 'rb') as f:
            taught = pickle.load(f)
        for d in docs['plover'] + docs['factuality']:
            if d.name in taught and len(taught[d.name]['upos']) == len(d):
                for k, v in taught[d.name].items():
                    d.labels.setdefault(k, v)
    dev = corpora.load(a.corpora, 'dev')
    wordpiece = WordPiece(a.vocab)
    model = Reader(corpora.LABELS)
    if a.from_model:
        model.load_state_dict(torch.load(a.from_model)['model'])
    else:
        start_weights(model.encoder, a.start)
    dense = torch.optim.AdamW(groups(model, a.lr, a.decay), betas=(0.9, 0.98), eps=1e-6, foreach=True)
    sparse = torch.optim.SparseAdam([{'params': [model.encoder.word.weight], 'base': a.lr * a.decay ** 6}], lr=a.lr)
    state = {'round': 0, 'batch': 0, 'step': 0, 'pieces': 0, 'elapsed': 0.0}
    path = os.path.join(a.dir, 'last.pt')
    if os.path.exists(path):
        saved = torch.load(path)
        model.load_state_dict(saved['model'])
        dense.load_state_dict(saved['dense'])
        sparse.load_state_dict(saved['sparse'])
        state = saved['state']
        torch.set_rng_state(saved['random'])
        print('resumed', state, flush=True)
    stop = []
    signal.signal(signal.SIGTERM, lambda *_: stop.append(1))

    def save():
        torch.save({'model': model.state_dict(), 'dense': dense.state_dict(), 'sparse': sparse.state_dict(), 'state': state,
                    'random': torch.get_rng_state()}, path + '.new')
        os.replace(path + '.new', path)

    def report():
        model.eval()
        figures = quick(model, dev, wordpiece)
        model.train()
        line = '\t'.join(['%.1f' % (state['elapsed'] / 60), str(state['step']), str(state['pieces'])]
                         + ['%s=%.4f' % x for x in sorted(figures.items())])
        with open(os.path.join(a.dir, 'curve.tsv'), 'a', encoding='utf-8') as f:
            f.write(line + '\n')
        print('DEV', line, flush=True)

    # Workers: each a process with one core and a copy of the model; it takes the next batch and works out the gradient, and this
    # process takes the step. A gradient is at most one step late, and nobody waits for a slower core (the machine is shared).
    # Processes, not threads: PyTorch 1.13's cache of oneDNN kernels breaks when two threads fill it.
    mean, clock = {}, {'tick': time.time(), 'save': state['elapsed'], 'report': state['elapsed'], 'pieces': state['pieces'], 'shown': time.time(), 'sizes': None}
    total = a.minutes * 60
    params = list(model.parameters())

    def next_batch():
        """(round, batch) to read next, or None at the end. Also keeps the clock, saves and reports."""
        now = time.time()
        state['elapsed'] += now - clock['tick']
        clock['tick'] = now
        if stop or state['elapsed'] >= total:
            return None
        if state['elapsed'] - clock['save'] > a.save_every * 60:
            clock['save'] = state['elapsed']
            save()
        if state['elapsed'] - clock['report'] > a.quick_every * 60:
            clock['report'] = state['elapsed']
            report()
            clock['tick'] = time.time()  # the evaluation is not training time
        if clock['sizes'] is None or state['batch'] >= len(clock['sizes']):
            if clock['sizes'] is not None:
                state['round'] += 1
                state['batch'] = 0
            clock['sizes'] = [sum(len(w.ids) for w in x) for x in round_batches(docs, wordpiece, a.seed, state['round'], a.size, a.limit_docs)]
            print('round', state['round'], len(clock['sizes']), 'batches', sum(clock['sizes']), 'pieces', flush=True)
        state['batch'] += 1
        return state['round'], state['batch'] - 1

    def step(at, grads, got):
        """Takes one optimizer step with a worker's gradients."""
        warm, done = min(1.0, (state['step'] + 1) / 150), state['elapsed'] / total
        for o in (dense, sparse):
            for g in o.param_groups:
                g['lr'] = g['base'] * warm * max(0.0, 1 - done)
        for p, g in zip(params, grads):
            p.grad = g
        norm = torch.nn.utils.clip_grad_norm_([p for p in params if p.grad is not None and not p.grad.is_sparse], 3.0)
        if torch.isfinite(norm):
            dense.step()
            sparse.step()
        for p in params:
            p.grad = None
        for k, v in got.items():
            mean[k] = mean.get(k, v) * 0.98 + 0.02 * v
        state['step'] += 1
        if at[0] == state['round']:
            state['pieces'] += clock['sizes'][at[1]]
        if state['step'] % 50 == 0:
            rate = (state['pieces'] - clock['pieces']) / (time.time() - clock['shown'])
            clock['pieces'], clock['shown'] = state['pieces'], time.time()
            print('%5.1f min step %d %.0f/s ' % (state['elapsed'] / 60, state['step'], rate) + ' '.join('%s %.3f' % x for x in sorted(mean.items())), flush=True)

    model.share_memory()
    workers = []
    for i in range(a.threads):
        space = [torch.zeros_like(p).share_memory_() if p is not model.encoder.word.weight else None for p in params]
        words = torch.zeros(a.size + 512, dtype=torch.long).share_memory_(), torch.zeros(a.size + 512, model.encoder.word.weight.shape[1]).share_memory_()
        mine, theirs = multiprocessing.Pipe()
        worker = multiprocessing.Process(target=work, args=(theirs, model, space, words, docs, wordpiece, a, a.seed * 1000 + i + state['step'] * 7), daemon=True)
        worker.start()
        workers.append((mine, worker, space, words))
    todo = next_batch()
    busy = {}
    for mine, worker, space, words in workers:
        mine.send(todo)
        busy[mine] = (todo, space, words)
        todo = next_batch()
    while busy:
        for mine in multiprocessing.connection.wait(list(busy)):
            at, space, words = busy.pop(mine)
            have, count, got = mine.recv()
            if got:
                grads = [None if not h else g if g is not None else torch.sparse_coo_tensor(words[0][None, :count].clone(), words[1][:count].clone(), p.shape)
                         for h, g, p in zip(have, space, params)]
                step(at, grads, got)
            todo = next_batch()
            mine.send(todo)
            if todo:
                busy[mine] = (todo, space, words)
    save()
    if not stop:
        report()
        torch.save({'model': model.state_dict(), 'state': state}, os.path.join(a.dir, 'final.pt'))
    print('stopped' if stop else 'done', state, flush=True)


if __name__ == '__main__':
    main()
