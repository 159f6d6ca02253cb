import Viewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import './diagram.css';
import { call } from './server.js';

const READABLE = 0.8;
const STEP = 1.25;

// The diagrams of a case, each with the way that it has gone.
document.querySelectorAll('details.bureau-part').forEach((part) => {
  if (part.open) {
    draw(part);
  } else {
    // A hidden place has no size that a diagram could be fitted into.
    part.addEventListener('toggle', () => draw(part), { once: true });
  }
});

async function draw(part) {
  const place = part.querySelector('[data-diagram]');
  const { xml, passed, here } = await call('GET', place.dataset.diagram);
  const viewer = new Viewer({ container: place });
  await viewer.importXML(xml);
  const canvas = viewer.get('canvas');
  const registry = viewer.get('elementRegistry');
  const begun = new Set([...passed, ...here]);
  const steps = (ids) => ids.map((id) => registry.get(id)).filter((element) => element && !holdsOthers(element));
  steps(passed).forEach(({ id }) => canvas.addMarker(id, 'passed'));
  steps(here).forEach(({ id }) => canvas.addMarker(id, 'here'));
  registry
    .filter(({ waypoints, source, target }) => waypoints && begun.has(source?.id) && begun.has(target?.id))
    .forEach(({ id }) => canvas.addMarker(id, 'passed'));

  const [first] = steps(here);
  const whole = () => canvas.zoom('fit-viewport', 'auto');
  if (whole() < READABLE && first) {
    canvas.zoom(READABLE);
    canvas.scrollToElement(first, { top: 120, right: 300, bottom: 120, left: 300 });
  }
  const [larger, smaller, all] = part.querySelectorAll('button');
  larger.addEventListener('click', () => canvas.zoom(canvas.zoom() * STEP));
  smaller.addEventListener('click', () => canvas.zoom(canvas.zoom() / STEP));
  all.addEventListener('click', whole);
}

/** A phase would colour everything in it, also what is still to come. */
function holdsOthers(element) {
  return element.children?.some((child) => !child.waypoints && !child.labelTarget);
}
