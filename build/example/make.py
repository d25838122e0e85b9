#!/usr/bin/env python3
"""Makes the .pdf, .docx and .eml of the example affair from the plain texts beside this file.

Run in this folder on Debian with python3-reportlab, python3-docx and python3-pyphen installed: /usr/bin/python3 make.py
"""
import base64
import html
import quopri
from datetime import datetime
from pathlib import Path

HERE = Path(__file__).parent
OUT = HERE.parent.parent / "examples" / "skarn-light"


def memoir():
    """A small book page: justified, hyphenated, running heads, page numbers from 141."""
    import pyphen
    from reportlab.pdfbase.pdfmetrics import stringWidth
    from reportlab.pdfgen.canvas import Canvas

    width, height = 340, 510
    left, right, top, bottom = 48, 48, 66, 58
    face, size, leading = "Times-Roman", 11, 14.2
    measure = width - left - right
    hyphens = pyphen.Pyphen(lang="en_GB", left=3, right=3)

    def lines(paragraph, first_indent):
        words, line, room = paragraph.split(), [], measure - first_indent
        out, streak = [], 0
        while words:
            word = words.pop(0)
            if stringWidth(" ".join(line + [word]), face, size) <= room:
                line.append(word)
                continue
            best = None
            if streak < 2 and "-" not in word:
                core = word.rstrip(".,;:?!’‘")
                for head, tail in hyphens.iterate(core):
                    if stringWidth(" ".join(line + [head + "-"]), face, size) <= room:
                        best = (head + "-", tail + word[len(core):])
                        break
            if best:
                line.append(best[0])
                words.insert(0, best[1])
                streak += 1
            else:
                words.insert(0, word)
                streak = 0
            out.append(line)
            line, room = [], measure
        out.append(line)
        return out

    canvas = Canvas(str(OUT / "nineteen-winters.pdf"), pagesize=(width, height), invariant=1)
    canvas.setTitle("Nineteen Winters, chapter 11")
    canvas.setAuthor("Aksel Torvund")
    canvas.setSubject("Kirkhaven: Sundfjord Press, 2005")
    page, y = 141, height - 150

    def furniture():
        canvas.setFont("Times-Italic", 9)
        if page > 141:
            if page % 2:
                canvas.drawCentredString(width / 2, height - 40, "The Boxes")
            else:
                canvas.drawCentredString(width / 2, height - 40, "NINETEEN WINTERS")
        canvas.setFont(face, 9)
        canvas.drawCentredString(width / 2, 32, str(page))

    furniture()
    canvas.setFont(face, 16)
    canvas.drawCentredString(width / 2, height - 90, "11")
    canvas.drawCentredString(width / 2, height - 115, "The Boxes")
    paragraphs = [p for p in (HERE / "memoir.txt").read_text("utf-8").split("\n\n")]
    first = True
    for paragraph in paragraphs:
        paragraph = " ".join(line for line in paragraph.strip().split("\n") if not line.startswith("#")).strip()
        if not paragraph:
            continue
        indent = 0 if first else 14
        first = False
        set_lines = lines(paragraph, indent)
        for i, line in enumerate(set_lines):
            if y < bottom:
                canvas.showPage()
                page += 1
                y = height - top
                furniture()
            text = canvas.beginText(left + (indent if i == 0 else 0), y)
            text.setFont(face, size)
            text.setWordSpace(0)
            room = measure - (indent if i == 0 else 0)
            if i < len(set_lines) - 1 and len(line) > 1:
                slack = room - stringWidth(" ".join(line), face, size)
                text.setWordSpace(slack / (len(line) - 1))
            text.textOut(" ".join(line))
            canvas.drawText(text)
            y -= leading
    canvas.save()
    # reportlab's invariant mode writes a fixed date of the same length; put the book's own
    path = OUT / "nineteen-winters.pdf"
    data = path.read_bytes().replace(b"D:20000101000000+00'00'", b"D:20050905090000+00'00'")
    path.write_bytes(data)


def memo():
    import docx
    from docx.shared import Pt

    document = docx.Document()
    style = document.styles["Normal"]
    style.font.name = "Courier New"
    style.font.size = Pt(11)
    parts = (HERE / "board-memo.txt").read_text("utf-8").strip().split("\n\n")
    letterhead = parts.pop(0).split("\n")
    document.add_heading(letterhead[0], level=1)
    document.add_paragraph(letterhead[1])
    table = document.add_table(rows=0, cols=2)
    for row in parts.pop(0).split("\n"):
        label, value = row.split(": ", 1)
        cells = table.add_row().cells
        cells[0].text, cells[1].text = label + ":", value
    for part in parts:
        document.add_paragraph(part)
    properties = document.core_properties
    properties.author = "Ingeborg Rustad"
    properties.last_modified_by = "Board of Lights"
    properties.title = "Skarn"
    properties.comments = ""
    properties.created = properties.modified = datetime(1988, 11, 14, 9, 0)
    document.save(str(OUT / "board-memo.docx"))


def thread():
    plain = (HERE / "crates-thread.txt").read_text("utf-8")
    body = plain.split("\n\n\nOn ", 1)
    rich = "<html><body>\n" + "\n".join(
        "<p>" + html.escape(p, quote=False).replace("\n", "<br>\n") + "</p>" for p in body[0].split("\n\n"))
    quoted = "On " + body[1]
    head, rest = quoted.split("\n", 1)
    depth, block = 0, []
    for line in rest.rstrip("\n").split("\n"):
        level = 2 if line.startswith("> >") else 1
        content = line[2 * level:] if len(line) > 2 * level else ""
        while depth < level:
            block.append("<blockquote>")
            depth += 1
        block.append(html.escape(content.strip(), quote=False) + ("<br>" if content.strip() else "<br><br>"))
    block.append("</blockquote>" * depth)
    rich += "\n<p>" + html.escape(head, quote=False) + "</p>\n" + "\n".join(block) + "\n</body></html>\n"

    def printable(text):
        return quopri.encodestring(text.replace("\r\n", "\n").encode("utf-8"), quotetabs=False).decode("ascii")

    def word(text):
        return "=?utf-8?B?" + base64.b64encode(text.encode("utf-8")).decode("ascii") + "?="

    boundary = "=_skarn_0001"
    mail = f"""Return-Path: <s.ode@foreign-ministry.example>
Received: from mail.foreign-ministry.example by mx.maritime-museum.example
\twith ESMTP id 7KD2; Fri, 07 Oct 2011 14:26:09 +0000
From: Stellan Ode <s.ode@foreign-ministry.example>
To: Yrsa Lindahl <y.lindahl@maritime-museum.example>
Cc: Paul Sandgren <p.sandgren@board-of-lights.example>,
\tMarijke Tol <m.tol@vanasperen.example>
Subject: {word("Re: Re: Two crates of glass – Kirkhaven?")}
Date: Fri, 07 Oct 2011 14:25:51 +0000
Message-ID: <20111007142551.GA214@foreign-ministry.example>
In-Reply-To: <20111006091204.88@maritime-museum.example>
References: <20111004164033.25@vanasperen.example>
\t<20111006091204.88@maritime-museum.example>
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="{boundary}"

This is a multi-part message in MIME format.
--{boundary}
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

{printable(plain)}
--{boundary}
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: quoted-printable

{printable(rich)}
--{boundary}--
"""
    (OUT / "crates-thread.eml").write_bytes(mail.replace("\n", "\r\n").encode("ascii"))


memoir()
memo()
thread()
