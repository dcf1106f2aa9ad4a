// The schedule as text: what is wrong stands below the text while one types.
// Without this script it is told when the text is saved.

const text = document.querySelector('textarea[data-judge]');
const verdict = document.getElementById('oordeel');
let timer = 0;
let count = 0;

text?.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(judge, 400);
});

async function judge() {
  count += 1;
  const own = count;
  const answer = await fetch(text.dataset.judge, {
    method: 'POST', headers: { Accept: 'application/json' },
    body: new URLSearchParams({ text: text.value }),
  }).catch(() => null);
  if (own !== count || !answer) return;
  const said = await answer.json();
  const findings = said.findings ?? [];
  if (!findings.length) {
    const line = document.createElement('p');
    line.textContent = said.text;
    if (said.failure) line.className = 'fault';
    verdict.replaceChildren(line);
    return;
  }
  const list = document.createElement('ul');
  list.className = 'plain';
  for (const finding of findings.slice(0, 20)) {
    const item = document.createElement('li');
    item.className = 'fault';
    if (finding.line) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = `${verdict.dataset.line} ${finding.line}`;
      button.addEventListener('click', () => show(finding.line));
      item.append(button, ' ');
    }
    item.append(finding.message);
    list.append(item);
  }
  verdict.replaceChildren(list);
}

/** Selects a line of the text and brings it into sight. */
function show(line) {
  const lines = text.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  text.focus();
  text.setSelectionRange(start, start + (lines[line - 1] ?? '').length);
  text.scrollTop = (line - 5) * (text.scrollHeight / lines.length);
}
