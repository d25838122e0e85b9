"""Words, word shapes and word pieces: the one definition that training (here) and the engine (Java) share.

A word is what the whole reading model labels. WORD is written so that java.util.regex takes the same
pattern once {W}, {A} and {S} stand for the classes named below; every repetition is bounded or possessive in effect,
so that a text of five megabytes without a space costs linear time and no deep recursion.

  python3 tokenizer.py            checks tokenizer_cases.tsv and wordpiece_cases.tsv (the latter needs a vocab.txt)
  python3 tokenizer.py --write    writes both files anew from the texts in tokenizer_cases.tsv
"""
import re
import sys
import unicodedata
from pathlib import Path

HERE = Path(__file__).resolve().parent

# Marks that take part in a word but are dropped before the pieces: soft hyphen, zero-width (non-)joiner.
SILENT = '\u00ad\u200c\u200d'


def _letters_marks_numbers():
    """Character class of every letter, mark and number, `_` and SILENT: in Java [\\p{L}\\p{M}\\p{N}_\\u00AD\\u200C\\u200D]."""
    out, start, prev = [], None, None
    for cp in range(sys.maxunicode + 1):
        c = chr(cp)
        if unicodedata.category(c)[0] in 'LMN' or c == '_' or c in SILENT:
            if start is None:
                start = cp
            prev = cp
        elif start is not None:
            out.append((start, prev))
            start = None
    return '[' + ''.join('\\U%08x-\\U%08x' % r for r in out) + ']'


# Space: Unicode white space, all control characters, zero-width space, word joiner and byte order mark.
SPACE = ('[\\u0000-\\u0020\\u007f-\\u00a0\\u1680\\u2000-\\u200b\\u2028\\u2029\\u202f\\u205f\\u2060\\u3000\\ufeff]')
NOT_SPACE = '[^' + SPACE[1:]
W = _letters_marks_numbers()
APOSTROPHE = "['\u2019]"
CLITIC = '(?:[sS]|[rR][eE]|[lL][lL]|[vV][eE]|[dD]|[mM])'
# Abbreviations whose full stop is part of the word, as Universal Dependencies English has it (case matters).
ABBREVIATIONS = ('Mr Mrs Ms Dr Drs Prof Gen Sen Sens Rep Reps Gov Govs Lt Col Sgt Capt Maj Adm Cmdr Cpl Pvt Rev Hon Amb '
                 'Pres Jr Sr St Mt Ft Inc Corp Co Ltd Bros Assn vs etc Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec '
                 'Ave Blvd Dept Univ').split()

PATTERN = '|'.join([
    r'(?:https?://|www\.)[^{s}<>"\u201c\u201d]*[{w}/]'.replace('{s}', SPACE[1:-1]).replace('{w}', W[1:-1]),   # address on the web
    r'[A-Za-z0-9_][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9][A-Za-z0-9.-]{0,199}\.[A-Za-z]{2,20}(?!{W})',                # e-mail address
    r'(?<!{W})[#@]{W}{1,64}',
    r'\d{1,4}(?:[/:]\d{1,4}){1,3}(?!{W})',                                                                       # 08/16/2000, 3:45
    r'[A-Za-z][A-Za-z0-9_-]{0,63}(?:\.[A-Za-z0-9_-]{1,63}){0,5}\.(?:com|org|net|gov|edu|mil|int|info|co\.uk'
    r'|pdf|docx?|html?|xlsx?|txt|jpe?g|png|gif|pptx?|zip|exe|csv)(?!{W})',                                     # report.pdf
    r'\d+(?:[.,]\d+){1,20}{W}*',                                                                                # 1,000.50
    r'{A}(?:\.{A}){1,20}\.?(?!{W})',                                                                            # U.S., e.g., a.m.
    r'Ph\.D\.?(?!{W})|(?:' + '|'.join(ABBREVIATIONS) + r')\.(?!{W})',                                           # Mr., Sen.
    r'[A-HJ-Z]\.(?= ?[A-Z])',                                                                                   # George W. Bush
    r'[eE]-[mM]ails?(?!{W})',
    r'[cC][aA][nN](?=[nN][oO][tT](?!{W}))',                                                                     # can|not
    r'[nN]{P}[tT](?!{W})',                                                                                      # is|n't
    r'(?<={W}){P}{C}(?!{W})',                                                                                   # Anna|'s
    r'{W}+?(?=[nN]{P}[tT](?!{W}))',
    r'{W}+(?:{P}(?!{C}(?!{W})){W}+){0,3}',                                                                      # O'Brien
    r'(?<!\S)[:;]-?[()](?!\S)',                                                                                # a face
    r'\.{2,}|-{2,}|\u2013{2,}|\u2014{2,}|\*{2,}|[!?]{2,}|={2,}|<{2,}|>{2,}|\${2,}|\+{2,}|~{2,}|#{2,}',
    NOT_SPACE,
]).replace('{W}', W).replace('{A}', '[A-Za-z]').replace('{P}', APOSTROPHE).replace('{C}', CLITIC)
WORD = re.compile(PATTERN)


def words(text):
    """[(start, end)] of the words of a text, in code points."""
    return [m.span() for m in WORD.finditer(text)]


NONE, LOWER, TITLE, UPPER, DIGITS, MIXED, OTHER = range(7)


def shape(word):
    """Shape of a word as written: the case that the uncased vocabulary loses."""
    letters = [c for c in word if c.isalpha()]
    digit = any(unicodedata.category(c)[0] == 'N' for c in word)
    if not letters:
        return DIGITS if digit else OTHER
    if digit:
        return MIXED
    up = [c.isupper() or c.istitle() for c in letters]
    if not any(up):
        return LOWER
    if up[0] and not any(up[1:]):
        return TITLE
    return UPPER if all(up) else MIXED


PAD, PARAGRAPH, UNK, CLS, SEP = 0, 1, 100, 101, 102  # PARAGRAPH is [unused0]: a blank between paragraphs, a piece but no word


class WordPiece:
    """BERT's uncased word pieces of one word at a time."""

    def __init__(self, vocab):
        """vocab: path of vocab.txt, one piece a line, the line number is the id."""
        self.pieces = Path(vocab).read_text(encoding='utf-8').split('\n')
        while self.pieces and not self.pieces[-1]:
            self.pieces.pop()
        self.ids = {p: i for i, p in enumerate(self.pieces)}
        self.cache = {}

    def __call__(self, word):
        """Piece ids of a word: at least one ([UNK] when nothing is left of it)."""
        got = self.cache.get(word)
        if got is None:
            got = [i for part in self.parts(word) for i in self._split(part)] or [UNK]
            self.cache[word] = got
        return got

    @staticmethod
    def parts(word):
        """Cleans (no controls, no format characters), decomposes, drops accents, lowers; splits at punctuation and CJK signs."""
        kept = ''.join(c for c in word if unicodedata.category(c) not in ('Cc', 'Cf') and c not in '\x00\ufffd')
        plain = ''.join(c for c in unicodedata.normalize('NFD', kept.lower()) if unicodedata.category(c) != 'Mn')
        out, run = [], ''
        for c in plain:
            if c.isspace() or _punctuation(c) or _cjk(ord(c)):
                if run:
                    out.append(run)
                run = ''
                if not c.isspace():
                    out.append(c)
            else:
                run += c
        return out + [run] if run else out

    def _split(self, part):
        if len(part) > 100:
            return [UNK]
        out, start = [], 0
        while start < len(part):
            end = len(part)
            while end > start:
                piece = ('##' if start else '') + part[start:end]
                if piece in self.ids:
                    break
                end -= 1
            if end == start:
                return [UNK]
            out.append(self.ids[piece])
            start = end
        return out


def _punctuation(c):
    """Unicode punctuation, and all of ASCII that is neither letter, digit nor space."""
    o = ord(c)
    return 33 <= o <= 47 or 58 <= o <= 64 or 91 <= o <= 96 or 123 <= o <= 126 or unicodedata.category(c)[0] == 'P'


def _cjk(o):
    return (0x4e00 <= o <= 0x9fff or 0x3400 <= o <= 0x4dbf or 0x20000 <= o <= 0x2a6df or 0x2a700 <= o <= 0x2ceaf
            or 0xf900 <= o <= 0xfaff or 0x2f800 <= o <= 0x2fa1f)


SEPARATOR = '\u2581'


def _escape(s):
    return s.replace('\\', '\\\\').replace('\t', '\\t').replace('\n', '\\n')


def _unescape(s):
    return re.sub(r'\\(.)', lambda m: {'t': '\t', 'n': '\n'}.get(m.group(1), m.group(1)), s)


def _case(text):
    ws = [text[s:e] for s, e in words(text)]
    return '\t'.join([_escape(text), SEPARATOR.join(map(_escape, ws)), ''.join(str(shape(w)) for w in ws)])


def _main():
    file = HERE / 'tokenizer_cases.tsv'
    pieces = HERE / 'wordpiece_cases.tsv'
    vocab = HERE / '../engine/src/main/resources/org/hearsay/language/vocab.txt'
    lines = file.read_text(encoding='utf-8').rstrip('\n').split('\n')
    head = [x for x in lines if x.startswith('#')]
    body = [x for x in lines if not x.startswith('#')]
    made = [_case(_unescape(x.split('\t')[0])) for x in body]
    wp = WordPiece(vocab)
    all_words = list(dict.fromkeys(w for x in body for w in [_unescape(x.split('\t')[0])] for w in [w[s:e] for s, e in words(w)]))
    piece_lines = [_escape(w) + '\t' + ' '.join(map(str, wp(w))) for w in all_words]
    if '--write' in sys.argv:
        file.write_text('\n'.join(head + made) + '\n', encoding='utf-8')
        pieces.write_text('# word TAB piece ids (vocab.txt line numbers from 0)\n' + '\n'.join(piece_lines) + '\n', encoding='utf-8')
        return 0
    wrong = [(a, b) for a, b in zip(body, made) if a != b]
    old = [x for x in pieces.read_text(encoding='utf-8').rstrip('\n').split('\n') if not x.startswith('# word TAB')]
    wrong += [(a, b) for a, b in zip(old, piece_lines) if a != b]
    for a, b in wrong:
        print('expected %s\n     got %s' % (a, b))
    print('%d passed, %d failed' % (len(body) + len(piece_lines) - len(wrong), len(wrong)))
    return bool(wrong)


if __name__ == '__main__':
    sys.exit(_main())
