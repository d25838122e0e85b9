// What every page can do: keys, help, light and dark, the CSRF token on htmx's requests.
//
// A key is declared in the page: <button data-key="a" data-key-label="Accept">. Pressing it is
// clicking it. Single keys are off while somebody types; g and a letter goes to a screen.
(() => {
  const isTyping = (target) =>
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
    !/^(checkbox|radio|button|submit|range)$/.test(target.type || '');

  let leader = 0;

  const visible = (element) => element.getClientRects().length > 0;

  // Lists: j and k go from entry to entry, Enter opens; the first link of an entry is its name.
  const entries = () => {
    if (document.querySelector('.reading .text')) return [];
    const drawn = [...document.querySelectorAll('#result .beside a.mark, #result .beside a.tie')].filter(visible);
    return drawn.length ? drawn : [...document.querySelectorAll('main tbody tr, main li:not(nav li, .legend li)')]
      .map((entry) => [...entry.querySelectorAll('a[href], summary, button')].find(visible))
      .filter((link, i, all) => link && all.indexOf(link) === i);
  };
  const walk = (step, event) => {
    const links = entries();
    if (!links.length) return;
    const active = document.activeElement;
    const own = links.indexOf(active);
    // From elsewhere: to the first entry after the place that has the focus.
    const next = own >= 0 ? own + step
      : links.findIndex((link) => active === document.body || active.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING);
    const link = links[Math.min(Math.max(next, 0), links.length - 1)];
    event.preventDefault();
    link.focus({ preventScroll: true });
    link.scrollIntoView({ block: 'nearest' });
  };

  const press = (key, event) => {
    const scope = document.querySelector('dialog[open]') || document;
    const target = [...scope.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)]
      .find((element) => visible(element) && !element.disabled);
    if (!target) { if (key === 'j' || key === 'k') walk(key === 'j' ? 1 : -1, event); return; }
    event.preventDefault();
    if (target.matches('[name=chapter],input:not([type=checkbox]):not([type=radio]),textarea,select,[tabindex="-1"]')) target.focus();
    else target.click();
  };

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (isTyping(event.target)) {
      if (event.key === 'Escape') event.target.blur();
      if (event.key === 'ArrowDown' && event.target.type === 'search' && entries().length) { event.target.blur(); walk(1, event); }
      return;
    }
    if (leader && Date.now() - leader < 1500 && event.key.length === 1) {
      leader = 0;
      const link = document.querySelector(`[data-go="${CSS.escape(event.key)}"]`);
      if (link) { event.preventDefault(); link.click(); }
      return;
    }
    leader = 0;
    if (event.key === 'g') { leader = Date.now(); return; }
    if (event.key === '?') { event.preventDefault(); help(); return; }
    press(event.key === ' ' ? 'Space' : event.key, event);
  });

  const row = (keys, words) => {
    const term = document.createElement('dt');
    keys.forEach((key, i) => {
      if (i) term.append(' ');
      const kbd = document.createElement('kbd');
      kbd.textContent = key;
      term.append(kbd);
    });
    const description = document.createElement('dd');
    description.textContent = words;
    return [term, description];
  };

  const help = () => {
    const dialog = document.getElementById('help');
    if (dialog.open) { dialog.close(); return; }
    const list = dialog.querySelector('dl');
    list.replaceChildren();
    const seen = new Set();
    document.querySelectorAll('main [data-key]').forEach((element) => {
      const key = element.dataset.key;
      if (seen.has(key) || !visible(element) || element.disabled) return;
      seen.add(key);
      list.append(...row([key], element.dataset.keyLabel || element.textContent.trim()));
    });
    document.querySelectorAll('main [data-keys]').forEach((element) =>
      element.dataset.keys.split('; ').forEach((line) => {
        const [keys, words] = line.split(': ');
        keys.split(' ').forEach((key) => seen.add(key));
        list.append(...row(keys.split(' '), words));
      }));
    if (!seen.has('j') && entries().length) list.append(...row(['j', 'k'], 'Next and previous in the list; Enter opens'));
    list.append(...row(['?'], 'This help'), ...row(['Esc'], 'Leave a field, close a dialog'));
    document.querySelectorAll('[data-go]').forEach((link) =>
      list.append(...row(['g', link.dataset.go], link.textContent.trim())));
    dialog.showModal();
  };

  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target.closest('[data-help],[data-close],[data-theme-switch]') : null;
    if (!target) return;
    if (target.matches('[data-help]')) help();
    if (target.matches('[data-close]')) target.closest('dialog')?.close();
    if (target.matches('[data-theme-switch]')) {
      const root = document.documentElement;
      const isDark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
      root.dataset.theme = isDark ? 'light' : 'dark';
      try { localStorage.setItem('theme', root.dataset.theme); } catch { /* Not kept, then. */ }
    }
  });

  const csrf = () => document.querySelector('meta[name=csrf]')?.content ?? '';

  document.addEventListener('htmx:configRequest', (event) => { event.detail.headers['X-Csrf'] = csrf(); });

  // A refusal comes with its sentence: show it rather than nothing.
  document.addEventListener('htmx:responseError', (event) => {
    const words = new DOMParser().parseFromString(event.detail.xhr.responseText, 'text/html').querySelector('.sorry p');
    say(words ? words.textContent : 'The workbench did not answer as it should.');
  });
  document.addEventListener('htmx:sendError', () => say('The workbench does not answer; is it still running?'));

  let saidTimer = 0;
  /** Says something at the foot of the page, also to a screen reader. */
  const say = (words) => {
    const place = document.getElementById('said');
    place.textContent = words;
    clearTimeout(saidTimer);
    saidTimer = setTimeout(() => { place.textContent = ''; }, 6000);
  };

  // What was done, told by the answer; where to go on by keys after a part was put in.
  document.addEventListener('said', (event) => say(event.detail.value));
  document.addEventListener('htmx:afterSettle', (event) => {
    const next = event.detail.target?.querySelector?.('[data-focus-after]');
    if (next && !isTyping(document.activeElement)) next.focus({ preventScroll: false });
  });
  // Opening a part that has a form goes to its first field.
  document.addEventListener('toggle', (event) => {
    const opened = event.target;
    if (opened.open && opened.matches('details[data-focus]')) {
      opened.querySelector('input:not([type=hidden]),select,textarea')?.focus();
    }
  }, true);

  // A decision is kept at once; on a large case its effect comes a little later, and the page with it.
  const follow = async () => {
    const badge = document.querySelector('[data-unsettled]');
    if (!badge) return;
    const answer = await fetch('/api/settled').catch(() => null);
    if (!answer || !answer.ok) return;
    if (!(await answer.json())) { setTimeout(follow, 200); return; }
    const isBusy = isTyping(document.activeElement) || document.querySelector('dialog[open], details.make[open]');
    if (!isBusy) { location.reload(); return; }
    badge.textContent = '';
    const link = document.createElement('a');
    link.href = location.href;
    link.textContent = 'show the case as it is now';
    badge.append(link);
  };
  follow();

  // Whoever comes to a field with words in it goes on behind them.
  const field = document.querySelector('input[autofocus]');
  if (field?.value) field.setSelectionRange(field.value.length, field.value.length);

  // On a narrow screen the row of tabs is wider than the page: the one that is open is in sight.
  const tab = document.querySelector('.tabs [aria-current]');
  if (tab) { const row = tab.closest('.tabs'); row.scrollLeft = tab.offsetLeft - (row.clientWidth - tab.offsetWidth) / 2; }

  window.hearsay = { say, csrf };
})();
