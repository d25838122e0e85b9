// Marks of a drawing: arrows go from one to the next, Enter opens its passages beside it, Escape
// goes back. Without this script each mark is a link to a page of its own.
(() => {
  let opener = null;

  document.addEventListener('htmx:beforeRequest', (event) => {
    const mark = event.target.closest?.('.mark, .tie, .node, [data-opens]');
    if (!mark || event.detail.target?.id !== 'panel') return;
    document.querySelectorAll('[data-open]').forEach((other) => other.removeAttribute('data-open'));
    mark.setAttribute('data-open', '');
    opener = mark;
  });

  document.addEventListener('htmx:afterSwap', (event) => {
    if (event.detail.target?.id !== 'panel') return;
    const panel = event.detail.target;
    panel.scrollTop = 0;
    panel.querySelector('[data-focus]')?.focus({ preventScroll: true });
    if (matchMedia('(max-width: 72rem)').matches) {
      const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
      panel.scrollIntoView({ behavior: calm ? 'auto' : 'smooth', block: 'start' });
    }
  });

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const active = document.activeElement;
    if (event.key === 'Escape' && active?.closest('#panel') && opener?.isConnected) {
      event.preventDefault();
      opener.focus();
      return;
    }
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && active?.matches('.mark')) {
      const marks = [...document.querySelectorAll('.mark[href]')].filter((mark) => mark.getClientRects().length > 0);
      const next = marks[marks.indexOf(active) + (event.key === 'ArrowDown' ? 1 : -1)];
      if (next) { event.preventDefault(); next.focus(); next.scrollIntoView({ block: 'nearest' }); }
    }
  });
})();
