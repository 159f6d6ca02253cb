import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import './host.css';
import './desk.css';
import { Notice } from './notice.js';
import { OfficeForm } from './office-form.js';
import { call } from './server.js';
import { text } from './texts.js';

// A page of the desk with a form: where it comes from and is sent to stands in the page.
const place = document.querySelector('[data-form]');
const [send, save] = place.querySelectorAll('button');
const notice = new Notice(place.querySelector('.form-begins'));
const form = new OfficeForm(notice, () => {}, () => {
  send.disabled = form.isSending;
});

open();

async function open() {
  try {
    await form.open(place.dataset.form);
  } catch (failure) {
    notice.refusal(failure.message);
    return;
  }
  send.hidden = false;
  save.hidden = false;
  send.addEventListener('click', handIn);
  save.addEventListener('click', () => form.saveDraft());
}

async function handIn() {
  const values = form.submitted();
  if (values === null) {
    return;
  }
  send.disabled = true;
  try {
    const { next } = await call('POST', place.dataset.send, values);
    location.assign(next);
  } catch (failure) {
    notice.refusal(failure.message || text('failed'));
    notice.focus();
    send.disabled = false;
  }
}
