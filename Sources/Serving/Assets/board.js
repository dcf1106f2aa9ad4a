// The board: pick a session up, see what every place costs, put it down.
// Without this script every mark is a link to a page that can do the same.

const form = document.getElementById('zet');
const hint = document.getElementById('uitleg');
const dutch = form?.dataset.language !== 'en';
const say = (nl, en) => (dutch ? nl : en);
const NS = 'http://www.w3.org/2000/svg';
const DAY = 86400000;

/** What one number of points is, by sign, symbol and words alike. */
export function price(points, broken, nl = true) {
  const number = Math.abs(points).toLocaleString(nl ? 'nl-NL' : 'en-GB');
  if (broken > 0) {
    const rules = nl ? (broken === 1 ? '1 regel' : `${broken} regels`)
      : (broken === 1 ? '1 rule' : `${broken} rules`);
    return { style: broken === 1 ? 'near' : 'far', short: `×${broken}`, label: `✕ ${rules}` };
  }
  if (points < 0) return { style: 'better', short: `▼${number}`, label: `▼ −${number}` };
  if (points > 0) return { style: 'dearer', short: `▲${number}`, label: `▲ +${number}` };
  return { style: 'same', short: '= 0', label: '= 0' };
}

/** Sorts places: fewest broken rules first, then cheapest. */
export const byPrice = (a, b) => a.breaks.length - b.breaks.length || a.points - b.points;

/** The number of the week of a day, counted from a Monday; both as `2021-03-09`. */
export const weekOf = (date, monday) => Math.floor((Date.parse(date) - Date.parse(monday)) / (7 * DAY));

if (form) start();

function start() {
  const names = (kind) => new Map([...form.querySelectorAll(`data.${kind}`)]
    .map((item) => [item.value, item.textContent]));
  const venues = names('venue');
  const rules = names('rule');
  const sessions = new Map([...form.querySelectorAll('data.session')].map((item) => [item.value, {
    id: item.value, title: item.textContent, date: item.dataset.date,
    daypart: item.dataset.daypart, venue: item.dataset.venue,
  }]));
  const drawings = [...document.querySelectorAll('.drawing')];
  const rest = hint.textContent;
  let picked = null;
  let places = [];
  let drag = null;
  let request = 0;

  const spoken = (date) => new Intl.DateTimeFormat(dutch ? 'nl-NL' : 'en-GB',
    { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(date));

  /** The whole sentence of a place. */
  function sentence(place) {
    const number = Math.abs(place.points).toLocaleString(dutch ? 'nl-NL' : 'en-GB');
    const cost = place.points < 0 ? say(`${number} punten goedkoper`, `${number} points cheaper`)
      : place.points > 0 ? say(`${number} punten duurder`, `${number} points dearer`)
        : say('even duur', 'as dear');
    const broken = place.breaks.map((rule) => rules.get(rule) ?? rule).join(', ');
    return `${spoken(place.date)}, ${place.daypart}, ${venues.get(place.venue) ?? place.venue}: ${cost}`
      + (broken ? say(`; breekt: ${broken}`, `; breaks: ${broken}`) : '')
      + (place.changes ? say(`; ${place.changes} afspraken anders`,
        `; ${place.changes} appointments differ`) : '') + '.';
  }

  /** Where each week of a picture begins and the last ends. */
  const edgesOf = (drawing) => drawing.dataset.edges.split(' ').map(Number);

  async function pick(id) {
    putBack();
    picked = sessions.get(id);
    if (!picked) return;
    const mine = ++request;
    document.body.classList.add('picking');
    for (const mark of document.querySelectorAll('.mark')) {
      mark.classList.toggle('picked', mark.dataset.session === id);
    }
    hint.textContent = say(`${picked.title} opgepakt: kies een week. Esc legt terug.`,
      `${picked.title} picked up: choose a week. Esc puts it back.`);
    const answer = await fetch(`${form.dataset.places}${encodeURIComponent(id)}/plekken`,
      { headers: { Accept: 'application/json' } });
    if (mine !== request) return;
    if (!answer.ok) { location.reload(); return; }
    places = (await answer.json()).places.filter((place) => place.date !== picked.date
      || place.daypart !== picked.daypart || place.venue !== picked.venue).sort(byPrice);
    for (const drawing of drawings) showBand(drawing);
  }

  function putBack() {
    request += 1;
    picked = null;
    places = [];
    document.body.classList.remove('picking');
    for (const mark of document.querySelectorAll('.mark.picked')) mark.classList.remove('picked');
    for (const old of document.querySelectorAll('.band, .week')) old.remove();
    hint.textContent = rest;
  }

  function showBand(drawing) {
    const { first, top, height } = drawing.dataset;
    const edges = edgesOf(drawing);
    const band = document.createElementNS(NS, 'g');
    band.setAttribute('class', 'band');
    band.setAttribute('role', 'group');
    band.setAttribute('aria-label', say('Wat de beste plek van elke week kost',
      'What the best place of each week costs'));
    for (let number = 0; number + 1 < edges.length; number += 1) {
      const best = places.find((place) => weekOf(place.date, first) === number);
      if (best) {
        const { style, short } = price(best.points, best.breaks.length, dutch);
        const item = document.createElementNS(NS, 'g');
        item.setAttribute('class', best.breaks.length ? style : `free ${style}`);
        item.setAttribute('role', 'button');
        item.setAttribute('tabindex', best.breaks.length > 1 ? '-1' : '0');
        item.setAttribute('aria-label', sentence(best));
        item.dataset.week = number;
        const box = document.createElementNS(NS, 'rect');
        const [x, width] = [edges[number], edges[number + 1] - edges[number]];
        for (const [name, value] of Object.entries({
          x: x + 1, y: Number(top) + 3, width: width - 2, height: Number(height) - 6, rx: 3,
        })) box.setAttribute(name, value);
        item.append(box);
        const middle = Number(top) + Number(height) / 2;
        // The symbol stands above the number, where there is a number.
        const lines = best.breaks.length ? [[short, middle + 3]]
          : [[short[0], middle - 3], [short.slice(1).trim(), middle + 8]];
        for (const [line, y] of lines) {
          const text = document.createElementNS(NS, 'text');
          text.setAttribute('x', x + width / 2);
          text.setAttribute('y', y);
          text.textContent = line;
          item.append(text);
        }
        item.addEventListener('click', () => openWeek(drawing, number));
        const tell = () => { hint.textContent = sentence(best); };
        item.addEventListener('focus', tell);
        item.addEventListener('pointerenter', tell);
        item.addEventListener('keydown', (event) => {
          if (event.key === 'Enter' || event.key === ' ') {
            event.preventDefault();
            openWeek(drawing, number);
          }
          const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
          if (step) {
            event.preventDefault();
            const all = [...band.querySelectorAll('[tabindex="0"]')];
            all[(all.indexOf(item) + step + all.length) % all.length].focus();
          }
        });
        band.append(item);
      }
    }
    drawing.querySelector('svg').append(band);
    if (drawing === drawings[0] && document.activeElement?.matches?.('.mark')) {
      band.querySelector('.free')?.focus();
    }
  }

  function openWeek(drawing, number) {
    for (const old of document.querySelectorAll('.week')) old.remove();
    const inWeek = places.filter((place) => weekOf(place.date, drawing.dataset.first) === number);
    const shown = inWeek.filter((place) => place.breaks.length <= 1).slice(0, 12);
    const panel = document.createElement('div');
    panel.className = 'week';
    panel.setAttribute('role', 'dialog');
    panel.setAttribute('aria-label', picked.title);
    const head = document.createElement('h3');
    head.textContent = picked.title;
    const list = document.createElement('ul');
    const words = document.createElement('p');
    words.setAttribute('role', 'status');
    for (const place of shown.length ? shown : inWeek.slice(0, 4)) {
      const { style, label } = price(place.points, place.breaks.length, dutch);
      const item = document.createElement('li');
      const button = document.createElement('button');
      button.type = 'button';
      const where = document.createElement('span');
      const venue = document.createElement('small');
      venue.textContent = venues.get(place.venue);
      where.append(`${spoken(place.date)}, ${place.daypart}`, venue);
      const cost = document.createElement('span');
      cost.className = `price ${place.breaks.length ? 'breaks' : style}`;
      cost.textContent = label;
      button.append(where, cost);
      const tell = () => { words.textContent = sentence(place); };
      button.addEventListener('focus', tell);
      button.addEventListener('pointerenter', tell);
      button.addEventListener('click', () => put(place));
      item.append(button);
      list.append(item);
    }
    const all = document.createElement('a');
    all.href = `${form.dataset.places}${encodeURIComponent(picked.id)}`;
    all.textContent = say('Alle plekken en mensen', 'All places and people');
    const more = document.createElement('p');
    more.append(all);
    panel.append(head, list, words, more);
    drawing.append(panel);
    const box = drawing.querySelector(`.band [data-week="${number}"]`).getBoundingClientRect();
    const frame = drawing.getBoundingClientRect();
    const room = Math.max(0, drawing.clientWidth - 330);
    panel.style.left = `${Math.min(room, Math.max(0, box.left - frame.left - 20))}px`;
    panel.style.top = `${box.bottom - frame.top + 6}px`;
    list.querySelector('button')?.focus();
    drawing.style.minHeight = `${box.bottom - frame.top + 20 + panel.offsetHeight}px`;
  }

  function put(place) {
    for (const [name, value] of Object.entries({
      session: picked.id, date: place.date, daypart: place.daypart, venue: place.venue,
    })) form.elements[name].value = value;
    form.submit();
  }

  /** The week of the picture below a pointer. */
  function weekBelow(event) {
    const item = document.elementsFromPoint(event.clientX, event.clientY)
      .map((element) => element.closest?.('.drawing')).find(Boolean);
    if (!item) return null;
    const svg = item.querySelector('svg');
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
    const edges = edgesOf(item);
    const number = edges.findLastIndex((edge) => edge <= point.x);
    return number >= 0 && number + 1 < edges.length ? { drawing: item, number } : null;
  }

  for (const mark of document.querySelectorAll('.mark')) {
    mark.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey) return;
      event.preventDefault();
      if (drag?.moved) return;
      if (picked?.id === mark.dataset.session) putBack(); else pick(mark.dataset.session);
    });
    mark.addEventListener('dragstart', (event) => event.preventDefault());
    mark.addEventListener('pointerdown', (event) => {
      if (event.button === 0) {
        drag = { id: mark.dataset.session, x: event.clientX, y: event.clientY, moved: false };
      }
    });
  }
  document.addEventListener('pointermove', (event) => {
    if (!drag || !event.buttons) return;
    if (!drag.moved && Math.hypot(event.clientX - drag.x, event.clientY - drag.y) > 6) {
      drag.moved = true;
      pick(drag.id);
    }
    if (!drag.moved) return;
    const below = weekBelow(event);
    for (const item of document.querySelectorAll('.band .target')) item.classList.remove('target');
    const item = below?.drawing.querySelector(`.band [data-week="${below.number}"]`);
    if (item) {
      item.classList.add('target');
      hint.textContent = item.getAttribute('aria-label');
    }
  });
  document.addEventListener('pointerup', (event) => {
    if (!drag?.moved) { drag = null; return; }
    const below = weekBelow(event);
    setTimeout(() => { drag = null; });
    const best = below && places.find((place) =>
      weekOf(place.date, below.drawing.dataset.first) === below.number);
    if (!best) putBack();
    else if (best.breaks.length) openWeek(below.drawing, below.number);
    else put(best);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && picked) {
      const mark = document.querySelector(`.mark[data-session="${CSS.escape(picked.id)}"]`);
      putBack();
      mark?.focus();
    }
  });
}
