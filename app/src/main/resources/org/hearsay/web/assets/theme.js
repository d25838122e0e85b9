// Runs before the page is painted, so that a dark page does not flash light.
(() => {
  try {
    const kept = localStorage.getItem('theme');
    if (kept === 'light' || kept === 'dark') document.documentElement.dataset.theme = kept;
  } catch { /* Storage may be off; the system's wish holds. */ }
})();
