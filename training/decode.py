"""From the model's scores to attributions; DECODE.md tells the same in words for the engine.

decode.json holds the settings found on PolNeAR dev (tune.py); export.py copies them into labels.json.
"""
import numpy as np

from corpora import DEPREL

DEFAULT = {'bias_source': -0.7, 'bias_cue': -0.6, 'bias_content': -0.4, 'enter_source': 0.0, 'enter_cue': 0.0, 'enter_content': 0.0,
           'range_source': 80, 'range_content': 160,
           'span_weight_source': 0.5, 'span_weight_cue': 0.5, 'no_source_bias': -1.0,
           'pair_min': 0.0, 'idle_cue': 2.0, 'patience': 2.0}


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


def viterbi(logp, enter=0.0):
    """Best O/B/I sequence (0, 1, 2), the scores being each word's chances on its own: the chance to go on with a span is then the
    word's chance of I over its neighbour's chance to be inside, and a span that is only likely is not torn after its first word. `enter` is
    added to the log-odds of beginning a span."""
    n = len(logp)
    if not n:
        return np.zeros(0, np.int64)
    p = np.exp(logp)
    p /= p.sum(1, keepdims=True)
    on = np.clip(p[1:, 2] / np.maximum(p[:-1, 1] + p[:-1, 2], 1e-6), 1e-6, 1 - 1e-6)
    new = np.clip(p[1:, 1] / np.maximum(p[1:, 0] + p[1:, 1], 1e-6), 1e-6, 1 - 1e-6)
    from_in = np.log(np.stack([(1 - on) * (1 - new), (1 - on) * new, on], 1))
    odds = new / (1 - new) * np.exp(enter)
    new = odds / (1 + odds)
    from_out = np.log(np.stack([1 - new, new, np.full(n - 1, 1e-30)], 1))
    back = np.zeros((n, 3), np.int64)
    s = np.log(np.maximum(p[0], 1e-9))
    s[2] = -1e9
    for i in range(1, n):
        inside = 1 if s[1] >= s[2] else 2
        a, b = s[0] + from_out[i - 1], s[inside] + from_in[i - 1]
        back[i] = np.where(a > b, 0, inside)
        s = np.maximum(a, b)
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


BEFORE_HEAD = {DEPREL.index(r) for r in ('det', 'compound', 'amod', 'nmod:poss', 'nummod', 'nmod:desc', 'det:predet', 'case', 'advmod')}
AFTER_HEAD = {DEPREL.index(r) for r in ('flat', 'fixed')}


def phrase(out, logp, start, patience):
    """The noun phrase that begins at a word which the links name as a source though the spans left it out: on to its head by the
    arcs, over the rest of a name, and on while I is not much less likely than O."""
    n, rel, end = len(logp), out['deprel'].argmax(-1), start

    def head(w):
        a = max(0, w - 40)
        return a + int((out['arc_k'][a:w + 41] @ out['arc_q'][w]).argmax())

    w = start
    while rel[w] in BEFORE_HEAD and w < head(w) <= start + 8:
        w = end = head(w)
    while end + 1 < n and end - start < 30:
        x = end + 1
        name = out['name'][x].argmax()
        if (name > 0 and name % 2 == 0) or (rel[x] in AFTER_HEAD and start <= head(x) <= end) or logp[x, 2] + patience > max(logp[x, 0], logp[x, 1]):
            end = x
        else:
            break
    return start, end


def link_scores(q, k, none, word, reach, prior, weight):
    """(log-scores of the words from `first` on, first, log-score of "none") for a link from `word`: the model's choice among the
    words within reach and "none", with a weight of each word's log-chance to begin such a span."""
    a, b = max(0, word - reach), min(len(k), word + reach + 1)
    logp = log_softmax(np.append(k[a:b] @ q[word], none))
    return logp[:-1] + weight * prior[a:b], a, float(logp[-1])


def best_span(scores, first, none, owner, make):
    """(span or None, score): the span in which the best word lies, or a new one made from that word."""
    i = int(scores.argmax())
    if none > scores[i]:
        return None, none
    return owner.get(first + i) or make(first + i), float(scores[i])


def attributions(doc, out, settings=None):
    """[{source, cue: (first, last) words or None, content: [(first, last)]}] of a document, in order of the cues."""
    p = dict(DEFAULT, **(settings or {}))
    logp = log_softmax(out['attr'].reshape(-1, 3, 3))
    found = {}
    for c, role in enumerate(('source', 'cue', 'content')):
        l = logp[:, c].copy()
        l[:, 0] += p['bias_' + role]
        found[role] = spans(viterbi(l, p['enter_' + role]))
    owner = {role: {i: s for s in found[role] for i in range(s[0], s[1] + 1)} for role in found}
    begin = {role: logp[:, c, 1] for c, role in enumerate(('source', 'cue', 'content'))}

    # 1. every content fragment chooses its cue
    cue_of, score_of, asked = {}, {}, {}
    for s in found['content']:
        asked[s] = link_scores(out['link_content_q'], out['link_cue_k'], out['no_cue'][s[0]], s[0], p['range_content'], begin['cue'], p['span_weight_cue'])
        cue, score = best_span(*asked[s], owner['cue'], lambda w: grow(logp[:, 1], w))
        if cue is not None:
            cue_of[s], score_of[s] = cue, score
            for i in range(cue[0], cue[1] + 1):
                owner['cue'].setdefault(i, cue)

    # 2. a cue that got nothing may take a fragment from one that has several
    count = {}
    for cue in cue_of.values():
        count[cue] = count.get(cue, 0) + 1
    for cue in found['cue']:
        if cue in count:
            continue
        best = None
        for s, now in cue_of.items():
            scores, first, _ = asked[s]
            if count[now] > 1 and first <= cue[0] < first + len(scores):
                gain = float(scores[cue[0] - first:cue[1] + 1 - first].max()) - score_of[s] + p['idle_cue']
                if gain > 0 and (best is None or gain > best[0]):
                    best = (gain, s)
        if best:
            s = best[1]
            count[cue_of[s]] -= 1
            score_of[s] += best[0] - p['idle_cue']
            cue_of[s], count[cue] = cue, 1

    # 3. every cue with content chooses its source
    by_cue, got = {}, []
    for s, cue in cue_of.items():
        by_cue.setdefault(cue, []).append(s)
    for cue, parts in sorted(by_cue.items()):
        sure = max(1 - np.exp(logp[s[0]:s[1] + 1, 2, 0]).mean() for s in parts) * (1 - np.exp(logp[cue[0], 1, 0]))
        if sure < p['pair_min']:
            continue
        source, _ = best_span(*link_scores(out['link_cue_source_q'], out['link_source_k'], out['no_source'][cue[0]] + p['no_source_bias'], cue[0],
                                           p['range_source'], begin['source'], p['span_weight_source']), owner['source'],
                              lambda w: phrase(out, logp[:, 0], w, p['patience']))
        got.append({'source': source, 'cue': cue, 'content': sorted(parts)})
    return got


def as_json(doc, got):
    """The prediction line of ../shared/scorers/polnear_score.py."""
    at = lambda s: [int(doc.words[s[0]][0]), int(doc.words[s[1]][1])]
    return {'doc': doc.name, 'attributions': [{'source': [at(a['source'])] if a['source'] else [], 'cue': [at(a['cue'])],
                                               'content': [at(s) for s in a['content']]} for a in got]}
