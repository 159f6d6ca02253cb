import { createForm } from '@bpmn-io/form-js-viewer';
import flatpickr from 'flatpickr';
import { Russian } from 'flatpickr/dist/esm/l10n/ru.js';
import { Documents } from './documents-field.jsx';
import { filesField } from './files-field.jsx';
import { isMoney } from './money.js';
import { NumberOrMoney } from './money-field.jsx';
import { Notice } from './notice.js';
import { call, engineRefusal } from './server.js';
import { speak, text } from './texts.js';
import { Uploads } from './uploads.js';
import { typed, written } from './values.js';

/** One Camunda Form inside the Tasklist: between form-js, the Tasklist's own form (camForm) and our server. */
export class FormHost {
  #camForm;
  #scope;
  #controller;
  #notice;
  #uploads = new Uploads(() => this.#allowComplete());
  #form;
  #draftUrl;

  constructor(camForm) {
    this.#camForm = camForm;
    // The Tasklist's buttons follow the state of its (empty) Angular form.
    this.#scope = camForm.formElement.scope();
    this.#controller = this.#scope[camForm.formElement.attr('name')];
    this.#notice = new Notice(camForm.formElement[0]);
  }

  async open() {
    const { taskId, processDefinitionId } = this.#camForm;
    try {
      const url = taskId ? `/api/forms/task/${taskId}` : `/api/forms/start/${encodeURIComponent(processDefinitionId)}`;
      // The texts come first, for the case that the form does not come at all.
      await speaking();
      const { form, data, draft, draftUrl } = await call('GET', url);
      this.#draftUrl = draftUrl;
      await this.#render(form, { ...data, ...draft });
      if (draft) {
        this.#notice.draft(text('draftShown'), text('draftDiscard'), () => this.#discardDraft(form, data));
      }
    } catch (failure) {
      this.#notice.refusal(failure.message);
    }
  }

  async #render(schema, data) {
    const container = this.#notice.below('div', 'bureau-form');
    this.#form = await createForm({
      container,
      schema: prepared(schema),
      data,
      // A text that waits to be taken over is lost when the form is drawn anew meanwhile.
      debounce: false,
      additionalModules: [
        {
          __init__: ['bureauFields'],
          bureauFields: ['type', ownFields({ number: NumberOrMoney, filepicker: filesField(this.#uploads), documentPreview: Documents })],
        },
      ],
    });
    const { taskId } = this.#camForm;
    if (!taskId) {
      // The Tasklist has no Save button in its start dialog.
      this.#notice.below('button', 'btn btn-default bureau-save', text('draftSave'), () => this.#saveDraft());
    }
    // form-js reports once more for what it shows first.
    setTimeout(() => this.#form.on('changed', () => this.#markDirty()));
    this.#camForm.on('submit', () => this.#submit());
    this.#camForm.on('submit-failed', (_, [error]) => this.#refused(error));
    this.#camForm.on('store', () => this.#saveDraft());
    this.#camForm.bureauReady = true;
    this.#scope.$watch('options.disableForm', (closed) => this.#form.setProperty('readOnly', Boolean(closed)));
    this.#scope.$on('$destroy', () => this.#form.destroy());
    this.#scope.$applyAsync();
  }

  #submit() {
    this.#notice.clear();
    const { errors } = this.#form.submit();
    if (this.#uploads.pending > 0 || Object.keys(errors).length > 0) {
      this.#camForm.submitPrevented = true;
      this.#notice.refusal(text(this.#uploads.pending > 0 ? 'stillSending' : 'correctFields'));
      // The errors are in the page after form-js has drawn itself again.
      setTimeout(() => this.#focusFirstError());
      return;
    }
    const variables = this.#camForm.variableManager;
    variables.variableNames().forEach((name) => variables.destroyVariable(name));
    Object.entries(written(this.#form)).forEach(([name, value]) => {
      variables.createVariable({ name, ...typed(value) });
    });
  }

  #refused(error) {
    if (this.#camForm.submitPrevented) {
      return;
    }
    this.#notice.refusal(engineRefusal(error));
    this.#notice.focus();
    if (!/is null|suspended/.test(error.message)) {
      // The Tasklist keeps silent on this, and so does not say the same once more, less readably.
      error.message = 'camForm submission prevented';
    }
  }

  async #saveDraft() {
    try {
      await call('PUT', this.#draftUrl, written(this.#form));
      this.#notice.message(text('draftSaved'));
    } catch (failure) {
      this.#notice.refusal(failure.message);
      this.#markDirty();
    }
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

  #markDirty() {
    this.#controller.$setDirty();
    this.#scope.$applyAsync();
  }

  #allowComplete() {
    this.#controller.$setValidity('bureauUploads', this.#uploads.pending === 0);
    this.#scope.$applyAsync();
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
 * The form as we show it: without buttons, since the Tasklist has its own and another one would send nothing, and with
 * whole numbers wherever no decimal digits are asked for, as the server will judge it.
 */
function prepared(component) {
  const own = component.type === 'number' && !isMoney(component) ? { decimalDigits: 0 } : {};
  const components = component.components?.filter((child) => child.type !== 'button').map(prepared);
  return { ...own, ...component, ...(components && { components }) };
}
