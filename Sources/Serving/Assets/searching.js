// A search: what stands on the page follows it. Without this script the page is asked for again.

const stand = document.getElementById('stand');
if (stand) {
  const stream = new EventSource(stand.dataset.stream);
  stream.addEventListener('stand', async () => {
    const answer = await fetch(location.href);
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const now = page.getElementById('stand');
    if (now) document.getElementById('stand').replaceChildren(...now.childNodes);
  });
  stream.addEventListener('klaar', () => {
    stream.close();
    location.reload();
  });
}
