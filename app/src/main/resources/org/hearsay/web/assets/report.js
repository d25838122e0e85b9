// The report: kept while it is written, and notes that are put in where the cursor stands.
(() => {
  const form = document.querySelector('[data-report]');
  const draft = document.getElementById('draft');
  if (!form || !draft) return;

  let kept = draft.value;
  let timer = 0;
  const keep = () => {
    clearTimeout(timer);
    timer = 0;
    if (draft.value === kept) return;
    kept = draft.value;
    htmx.ajax('POST', '/report', { values: { draft: draft.value, quiet: 'yes' }, target: '#remarks', source: draft })
      .catch(() => { kept = ''; });
  };
  draft.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(keep, 1200); });
  draft.addEventListener('blur', keep);
  addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === 's') { event.preventDefault(); keep(); hearsay.say('Kept.'); }
  });
  addEventListener('beforeunload', (event) => { if (timer) { keep(); event.preventDefault(); } });

  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('[data-call]') : null;
    if (!button) return;
    const { call, definition } = button.dataset;
    draft.setRangeText(call, draft.selectionStart, draft.selectionEnd, 'end');
    const at = draft.selectionEnd;
    if (definition && !draft.value.includes(definition)) {
      const text = draft.value.trimEnd();
      draft.value = `${text}${/\n\[\^[^\]]+\]:[^\n]*$/.test(text) ? '\n' : '\n\n'}${definition}\n`;
    }
    draft.focus();
    draft.setSelectionRange(at, at);
    draft.dispatchEvent(new Event('input'));
    hearsay.say('The note is in, with its words at the end.');
  });
})();
