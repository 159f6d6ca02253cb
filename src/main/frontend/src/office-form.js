import { createForm } from '@bpmn-io/form-js-viewer';
import flatpickr from 'flatpickr';
import { Russian } from 'flatpickr/dist/esm/l10n/ru.js';
import { Documents } from './documents-field.jsx';
import { filesField } from './files-field.jsx';
import { isMoney } from './money.js';
import { NumberOrMoney } from './money-field.jsx';
import { call } from './server.js';
import { speak, text } from './texts.js';
import { Uploads } from './uploads.js';
import { written } from './values.js';

/** One Camunda Form on any page: its fields, its files and its draft. Whoever shows it sends it. */
export class OfficeForm {
  #notice;
  #changed;
  #uploads;
  #form;
  #draftUrl;

  /**
   * @param changed called when the person has written something
   * @param sending called when files begin to be sent or have arrived
   */
  constructor(notice, changed, sending) {
    this.#notice = notice;
    this.#changed = changed;
    this.#uploads = new Uploads(sending);
  }

  get isSending() {
    return this.#uploads.pending > 0;
  }

  async open(url) {
    // The texts come first, for the case that the form does not come at all.
    await speaking();
    const { form, data, draft, draftUrl } = await call('GET', url);
    this.#draftUrl = draftUrl;
    this.#form = await createForm({
      container: this.#notice.below('div', 'bureau-form'),
      schema: prepared(form),
      data: { ...data, ...draft },
      // A text that waits to be taken over is lost when the form is drawn anew meanwhile.
      debounce: false,
      additionalModules: [
        {
          __init__: ['bureauFields'],
          bureauFields: ['type', ownFields({ number: NumberOrMoney, filepicker: filesField(this.#uploads), documentPreview: Documents })],
        },
      ],
    });
    // form-js reports once more for what it shows first.
    setTimeout(() => this.#form.on('changed', () => this.#changed()));
    if (draft) {
      this.#notice.draft(text('draftShown'), text('draftDiscard'), () => this.#discardDraft(form, data));
    }
  }

  /** What is filled in; null when something is to be corrected first, which the person is then told. */
  submitted() {
    this.#notice.clear();
    const { errors } = this.#form.submit();
    if (this.isSending || Object.keys(errors).length > 0) {
      this.#notice.refusal(text(this.isSending ? 'stillSending' : 'correctFields'));
      // The errors are in the page after form-js has drawn itself again.
      setTimeout(() => this.#focusFirstError());
      return null;
    }
    return written(this.#form);
  }

  async saveDraft() {
    try {
      await call('PUT', this.#draftUrl, written(this.#form));
      this.#notice.message(text('draftSaved'));
    } catch (failure) {
      this.#notice.refusal(failure.message);
      this.#changed();
    }
  }

  close(closed) {
    this.#form.setProperty('readOnly', closed);
  }

  destroy() {
    this.#form?.destroy();
  }

  async #discardDraft(schema, data) {
    try {
      await call('DELETE', this.#draftUrl);
      await this.#form.importSchema(prepared(schema), data);
      this.#notice.clear();
    } catch (failure) {
      this.#notice.refusal(failure.message);
    }
  }

  #focusFirstError() {
    const field = this.#notice.parent.querySelector('.bureau-form .fjs-has-errors');
    field?.querySelector('input:not([type=hidden]), select, textarea, button, [tabindex]')?.focus();
    field?.scrollIntoView({ block: 'center' });
  }
}

let spoken;

/** Once for each page: all forms in it have the same reader. */
function speaking() {
  spoken ??= call('GET', '/api/forms/texts').then(({ language, texts }) => {
    speak(language, texts);
    flatpickr.localize(language === 'ru' ? Russian : flatpickr.l10ns.en);
  });
  return spoken.catch((failure) => {
    spoken = undefined;
    throw failure;
  });
}

function ownFields(own) {
  function register(formFields) {
    Object.entries(own).forEach(([type, component]) => formFields.register(type, component));
  }
  register.$inject = ['formFields'];
  return register;
}

/**
 * The form as we show it: without buttons, since every page has its own and another one would send nothing, and with
 * whole numbers wherever no decimal digits are asked for, as the server will judge it.
 */
function prepared(component) {
  const own = component.type === 'number' && !isMoney(component) ? { decimalDigits: 0 } : {};
  const components = component.components?.filter((child) => child.type !== 'button').map(prepared);
  return { ...own, ...component, ...(components && { components }) };
}
