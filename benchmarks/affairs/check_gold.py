#!/usr/bin/env python3
"""Checks the gold of the affairs: every word is in its document, every name leads somewhere.

Usage: python3 check_gold.py [FOLDER ...]      (without arguments: every folder beside this file that has a gold.json)
Exit code 0: sound. 1: something is wrong, one line each. Needs only the standard library.
"""
import json
import re
import sys
from collections import Counter
from pathlib import Path

DOC_KINDS = {"article", "interview", "memoir", "report", "cable", "letter", "e-mail", "transcript", "book", "other"}
ACTOR_KINDS = {"person", "organization", "place", "publication", "work", "other"}
PLOVER = {"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
          "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"}
EVENT_KINDS = {"actual", "planned", "hypothetical", "counterfactual"}
FACTUALITY = {"CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "Uu"}
DISPUTES = {"happened", "time", "place", "agent", "number", "cause", "evaluation", "knowledge", "identity", "terms"}
SUPPORT = {"single-source", "one-party", "corroborated", "disputed", "unknown"}
KNOWLEDGE = {"knew", "learned", "was-told", "did-not-know", "was-kept-from"}
SILENCES = {"declined", "no-answer", "no-record", "not-heard"}
MUST_NOT = {"merge-actors", "merge-events", "not-actual", "nothing-from", "no-dispute", "not-independent", "no-time",
            "no-statement", "no-link", "no-knowledge"}
LAYERS = ["documents", "actors", "events", "statements", "disputes", "support", "knowledge", "influence", "silences", "mustNot"]

YEAR = r"-?[\dX]{4}"
DATE = rf"{YEAR}(?:-(?:[\dX]{{2}})(?:-(?:[\dX]{{2}}))?)?[?~%]?"
EDTF = re.compile(rf"^(?:{DATE}|(?:{DATE}|\.\.)?/(?:{DATE}|\.\.)?)$")


def squeeze(text):
    """Line breaks and the quote marks of e-mail ("> " at the start of a line) count as white space."""
    return re.sub(r"\s+", " ", re.sub(r"(?m)^(?:> ?)+", "", text)).strip()


class Affair:
    def __init__(self, folder):
        self.folder, self.wrong = folder, []
        self.gold = json.loads((folder / "gold.json").read_text("utf-8"))
        self.texts = {}
        self.items = {}
        self.words = 0

    def say(self, where, what):
        self.wrong.append(f"{self.folder.name}: {where}: {what}")

    def passages(self, where, passages, least=1):
        if len(passages) < least:
            self.say(where, "no passage")
        for p in passages:
            self.words += 1
            if p["doc"] not in self.texts:
                self.say(where, f"unknown document {p['doc']!r}")
            elif not squeeze(p["words"]) or squeeze(p["words"]) not in self.texts[p["doc"]]:
                self.say(where, f"words are not in {p['doc']}: {p['words']!r}")

    def one_of(self, where, value, allowed):
        if value not in allowed:
            self.say(where, f"{value!r} is none of {', '.join(sorted(allowed))}")

    def edtf(self, where, value):
        if value is not None and not EDTF.match(value):
            self.say(where, f"{value!r} is no EDTF date or interval")

    def ref(self, where, value, layer, author=False):
        if value is None or (author and value.startswith("author:") and value[7:] in self.texts):
            return
        if value not in self.items[layer]:
            self.say(where, f"unknown {layer[:-1] if layer.endswith('s') else layer} {value!r}")

    def check(self):
        gold = self.gold
        for layer in LAYERS:
            if layer not in gold:
                self.say(layer, "layer is missing")
                gold[layer] = []
        if gold.get("split") not in ("demo", "dev", "test"):
            self.say("split", "must be demo, dev or test")
        for d in gold["documents"]:
            path = self.folder / "in" / f"{d['doc']}.txt"
            if path.is_file():
                self.texts[d["doc"]] = squeeze(path.read_text("utf-8"))
            else:
                self.say(d["doc"], "file is missing")
        for path in sorted((self.folder / "in").iterdir()):
            if path.stem not in self.texts:
                self.say(path.name, "not listed under documents")
        for layer in LAYERS[1:]:
            ids = [i["id"] for i in gold[layer]]
            for twice in [i for i, n in Counter(ids).items() if n > 1]:
                self.say(layer, f"id {twice!r} is used twice")
            self.items[layer] = set(ids)
        for d in gold["documents"]:
            self.one_of(d["doc"], d["kind"], DOC_KINDS)
            self.edtf(d["doc"], d["published"])
            if d["author"]:
                self.ref(d["doc"], d["author"], "actors")
            for other in d["derivedFrom"]:
                if other not in self.texts:
                    self.say(d["doc"], f"derived from unknown {other!r}")
        for a in gold["actors"]:
            self.one_of(a["id"], a["kind"], ACTOR_KINDS)
            self.passages(a["id"], a["passages"])
            everything = " ".join(self.texts.values())
            for name in a["names"]:
                if squeeze(name) not in everything:
                    self.say(a["id"], f"name is in no document: {name!r}")
            for r in a["roles"]:
                self.edtf(a["id"], r["edtf"])
                self.ref(a["id"], r["organization"], "actors")
                self.passages(f"{a['id']} as {r['role']}", r["passages"])
        for e in gold["events"]:
            self.passages(e["id"], e["passages"])
            if e["plover"] is not None:
                self.one_of(e["id"], e["plover"], PLOVER)
            self.one_of(e["id"], e["kind"], EVENT_KINDS)
            for p in e["participants"]:
                self.ref(e["id"], p["actor"], "actors")
                self.one_of(e["id"], p["role"], {"actor", "recipient", "other"})
            for place in e["places"]:
                self.ref(e["id"], place, "actors")
            self.edtf(e["id"], e["time"]["edtf"])
            for c in e["time"]["competing"]:
                self.edtf(e["id"], c["edtf"])
                self.passages(e["id"] + " competing time", c["passages"])
            for a in e["accounts"]:
                self.ref(e["id"], a["source"], "actors", author=True)
                self.one_of(e["id"], a["value"], FACTUALITY)
                self.passages(e["id"] + " account", a["passages"])
        for s in gold["statements"]:
            where = s["id"]
            if s["doc"] not in self.texts:
                self.say(where, f"unknown document {s['doc']!r}")
                continue
            text = self.texts[s["doc"]]
            self.ref(where, s["speaker"], "actors")
            for c in s["chain"]:
                self.ref(where, c, "actors", author=True)
            if s["within"] is not None:
                self.ref(where, s["within"], "statements")
            self.one_of(where, s["mode"], {"direct", "indirect", "mixed"})
            self.one_of(where, s["polarity"], {"affirmed", "negated"})
            self.edtf(where, s["told"])
            at = 0
            if not s["content"]:
                self.say(where, "no content")
            for piece in s["content"]:
                self.words += 1
                found = text.find(squeeze(piece), at)
                if found < 0:
                    self.say(where, f"content is not in {s['doc']} (in this order): {piece!r}")
                else:
                    at = found + len(squeeze(piece))
            for key in ("cue", "source"):
                if s[key] is not None and squeeze(s[key]) not in text:
                    self.say(where, f"{key} is not in {s['doc']}: {s[key]!r}")
            for side in ("source", "writer"):
                for hedge in s["hedges"][side]:
                    if squeeze(hedge) not in text:
                        self.say(where, f"hedge is not in {s['doc']}: {hedge!r}")
        for d in gold["disputes"]:
            self.one_of(d["id"], d["type"], DISPUTES)
            for e in d["about"]:
                if e not in self.items["events"] and e not in self.items["actors"]:
                    self.say(d["id"], f"about unknown {e!r}")
            if len(d["positions"]) < 2:
                self.say(d["id"], "needs two positions")
            for p in d["positions"]:
                for h in p["holders"]:
                    self.ref(d["id"], h, "actors", author=True)
                self.passages(f"{d['id']} / {p['label']}", p["passages"])
        for s in gold["support"]:
            self.one_of(s["id"], s["status"], SUPPORT)
            low, high = s["origins"] if isinstance(s["origins"], list) else (s["origins"], s["origins"])
            if not 0 <= low <= high:
                self.say(s["id"], "origins must be a number or [least, most]")
            self.passages(s["id"], s["passages"])
        for k in gold["knowledge"]:
            self.one_of(k["id"], k["state"], KNOWLEDGE)
            self.ref(k["id"], k["knower"], "actors")
            self.ref(k["id"], k["from"], "actors")
            self.edtf(k["id"], k["since"])
            for a in k["accordingTo"]:
                self.ref(k["id"], a, "actors", author=True)
            self.passages(k["id"], k["passages"])
        for i in gold["influence"]:
            self.ref(i["id"], i["from"], "actors")
            self.ref(i["id"], i["to"], "actors")
            for a in i["accordingTo"]:
                self.ref(i["id"], a, "actors", author=True)
            self.passages(i["id"], i["passages"])
        for s in gold["silences"]:
            self.one_of(s["id"], s["kind"], SILENCES)
            self.ref(s["id"], s["who"], "actors")
            self.passages(s["id"], s["passages"])
        for m in gold["mustNot"]:
            self.one_of(m["id"], m["kind"], MUST_NOT)
            for a in m.get("actors", []):
                self.ref(m["id"], a, "actors")
            for e in m.get("events", []):
                self.ref(m["id"], e, "events")
            for d in m.get("docs", []):
                if d not in self.texts:
                    self.say(m["id"], f"unknown document {d!r}")
            self.edtf(m["id"], m.get("edtf"))
            self.passages(m["id"], m["passages"], least=1 if m["kind"] in ("nothing-from", "no-dispute", "no-statement") else 0)
        return self


def main(arguments):
    here = Path(__file__).resolve().parent
    folders = [Path(a) for a in arguments] or sorted(p.parent for p in here.glob("*/gold.json"))
    wrong = []
    for folder in folders:
        affair = Affair(folder).check()
        wrong += affair.wrong
        counts = " ".join(f"{layer} {len(affair.gold[layer])}" for layer in LAYERS)
        print(f"{folder.name} ({affair.gold.get('split')}): {counts}; {affair.words} passages looked up, {len(affair.wrong)} wrong")
    for line in wrong:
        print(line, file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
