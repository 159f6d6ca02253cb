import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import './host.css';
import { FormHost } from './form-host.js';

// host.html calls this for each form that the Tasklist shows.
window.bureauFormHost = (camForm) => new FormHost(camForm).open();
