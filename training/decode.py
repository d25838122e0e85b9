"""From the model's scores to attributions; DECODE.md tells the same in words for the engine.

decode.json holds the settings found on PolNeAR dev (tune.py); export.py copies them into labels.json.
"""
import numpy as np

DEFAULT = {'bias_source': 0.0, 'bias_cue': 0.0, 'bias_content': 0.0, 'range_source': 80, 'range_content': 160,
           'span_weight_source': 0.5, 'span_weight_cue': 0.5, 'make_source': 0.5, 'make_cue': 0.5, 'no_source_bias': 0.0,
           'content_min': 0.0, 'pair_min': 0.0}
VECTORS = ('link_cue_source_q', 'link_source_k', 'no_source', 'link_content_q', 'link_cue_k', 'no_cue')


def stitch(doc, answers):
    """Scores of a whole document out of those of its windows (each word from the window whose core it lies in)."""
    out = {}
    for w, o in answers:
        x, y = w.core
        for k, v in o.items():
            if k not in out:
                out[k] = np.zeros((len(doc),) + v.shape[1:], np.float32)
            out[k][x:y] = v[x - w.a:y - w.a]
    return out


def log_softmax(x):
    x = x - x.max(-1, keepdims=True)
    return x - np.log(np.exp(x).sum(-1, keepdims=True))


def viterbi(logp):
    """Best O/B/I sequence (0, 1, 2) where I follows only B or I."""
    n = len(logp)
    if not n:
        return np.zeros(0, np.int64)
    back = np.zeros((n, 3), np.int64)
    s = logp[0].copy()
    s[2] = -1e9
    for i in range(1, n):
        best = int(s.argmax())
        inside = 1 if s[1] >= s[2] else 2
        back[i] = (best, best, inside)
        s = np.array([s[best], s[best], s[inside]]) + logp[i]
    path = np.zeros(n, np.int64)
    path[-1] = int(s.argmax())
    for i in range(n - 1, 0, -1):
        path[i - 1] = back[i, path[i]]
    return path


def spans(path):
    """(first, last) of each B I* run."""
    out, n = [], len(path)
    i = 0
    while i < n:
        if path[i]:
            j = i
            while j + 1 < n and path[j + 1] == 2:
                j += 1
            out.append((i, j))
            i = j + 1
        else:
            i += 1
    return out


def grow(logp, start, most=30):
    """The span that begins at a word, taken for B: it goes on while I is likelier than O."""
    end = start
    while end + 1 < len(logp) and end - start < most and logp[end + 1, 2] > max(logp[end + 1, 0], logp[end + 1, 1]):
        end += 1
    return start, end


def choose(q, k, none, word, reach, prior, weight):
    """(best word or None, its probability) for a link from `word`, the prior of each word being a begin added with a weight."""
    a, b = max(0, word - reach), min(len(k), word + reach + 1)
    s = np.append(k[a:b] @ q[word], none)
    logp = log_softmax(s)
    total = logp + weight * np.append(prior[a:b], 0.0)
    i = int(total.argmax())
    return (None, float(np.exp(logp[-1]))) if i == b - a else (a + i, float(np.exp(logp[i])))


def attributions(doc, out, settings=None):
    """[{source, cue: (first, last) words or None, content: [(first, last)], ...}] of a document, in order of the cues."""
    p = dict(DEFAULT, **(settings or {}))
    logp = log_softmax(out['attr'].reshape(-1, 3, 3))
    found = {}
    for c, role in enumerate(('source', 'cue', 'content')):
        l = logp[:, c].copy()
        l[:, 0] += p['bias_' + role]
        found[role] = spans(viterbi(l))
    owner = {role: {i: s for s in found[role] for i in range(s[0], s[1] + 1)} for role in found}
    begin = {role: logp[:, c, 1] for c, role in enumerate(('source', 'cue', 'content'))}
    by_cue, sure = {}, {}
    for s in found['content']:
        if np.exp(logp[s[0]:s[1] + 1, 2, 1:]).sum(-1).mean() < p['content_min']:
            continue
        word, prob = choose(out['link_content_q'], out['link_cue_k'], out['no_cue'][s[0]], s[0], p['range_content'], begin['cue'], p['span_weight_cue'])
        if word is None:
            continue
        cue = owner['cue'].get(word)
        if cue is None:
            cue = grow(logp[:, 1], word)
            owner['cue'].update({i: cue for i in range(cue[0], cue[1] + 1) if i not in owner['cue']})
        by_cue.setdefault(cue, []).append(s)
        sure[cue] = max(sure.get(cue, 0.0), (1 - np.exp(logp[s[0]:s[1] + 1, 2, 0]).mean()) * (1 - np.exp(logp[cue[0], 1, 0])))
    got = []
    for cue, parts in sorted(by_cue.items()):
        if sure[cue] < p['pair_min']:
            continue
        word, prob = choose(out['link_cue_source_q'], out['link_source_k'], out['no_source'][cue[0]] + p['no_source_bias'], cue[0], p['range_source'],
                            begin['source'], p['span_weight_source'])
        source = None
        if word is not None:
            source = owner['source'].get(word)
            if source is None:
                source = grow(logp[:, 0], word)
        got.append({'source': source, 'cue': cue, 'content': sorted(parts)})
    return got


def as_json(doc, got):
    """The prediction line of ../shared/scorers/polnear_score.py."""
    at = lambda s: [int(doc.words[s[0]][0]), int(doc.words[s[1]][1])]
    return {'doc': doc.name, 'attributions': [{'source': [at(a['source'])] if a['source'] else [], 'cue': [at(a['cue'])],
                                               'content': [at(s) for s in a['content']]} for a in got]}
