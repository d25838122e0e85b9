// Files dropped on the case go up one by one, as they are; then the reading begins and the page follows it.
(() => {
  const drop = document.querySelector('[data-drop]');
  if (!drop) return;

  const filesOf = async (entry) => {
    if (entry.isFile) {
      const file = await new Promise((take, fail) => entry.file(take, fail));
      return [{ file, path: entry.fullPath.replace(/^\//, '') }];
    }
    const reader = entry.createReader();
    const files = [];
    for (;;) {
      const some = await new Promise((take, fail) => reader.readEntries(take, fail));
      if (!some.length) return files;
      for (const each of some) files.push(...await filesOf(each));
    }
  };

  const post = (path, body, type) =>
    fetch(path, { method: 'POST', body, headers: { 'X-Csrf': hearsay.csrf(), 'HX-Request': 'true', 'Content-Type': type } });

  const send = async (files) => {
    if (!files.length) return;
    const form = new URLSearchParams();
    for (const [i, { file, path }] of files.entries()) {
      hearsay.say(`Taking in ${i + 1} of ${files.length}: ${file.name}`);
      const answer = await post(`/files/${encodeURIComponent(path)}`, file, 'application/octet-stream').catch(() => null);
      if (!answer || !answer.ok) { hearsay.say(`${file.name} could not be taken in.`); return; }
      form.append('path', await answer.json());
    }
    hearsay.say('');
    const answer = await post('/reading', form, 'application/x-www-form-urlencoded').catch(() => null);
    const words = answer ? await answer.text() : '';
    if (!answer || !answer.ok) {
      hearsay.say(new DOMParser().parseFromString(words, 'text/html').querySelector('.sorry p')?.textContent ?? 'The reading did not begin.');
      return;
    }
    const place = document.getElementById('reading');
    place.outerHTML = words;
    htmx.process(document.getElementById('reading'));
  };

  for (const [name, over] of [['dragenter', true], ['dragover', true], ['dragleave', false], ['drop', false]]) {
    document.addEventListener(name, (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      drop.classList.toggle('over', over);
    });
  }
  document.addEventListener('drop', async (event) => {
    const entries = [...(event.dataTransfer?.items ?? [])].map((item) => item.webkitGetAsEntry()).filter(Boolean);
    const files = [];
    for (const entry of entries) files.push(...await filesOf(entry));
    send(files);
  });
  document.querySelector('[data-pick]')?.addEventListener('change', (event) => send([...event.target.files].map((file) => ({ file, path: file.name }))));
})();
