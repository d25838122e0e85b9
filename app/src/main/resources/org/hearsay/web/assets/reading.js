// The reading view: layers, clicking on words, selecting words, walking from statement to statement.
(() => {
  const reading = document.querySelector('.reading');
  const text = reading?.querySelector('.text');
  const held = document.getElementById('held');
  if (!text || !held) return;

  // Layers, kept for the next document.
  const boxes = [...reading.querySelectorAll('.layers input')];
  const show = () => {
    const on = boxes.filter((box) => box.checked).map((box) => box.value);
    reading.dataset.on = on.join(' ');
    reading.querySelectorAll('[data-legend]').forEach((legend) => { legend.hidden = !on.includes(legend.dataset.legend); });
    // A page is drawn when it is first wanted.
    if (on.includes('pages')) reading.querySelectorAll('img[data-page]:not([src])').forEach((image) => {
      image.loading = 'lazy';
      image.src = image.dataset.page;
    });
    document.querySelector('.desk').classList.toggle('with-pages', on.includes('pages'));
    try { localStorage.setItem('layers', reading.dataset.on); } catch { /* Not kept, then. */ }
  };
  try {
    const kept = localStorage.getItem('layers');
    if (kept !== null) boxes.forEach((box) => { box.checked = kept.split(' ').includes(box.value); });
  } catch { /* The usual ones. */ }
  boxes.forEach((box) => box.addEventListener('change', show));
  show();

  // The place that is asked for: by a click, a selection, or a walk.
  const pieces = [...text.querySelectorAll('[data-s]')];
  const startOf = (piece) => Number(piece.dataset.s);
  const endOf = (piece) => startOf(piece) + piece.textContent.length;

  let asked = 0;
  const ask = async (start, end) => {
    const mine = ++asked;
    const at = `${start}-${end}`;
    pieces.forEach((piece) => piece.classList.toggle('asked', startOf(piece) < end && start < endOf(piece)));
    history.replaceState(null, '', `${reading.dataset.doc}?at=${at}`);
    const answer = await fetch(`${reading.dataset.doc}/held?at=${at}`, { headers: { 'HX-Request': 'true' } })
      .catch(() => null);
    if (mine !== asked) return;
    if (!answer || !answer.ok) { hearsay.say('The workbench does not answer; is it still running?'); return; }
    held.innerHTML = await answer.text();
    held.scrollTop = 0;
  };

  const offset = (node, at) => {
    if (node.nodeType === Node.TEXT_NODE) {
      const piece = node.parentElement.closest('[data-s]');
      return piece ? startOf(piece) + at : null;
    }
    const piece = node.childNodes[at]?.querySelector?.('[data-s]') ?? node.closest?.('[data-s]');
    return piece ? startOf(piece) : null;
  };

  // A name, a time, an act alone; of what is said, all of it.
  const around = (piece) => {
    const layer = ['time', 'event', 'who', 'source', 'cue', 'content'].find((name) => piece.classList.contains(name));
    let from = pieces.indexOf(piece);
    let to = from;
    const isOn = (other) => other && other.classList.contains(layer) && other.parentElement === piece.parentElement;
    if (layer && layer !== 'event') {
      while (isOn(pieces[from - 1])) from -= 1;
      while (isOn(pieces[to + 1])) to += 1;
    }
    return [startOf(pieces[from]), endOf(pieces[to])];
  };

  const askSelected = () => {
    const selection = getSelection();
    if (selection.isCollapsed) return;
    const range = selection.getRangeAt(0);
    const start = offset(range.startContainer, range.startOffset);
    const end = offset(range.endContainer, range.endOffset);
    if (start !== null && end !== null && start < end) ask(start, end);
  };
  text.addEventListener('mouseup', askSelected);

  // v: words are selected with the arrows, from the place asked for or the first words in sight.
  let isSelecting = false;
  const startSelecting = () => {
    const from = text.querySelector('.asked')
      ?? pieces.find((piece) => piece.getBoundingClientRect().top > 80) ?? pieces[0];
    if (!from) return;
    const words = from.firstChild;
    getSelection().setBaseAndExtent(words, words.textContent.length - words.textContent.trimStart().length, words,
      words.textContent.length - words.textContent.trimStart().length);
    getSelection().modify('extend', 'forward', 'word');
    from.scrollIntoView({ block: 'nearest' });
    isSelecting = true;
    hearsay.say('Selecting: → more, ← fewer, with Shift further on and back, Enter done, Esc not.');
  };
  const moveSelection = (way) => {
    const selection = getSelection();
    if (way > 0) selection.collapseToEnd();
    else selection.collapseToStart();
    if (way < 0) selection.modify('move', 'backward', 'word');
    selection.modify('extend', 'forward', 'word');
  };
  const selecting = (event) => {
    const way = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (way) {
      if (event.shiftKey) moveSelection(way);
      else getSelection().modify('extend', way > 0 ? 'forward' : 'backward', 'word');
      getSelection().focusNode?.parentElement?.scrollIntoView({ block: 'nearest' });
      event.preventDefault();
    }
    if (event.key === 'Enter') { event.preventDefault(); isSelecting = false; askSelected(); }
    if (event.key === 'Escape') { isSelecting = false; getSelection().removeAllRanges(); }
  };
  text.addEventListener('click', (event) => {
    if (!getSelection().isCollapsed) return;
    const piece = event.target.closest('[data-s]');
    if (piece) ask(...around(piece));
  });

  // j and k: from one statement to the next.
  const beginnings = pieces.filter((piece) => piece.dataset.o);
  let current = -1;
  const walk = (step) => {
    if (!beginnings.length) return;
    current = Math.min(Math.max(current + step, 0), beginnings.length - 1);
    const piece = beginnings[current];
    piece.scrollIntoView({ block: 'center' });
    let to = pieces.indexOf(piece);
    while (pieces[to + 1]?.classList.contains('content') && !pieces[to].dataset.c) to += 1;
    ask(startOf(piece), endOf(pieces[to]));
  };
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
    if (/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) && event.target.type !== 'checkbox') return;
    if (isSelecting) { selecting(event); return; }
    if (event.key === 'j') walk(1);
    if (event.key === 'k') walk(-1);
    if (event.key === 'v') startSelecting();
  });

  text.querySelector('#at')?.scrollIntoView({ block: 'center' });
})();
