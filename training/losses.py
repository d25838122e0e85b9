"""What each head is asked to learn. Every loss is a mean over its annotated words, so corpora without a layer cost it nothing."""
import torch
from torch.nn import functional as F

WEIGHT = {'attr': 3.0, 'link_source': 1.0, 'link_content': 1.0, 'upos': 0.6, 'xpos': 0.4, 'sent': 0.5, 'arc': 1.2, 'deprel': 0.6,
          'name': 1.0, 'head': 0.7, 'coref': 0.7, 'event': 0.6, 'factuality': 0.4, 'plover': 1.5, 'discard': 0.3}


def cross(logits, gold):
    keep = gold >= 0
    return F.cross_entropy(logits[keep], gold[keep]) if keep.any() else None


def binary(logits, gold):
    keep = gold >= 0
    return F.binary_cross_entropy_with_logits(logits[keep], gold[keep].float()) if keep.any() else None


def choice(scores, allowed, target):
    """-log of the probability mass on the target columns, among the allowed ones; rows are decisions."""
    logp = scores.masked_fill(~allowed, -1e4).log_softmax(-1)
    return -(logp.masked_fill(~target, -1e4)).logsumexp(-1).mean()


def link_rows(batch, more=0):
    """Decisions (window, word, gold words or [] for none) of both links. What lies outside the window is not asked.

    source: which word begins the cue's source; content: which word begins the cue of this content fragment. The first word of a
    span asks; with `more` its next words are asked too, because a span found by the model may begin a little late."""
    source, content = [], []
    for b, x in enumerate(batch):
        inside = lambda span: span is not None and x.a <= span[0] < x.b
        of_content = {}
        for cue, src, parts in x.doc.attributions:
            if inside(cue) and (src is None or inside(src)):
                for i in range(cue[0], min(cue[1], cue[0] + more, x.b - 1) + 1):
                    source.append((b, i - x.a, [src[0] - x.a] if src else []))
            for p in parts:
                if inside(p):
                    for i in range(p[0], min(p[1], p[0] + more, x.b - 1) + 1):
                        of_content.setdefault(i, []).append(cue)
        for p, cues in of_content.items():
            got = [c[0] - x.a for c in cues if inside(c)]
            if got or all(c is None for c in cues):
                content.append((b, p - x.a, got))
    return source, content


def coref_rows(batch):
    """Decisions of mention heads: (window, word, earlier heads, those of the same chain); not asked when the antecedent is outside."""
    rows = []
    for b, x in enumerate(batch):
        if not x.doc.has_chains:
            continue
        before, known = [], {w: c for w, c in x.doc.chains.items()}
        seen_outside = {known[w] for w in known if w < x.a}
        for w in sorted(w for w in known if x.a <= w < x.b):
            same = [v for v in before if known[v + x.a] == known[w]]
            if same or known[w] not in seen_outside:
                rows.append((b, w - x.a, list(before), same))
            before.append(w - x.a)
    return rows


def pick(q, k, none, rows, words):
    """Scores [n, W+1] of each row's word against all words of its window, the last column being "none"."""
    b = torch.tensor([r[0] for r in rows])
    i = torch.tensor([r[1] for r in rows])
    scores = torch.einsum('nd,nwd->nw', q[b, i], k[b])
    return torch.cat([scores, none[b, i][:, None]], 1), b


def _one_hot(rows, width, golds):
    target = torch.zeros(len(rows), width, dtype=torch.bool)
    for n, g in enumerate(golds):
        if g:
            target[n, g] = True
        else:
            target[n, -1] = True
    return target


def losses(out, inputs, labels, batch):
    """{head: loss} of a batch."""
    words, got = inputs['words'], {}
    if 'attr' in labels:
        n = labels['attr'].shape
        got['attr'] = cross(out['attr'].view(n[0], n[1], 3, 3), labels['attr'])
        source, content = link_rows(batch, 3)
        for name, rows, q, k, none in (('link_source', source, 'link_cue_source_q', 'link_source_k', 'no_source'),
                                       ('link_content', content, 'link_content_q', 'link_cue_k', 'no_cue')):
            if rows:
                scores, b = pick(out[q], out[k], out[none], rows, words)
                allowed = torch.cat([words[b], torch.ones(len(rows), 1, dtype=torch.bool)], 1)
                got[name] = choice(scores, allowed, _one_hot(rows, scores.shape[1], [r[2] for r in rows]))
    for name in ('upos', 'xpos', 'deprel', 'head'):
        if name in labels:
            got[name] = cross(out[name], labels[name])
    if 'name' in labels:
        got['name'] = cross(out['name'], labels['name'].squeeze(-1))
    for name in ('sent', 'event', 'discard'):
        if name in labels:
            got[name] = binary(out[name], labels[name])
    if 'arc' in labels:
        rows = (labels['arc'] >= 0).nonzero()
        if len(rows):
            b, i = rows[:, 0], rows[:, 1]
            scores = torch.einsum('bid,bjd->bij', out['arc_q'], out['arc_k'])[b, i]
            same = labels['sentence'][b] == labels['sentence'][b, i][:, None]
            got['arc'] = F.cross_entropy(scores.masked_fill(~same, -1e4), labels['arc'][b, i])
    rows = coref_rows(batch)
    if rows:
        scores, b = pick(out['coref_q'], out['coref_k'], out['new_chain'], rows, words)
        allowed = _one_hot(rows, scores.shape[1], [r[2] for r in rows])
        allowed[:, -1] = True
        got['coref'] = choice(scores, allowed, _one_hot(rows, scores.shape[1], [r[3] for r in rows]))
    if 'factuality' in labels:
        keep = ~torch.isnan(labels['factuality'])
        if keep.any():
            got['factuality'] = F.smooth_l1_loss(out['factuality'][keep], labels['factuality'][keep].float(), beta=0.5)
    golds = torch.tensor([x.doc.plover for x in batch])
    keep = golds >= 0
    if keep.any():
        got['plover'] = F.cross_entropy(plover_pool(out, words)[keep], golds[keep])
    return {k: v for k, v in got.items() if v is not None}


def plover_pool(out, words):
    """A sentence's root scores: the best over its words, held down where the event head sees no trigger."""
    s = out['plover'] + F.logsigmoid(out['event']).detach()[:, :, None]
    return s.masked_fill(~words[:, :, None], -1e4).max(1).values
