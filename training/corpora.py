"""Readers of the training corpora: each yields Documents whose gold labels lie on the words of tokenizer.py.

Only train splits are for training; dev splits are for tuning and evaluation; test splits are not read.
A label of -1 says "not annotated here": the loss and the scores leave that word out.
"""
import glob
import html
import json
import os
import random
import re
from collections import defaultdict

import numpy as np

from tokenizer import words

ROLES = ('source', 'cue', 'content')
UPOS = 'ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X'.split()
XPOS = ("NN IN DT NNP PRP JJ RB . VB NNS , CC VBD VBP VBZ CD VBN VBG MD TO PRP$ -RRB- -LRB- WDT : WRB `` '' WP RP UH POS HYPH "
        "NNPS JJR JJS EX NFP RBR ADD GW $ SYM PDT LS FW RBS AFX WP$").split()
DEPREL = ('punct case nsubj det root advmod obj amod obl conj compound mark nmod cc aux cop advcl nmod:poss xcomp ccomp acl:relcl '
          'flat parataxis nummod appos acl aux:pass nsubj:pass obl:unmarked nmod:unmarked discourse compound:prt iobj list expl '
          'fixed nmod:desc obl:agent csubj nsubj:outer det:predet vocative goeswith advcl:relcl cc:preconj reparandum orphan '
          'dislocated dep').split()
NAME = ['person', 'organization', 'place', 'publication', 'other']
HEAD = ['none', 'person', 'organization', 'place', 'object', 'event', 'abstract', 'time']
GUM_HEAD = {'person': 'person', 'organization': 'organization', 'place': 'place', 'object': 'object', 'animal': 'object', 'plant': 'object',
            'substance': 'object', 'event': 'event', 'abstract': 'abstract', 'time': 'time'}
PLOVER = ('AGREE CONSULT SUPPORT COOPERATE AID YIELD REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT').split()
LABELS = {'upos': UPOS, 'xpos': XPOS, 'deprel': DEPREL, 'name': NAME, 'head': HEAD, 'plover': PLOVER}
PLV_DEV = 0.15  # this part of PLV_train (every sentence whose fixed shuffle falls there) is held out as dev
PUBLICATION = re.compile(r'\b(Times|Post|Journal|Herald|Tribune|Gazette|Guardian|Telegraph|Reuters|BBC|CNN|NBC|CBS|ABC|MSNBC|NPR|PBS|'
                         r'Associated Press|AP|AFP|Magazine|Newsweek|Economist|Politico|Breitbart|Daily|Globe|Observer|Al ?-? ?Jazeera|'
                         r'Bloomberg|Xinhua|Pravda|Der Spiegel|Le Monde|Haaretz|Wikinews|Wikipedia|Fox News|Chronicle|Examiner)\b')


class Document:
    """A text, its words, and the label layers that its corpus has."""

    def __init__(self, name, corpus, text):
        self.name, self.corpus, self.text = name, corpus, text
        self.words = words(text)
        n = len(self.words)
        self.strings = [text[s:e] for s, e in self.words]
        self.break_before = [i > 0 and '\n' in text[self.words[i - 1][1]:self.words[i][0]] for i in range(n)]
        self.starts = np.array([s for s, _ in self.words], dtype=np.int64)
        self.ends = np.array([e for _, e in self.words], dtype=np.int64)
        self.labels = {}        # layer -> int array [n] (attr: [n, 3]; factuality: float, nan = not annotated)
        self.attributions = []  # (cue words or None, source words or None, [content fragments' words]); each a (first, last) pair
        self.chains = {}        # mention head word -> chain number
        self.has_chains = False
        self.plover = -1

    def __len__(self):
        return len(self.words)

    def layer(self, name, value=-1, shape=()):
        if name not in self.labels:
            self.labels[name] = np.full((len(self),) + shape, value, dtype=float if isinstance(value, float) else np.int64)
        return self.labels[name]

    def span(self, start, end):
        """(first, last) word that share a character with [start, end), or None."""
        a = int(np.searchsorted(self.ends, start, side='right'))
        b = int(np.searchsorted(self.starts, end, side='left')) - 1
        return (a, b) if a <= b else None

    def bio(self, layer, column, spans):
        """Writes B=1, I=2 for spans of words into a column of a layer; the longer of two that overlap wins."""
        taken = set()
        for a, b in sorted(set(spans), key=lambda x: (x[0] - x[1], x[0])):
            if taken.isdisjoint(range(a, b + 1)):
                layer[a, column] = 1
                layer[a + 1:b + 1, column] = 2
                taken.update(range(a, b + 1))


def _brat(path):
    """(attributions {role: spans}, discard spans) of a PolNeAR annotation file."""
    frag, events, discard = {}, [], []
    with open(path, encoding='utf-8', newline='') as f:
        for line in f.read().split('\n'):
            p = line.split('\t')
            if line[:1] == 'T' and len(p) >= 2:
                m = re.fullmatch(r'(\S+) (\d+ \d+(?:;\d+ \d+)*)', p[1])
                if m:
                    frag[p[0]] = [tuple(map(int, x.split())) for x in m.group(2).split(';')]
                    if m.group(1) == 'Discard':
                        discard += frag[p[0]]
            elif line[:1] == 'E' and len(p) >= 2:
                events.append([a.split(':', 1) for a in p[1].split()])
    out = []
    for ev in events:
        sp = {r: [] for r in ROLES}
        for a in ev[1:]:
            r = a[0].rstrip('0123456789').lower()
            if len(a) == 2 and r in sp and a[1] in frag:
                sp[r] += frag[a[1]]
        if sp['content']:
            out.append({r: sorted(v) for r, v in sp.items()})
    return out, discard


def polnear(root, split):
    """PolNeAR: who said what, and what to discard. The first annotator's file where several annotated."""
    base = os.path.join(root, 'polnear', 'data', split)
    first = {}
    for a in sorted(glob.glob(os.path.join(base, 'attributions', '*.ann'))):
        first.setdefault(os.path.basename(a)[:-4].rsplit('_', 1)[0], a)
    for t in sorted(glob.glob(os.path.join(base, 'text', '*.txt'))):
        name = os.path.basename(t)[:-4]
        if name not in first:
            continue
        with open(t, encoding='utf-8', newline='') as f:
            doc = Document(name, 'polnear', f.read())
        gold, discard = _brat(first[name])
        attr = doc.layer('attr', 0, (3,))
        spans = {r: [] for r in ROLES}
        for g in gold:
            w = {r: [x for x in (doc.span(s, e) for s, e in g[r]) if x] for r in ROLES}
            for r in ROLES:
                spans[r] += w[r]
            doc.attributions.append(((w['cue'][0][0], w['cue'][-1][1]) if w['cue'] else None, w['source'][0] if w['source'] else None, w['content']))
        for c, r in enumerate(ROLES):
            doc.bio(attr, c, spans[r])
        disc = doc.layer('discard', 0)
        for s, e in discard:
            x = doc.span(s, e)
            if x:
                disc[x[0]:x[1] + 1] = 1
        yield doc


def _relation(rel):
    return rel if rel in DEPREL else rel.split(':')[0] if rel.split(':')[0] in DEPREL else 'dep'


def _conllu(path):
    """Documents of a CoNLL-U file: (name, [sentence]), a sentence is (new paragraph?, tokens, multiword ranges, meta)."""
    name, sents, cur, ranges, par, meta = None, [], [], {}, False, {}
    with open(path, encoding='utf-8') as f:
        for line in list(f.read().split('\n')) + ['']:
            if line.startswith('# newdoc'):
                if sents:
                    yield name, sents
                name, sents = line.split('=')[-1].strip(), []
            elif line.startswith('# newpar'):
                par = True
            elif line.startswith('# sent_id'):
                meta['id'] = line.split('=')[-1].strip()
            elif line.startswith('#'):
                continue
            elif not line:
                if cur:
                    sents.append((par, cur, ranges, meta))
                cur, ranges, par, meta = [], {}, False, {}
            else:
                c = line.split('\t')
                if '-' in c[0]:
                    a, b = map(int, c[0].split('-'))
                    ranges[a] = (b, c[1], 'SpaceAfter=No' not in c[9])
                elif '.' not in c[0]:
                    cur.append(c)
    if sents:
        yield name, sents


def _treebank(path, corpus):
    """Documents with words, tags and trees of a CoNLL-U file, beside [(token columns, start, end)] by sentence."""
    for name, sents in _conllu(path):
        text, rows = '', []
        for par, toks, ranges, meta in sents:
            if text:
                text = text.rstrip(' ') + ('\n' if par else ' ')
            row, i = [], 0
            while i < len(toks):
                tid = int(toks[i][0])
                if tid in ranges:
                    last, form, space = ranges[tid]
                    group = toks[i:i + last - tid + 1]
                    at = len(text)
                    text += form
                    pos, joined = at, ''.join(t[1] for t in group) == form
                    for k, t in enumerate(group):
                        end = pos + len(t[1]) if joined else (len(text) if k == len(group) - 1 else min(len(text), pos + len(t[1])))
                        row.append((t, pos, end))
                        pos = end
                    i += len(group)
                else:
                    row.append((toks[i], len(text), len(text) + len(toks[i][1])))
                    text += toks[i][1]
                    space = 'SpaceAfter=No' not in toks[i][9]
                    i += 1
                if space:
                    text += ' '
            rows.append((row, meta))
        doc = Document(name, corpus, text.rstrip(' '))
        yield doc, rows
    return


def _put_tree(doc, rows):
    """Lays tags, sentence starts and trees on the document's words."""
    upos, xpos, sent = doc.layer('upos'), doc.layer('xpos'), doc.layer('sent', 0)
    arc, deprel, number = doc.layer('arc'), doc.layer('deprel'), doc.layer('sentence')
    for k, (row, _) in enumerate(rows):
        cover, owner = {}, defaultdict(list)
        for t, s, e in row:
            x = doc.span(s, e)
            if x:
                cover[int(t[0])] = x
                owner[x[0]].append(t)
        if not cover:
            continue
        lo, hi = min(a for a, _ in cover.values()), max(b for _, b in cover.values())
        sent[lo] = 1
        number[lo:hi + 1] = k
        for w, toks in owner.items():
            inside = {int(t[0]) for t in toks}
            t = next((t for t in toks if int(t[6]) not in inside), toks[0])
            if cover[int(t[0])][0] != w:
                continue
            if t[3] in UPOS:
                upos[w] = UPOS.index(t[3])
            if t[4] in XPOS:
                xpos[w] = XPOS.index(t[4])
            h = int(t[6])
            if h == 0:
                arc[w] = w
            elif h in cover and cover[h][0] != w:
                arc[w] = cover[h][0]
            if arc[w] >= 0:
                deprel[w] = DEPREL.index(_relation(t[7]))


def squeeze(s):
    """A sentence without spaces and quotation variants: the key by which corpora over the same text are joined."""
    return re.sub(r'[\s"“”`\'’‘]', '', s.replace('-LRB-', '(').replace('-RRB-', ')').replace('-LSB-', '[').replace('-RSB-', ']'))


def ewt(root, split):
    """UD English EWT with Universal NER and UDS factuality on it."""
    names = {}
    sid, cur = None, []
    with open(os.path.join(root, 'uner-ewt', 'en_ewt-ud-%s.iob2' % split), encoding='utf-8') as f:
        for line in list(f) + ['\n']:
            if line.startswith('# sent_id'):
                sid = line.split('=')[-1].strip()
            elif not line.strip():
                if cur:
                    names[sid] = cur
                cur = []
            elif not line.startswith('#'):
                c = line.rstrip('\n').split('\t')
                cur.append((c[1], c[2]))
    kind = {'PER': 'person', 'ORG': 'organization', 'LOC': 'place', 'OTH': 'other'}
    by_key = defaultdict(list)
    docs = []
    for doc, rows in _treebank(os.path.join(root, 'ewt', 'en_ewt-ud-%s.conllu' % split), 'ewt'):
        _put_tree(doc, rows)
        name = doc.layer('name', -1, (1,))
        for row, meta in rows:
            got = names.get(meta.get('id'))
            x = [doc.span(s, e) for _, s, e in row]
            if got and len(got) == len(row) and any(x):
                name[min(y[0] for y in x if y):max(y[1] for y in x if y) + 1] = 0
                i = 0
                while i < len(got):
                    if got[i][1][:2] == 'B-':
                        j = i + 1
                        while j < len(got) and got[j][1][:2] == 'I-':
                            j += 1
                        k = kind.get(got[i][1][2:])
                        if k and x[i] and x[j - 1]:
                            _put_name(doc, x[i][0], x[j - 1][1], k)
                        i = j
                    else:
                        i += 1
            if any(x):
                by_key[squeeze(''.join(t[1] for t, _, _ in row))].append((doc, row))
        docs.append(doc)
    for o in _jsonl(os.path.join(root, 'factuality', 'UDS_IH2', split + '.jsonl')):
        toks = o['text'].split(' ')
        for doc, row in by_key.get(squeeze(''.join(toks)), [])[:1]:
            for i, y in _at_tokens(toks, o['targets'], [t[1] for t, _, _ in row]):
                x = doc.span(row[i][1], row[i][2])
                if x:
                    doc.layer('factuality', float('nan'))[x[0]] = y
    return docs


def _put_name(doc, a, b, kind):
    if kind in ('organization', 'other', 'work') and PUBLICATION.search(doc.text[doc.words[a][0]:doc.words[b][1]]):
        kind = 'publication'
    name = doc.layer('name', 0, (1,))
    k = NAME.index(kind)
    name[a] = 1 + 2 * k
    name[a + 1:b + 1] = 2 + 2 * k


def _jsonl(path):
    with open(path, encoding='utf-8') as f:
        return [json.loads(x) for x in f if x.strip()]


def _at_tokens(theirs, targets, ours):
    """(index in ours, label) of targets given by index in another cutting of the same sentence."""
    start, pos = {}, 0
    for i, t in enumerate(ours):
        start.setdefault(pos, i)
        pos += len(squeeze(t))
    at, pos = [], 0
    for t in theirs:
        at.append(pos)
        pos += len(squeeze(t))
    for g in targets:
        i = g['span1'][0]
        if i < len(at) and at[i] in start:
            j = start[at[i]]
            while j < len(ours) - 1 and not squeeze(ours[j]):
                j += 1
            yield j, float(g['label'])


def gum(root, split):
    """GUM (given genres): trees, mention heads with class, names, chains."""
    for path in sorted(glob.glob(os.path.join(root, 'gum', split, 'dep', '*.conllu'))):
        for doc, rows in _treebank(path, 'gum'):
            _put_tree(doc, rows)
            doc.layer('name', 0, (1,))
            head = doc.layer('head', 0)
            flat = [(t, s, e, k) for k, (row, _) in enumerate(rows) for t, s, e in row]
            open_at, mentions = defaultdict(list), []
            for i, (t, _, _, _) in enumerate(flat):
                m = re.search(r'(?:^|\|)Entity=([^|]*)', t[9])
                for br in re.findall(r'\([^()]+\)?|[^()]+\)', m.group(1)) if m else []:
                    ident = br.strip('()').split('-')
                    if br.startswith('('):
                        open_at[ident[0]].append((i, ident[1] if len(ident) > 1 else '?'))
                    if br.endswith(')') and open_at[ident[0]]:
                        a, kind = open_at[ident[0]].pop()
                        mentions.append((a, i, kind, ident[0]))
            doc.mentions = []
            for a, b, kind, chain in sorted(mentions, key=lambda m: (m[0] - m[1])):  # longest first: the shorter one keeps the head
                ids = {int(flat[i][0][0]) for i in range(a, b + 1)}
                h = next((i for i in range(a, b + 1) if int(flat[i][0][6]) not in ids and flat[i][0][3] != 'PUNCT'), b)
                w = doc.span(flat[h][1], flat[h][2])
                x, y = doc.span(flat[a][1], flat[a][2]), doc.span(flat[b][1], flat[b][2])
                if not (w and x and y):
                    continue
                head[w[0]] = HEAD.index(GUM_HEAD.get(kind, 'abstract'))
                doc.chains[w[0]] = int(chain)
                doc.mentions.append((x[0], y[1], w[0], kind, int(chain)))
                if flat[h][0][3] == 'PROPN' and kind != 'time':
                    _gum_name(doc, flat, a, b, h, kind)
            doc.has_chains = True
            yield doc


def _gum_name(doc, flat, a, b, h, kind):
    """The name inside a mention with a proper noun as head: capitalized words around the head with their connecting words."""
    def proper(i):
        return flat[i][0][1][:1].isupper() and flat[i][0][3] not in ('DET', 'PRON') or flat[i][0][3] == 'PROPN'
    link = ('of', 'the', 'for', 'and', 'de', 'la', 'van', 'von', 'der', '-', '&', "'s", '’s', 'al', 'bin', 'ibn')
    x = y = h
    while x > a and flat[x - 1][0][7] != 'nmod:desc' and (proper(x - 1) or flat[x - 1][0][1].lower() in link and x - 2 >= a and proper(x - 2)):
        x -= 1
    while x < h and not proper(x):
        x += 1
    while y < b and (proper(y + 1) or flat[y + 1][0][1].lower() in link):
        y += 1
    while y > h and not proper(y):
        y -= 1
    s, e = doc.span(flat[x][1], flat[x][2]), doc.span(flat[y][1], flat[y][2])
    if s and e:
        _put_name(doc, s[0], e[1], kind if kind in ('person', 'organization', 'place') else 'other')


def timeml(root, folder):
    """TimeBank and AQUAINT: event triggers (the first word of an EVENT), over the running text."""
    for path in sorted(glob.glob(os.path.join(root, 'timex', folder, '*.tml'))):
        with open(path, encoding='utf-8', errors='replace') as f:
            m = re.search(r'<TEXT>(.*?)</TEXT>', f.read(), re.S)
        if not m:
            continue
        text, spans, open_at = '', [], None
        body = re.sub(r'\s*\n\s*\n\s*', '\x01', m.group(1).strip())
        body = re.sub(r'\s+', ' ', body).replace('\x01', '\n')
        for piece in re.split(r'(<[^>]+>)', body):
            if piece.startswith('<EVENT'):
                open_at = len(text)
            elif piece.startswith('</EVENT'):
                spans.append((open_at, len(text)))
            elif not piece.startswith('<'):
                text += html.unescape(piece)
        doc = Document(os.path.basename(path)[:-4], folder, text)
        event = doc.layer('event', 0)
        for s, e in spans:
            x = doc.span(s, e)
            if x:
                event[x[0]] = 1
        yield doc


GLUED_LEFT = set(". , ; : ! ? % ) ] } '' ” ’ 's n't 're 've 'll 'd 'm 'S ...".split())
GLUED_RIGHT = set('( [ { $ `` “ ‘ #'.split())
UNESCAPE = {'-LRB-': '(', '-RRB-': ')', '-LSB-': '[', '-RSB-': ']', '-LCB-': '{', '-RCB-': '}', '``': '“', "''": '”'}


def detokenize(tokens):
    """(text, [start offset]) of a tokenized sentence, spaced as print would have it."""
    text, at, open_quote, glue = '', [], False, True
    for t in tokens:
        left, right = t in GLUED_LEFT, t in GLUED_RIGHT
        if t == '"':
            left, right, open_quote = open_quote, not open_quote, not open_quote
        if text and not left and not glue:
            text += ' '
        at.append(len(text))
        text += UNESCAPE.get(t, t)
        glue = right
    return text, at


def meantime(root):
    """MEANTIME (the Apple topic): event triggers."""
    for path in sorted(glob.glob(os.path.join(root, 'timex', 'meantime-apple', 'intra-doc', '*.xml'))):
        with open(path, encoding='utf-8') as f:
            s = f.read()
        toks = [(int(n), t, html.unescape(w)) for n, t, w in re.findall(r'<token[^>]*sentence="(\d+)"[^>]*t_id="(\d+)"[^>]*>([^<]*)</token>', s)]
        events = [re.findall(r't_id="(\d+)"', m)[0] for m in re.findall(r'<EVENT_MENTION.*?</EVENT_MENTION>', s, re.S) if 't_id' in m]
        text, where, by = '', {}, defaultdict(list)
        for n, t, w in toks:
            by[n].append((t, w))
        for n in sorted(by):
            one, at = detokenize([w for _, w in by[n]])
            if text:
                text += '\n' if n <= 2 else ' '
            where.update({t: (len(text) + o, n) for (t, _), o in zip(by[n], at)})
            text += one
        doc = Document(os.path.basename(path)[:-4], 'meantime', text)
        event = doc.layer('event', 0)
        last = max([where[t][1] for t in events] or [-1])
        ends = [o for o, n in where.values() if n > last]
        if ends:
            event[doc.starts >= min(ends)] = -1
        for t in events:
            x = doc.span(where[t][0], where[t][0] + 1)
            if x:
                event[x[0]] = 1
        yield doc


def factuality(root, split, hosts):
    """UW and MEANTIME factuality: laid on the host documents that hold the sentence (train only), else as sentences of their own."""
    index = {}
    for d in hosts:
        keep, pos = [], ''
        for i, w in enumerate(d.strings):
            k = squeeze(w)
            keep += [i] * len(k)
            pos += k
        index[d] = (pos, keep)
    for corpus in ('UW', 'MEANTIME'):
        for n, o in enumerate(_jsonl(os.path.join(root, 'factuality', corpus, split + '.jsonl'))):
            toks = o['text'].split(' ')
            key = squeeze(''.join(toks))
            host = next((d for d, (s, _) in index.items() if len(key) > 15 and key in s), None)
            if host is not None:
                base, keep = index[host][0].index(key), index[host][1]
                pos, at = 0, []
                for t in toks:
                    at.append(pos)
                    pos += len(squeeze(t))
                f = host.layer('factuality', float('nan'))
                for g in o['targets']:
                    p = base + at[g['span1'][0]]
                    if p < len(keep):
                        f[keep[p]] = float(g['label'])
                continue
            text, at = detokenize(toks)
            doc = Document('%s-%s-%d' % (corpus, split, n), 'factuality', text)
            f = doc.layer('factuality', float('nan'))
            for g in o['targets']:
                x = doc.span(at[g['span1'][0]], at[g['span1'][0]] + 1)
                if x:
                    f[x[0]] = float(g['label'])
            yield doc


def plover(root, split):
    """PLV sentences with their PLOVER root; 15 % of the public train file is our dev."""
    with open(os.path.join(root, 'plover', 'PLV_train.tsv'), encoding='utf-8') as f:
        rows = [x.rstrip('\n').split('\t') for x in f]
    col = {c: i for i, c in enumerate(rows[0])}
    body = rows[1:]
    order = list(range(len(body)))
    random.Random(7).shuffle(order)
    cut = int(len(order) * PLV_DEV)
    # one sentence stands in the file with several source-target pairs: it must not lie on both sides
    dev = {body[i][col['sentence']] for i in order[:cut]}
    for i, r in enumerate(body):
        if (r[col['sentence']] in dev) == (split == 'dev') and r[col['gold_root']] in PLOVER:
            doc = Document('plv-%d' % i, 'plover', r[col['sentence']])
            doc.plover = PLOVER.index(r[col['gold_root']])
            yield doc


HAND = re.compile(r'\[([SCT])(\d+(?:,\d+)*):((?:[^\[\]])*)\]')


def by_hand(folder):
    """Our own annotated passages (data/*.jsonl): [S1:source] [C1:cue] [T1:content], a number for each attribution ([S1,2:…] for both)."""
    for path in sorted(glob.glob(os.path.join(folder, '*.jsonl'))):
        for n, o in enumerate(_jsonl(path)):
            text, spans, at = '', defaultdict(list), 0
            for m in HAND.finditer(o['text']):
                text += o['text'][at:m.start()]
                for i in m.group(2).split(','):
                    spans[int(i), m.group(1)].append((len(text), len(text) + len(m.group(3))))
                text += m.group(3)
                at = m.end()
            doc = Document('%s-%d' % (os.path.basename(path)[:-6], n), 'hand', text + o['text'][at:])
            attr = doc.layer('attr', 0, (3,))
            for k, role in enumerate('SCT'):
                doc.bio(attr, k, [x for (_, r), ss in spans.items() if r == role for s, e in ss for x in [doc.span(s, e)] if x])
            for i in sorted({i for i, _ in spans}):
                first = lambda r: doc.span(*spans[i, r][0]) if (i, r) in spans else None
                if (i, 'T') in spans:
                    doc.attributions.append((first('C'), first('S'), [doc.span(s, e) for s, e in spans[i, 'T']]))
            yield doc


def load(root, split):
    """{corpus: [Document]} of a split, 'train' or 'dev'."""
    out = {'polnear': list(polnear(root, split)), 'ewt': ewt(root, split), 'gum': list(gum(root, split))}
    hosts = []
    if split == 'train':
        hosts = list(timeml(root, 'timebank')) + list(timeml(root, 'aquaint')) + list(meantime(root))
        # every tenth document of the event corpora, which have no dev split, is ours for tuning
        out['event'] = [d for i, d in enumerate(hosts) if i % 10]
        hosts = out['event']
        out['hand'] = list(by_hand(os.path.join(os.path.dirname(os.path.abspath(__file__)), 'data')))
    else:
        every = list(timeml(root, 'timebank')) + list(timeml(root, 'aquaint')) + list(meantime(root))
        out['event'] = [d for i, d in enumerate(every) if i % 10 == 0]
    out['factuality'] = list(factuality(root, split, hosts))
    out['plover'] = list(plover(root, split))
    return out


if __name__ == '__main__':
    import sys
    for split in ('train', 'dev'):
        for c, docs in load(sys.argv[1] if len(sys.argv) > 1 else '../../shared/corpora', split).items():
            n = defaultdict(int)
            for d in docs:
                n['words'] += len(d)
                n['attributions'] += len(d.attributions)
                n['mentions'] += len(d.chains)
                for k, v in d.labels.items():
                    n[k] += int((~np.isnan(v)).sum() if k == 'factuality' else (v > 0).sum() if k in ('event', 'name', 'head', 'discard', 'sent') else (v >= 0).sum())
            print(split, c, len(docs), dict(n))
