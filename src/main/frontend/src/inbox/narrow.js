// On a phone the Tasklist's three columns do not fit side by side: either the lists are shown, or the task that is open.

const page = document.documentElement;
const narrow = window.matchMedia('(max-width: 767px)');

narrow.addEventListener('change', arrange);

/** By what the address says is open. */
export function arrange() {
  page.classList.toggle('bureau-narrow', narrow.matches);
  page.classList.toggle('bureau-task-open', /[?&]task=[^&]+/.test(location.hash));
}

/** Closes the task. */
export function toLists() {
  const [path, query] = location.hash.split('?');
  const place = new URLSearchParams(query);
  place.delete('task');
  place.delete('detailsTab');
  location.hash = `${path}?${place}`;
}
