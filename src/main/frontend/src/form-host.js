import { Notice } from './notice.js';
import { OfficeForm } from './office-form.js';
import { engineRefusal } from './server.js';
import { text } from './texts.js';
import { typed } from './values.js';

/** A form inside the Tasklist: between it, the Tasklist's own form (camForm) and our server. */
export class FormHost {
  #camForm;
  #scope;
  #controller;
  #notice;
  #form;

  constructor(camForm) {
    this.#camForm = camForm;
    // The Tasklist's buttons follow the state of its (empty) Angular form.
    this.#scope = camForm.formElement.scope();
    this.#controller = this.#scope[camForm.formElement.attr('name')];
    this.#notice = new Notice(camForm.formElement[0]);
    this.#form = new OfficeForm(this.#notice, () => this.#markDirty(), () => this.#allowComplete());
  }

  async open() {
    const { taskId, processDefinitionId } = this.#camForm;
    try {
      await this.#form.open(
        taskId ? `/api/forms/task/${taskId}` : `/api/forms/start/${encodeURIComponent(processDefinitionId)}`,
      );
    } catch (failure) {
      this.#notice.refusal(failure.message);
      return;
    }
    if (!taskId) {
      // The Tasklist has no Save button in its start dialog.
      this.#notice.below('button', 'btn btn-default bureau-save', text('draftSave'), () => this.#form.saveDraft());
    }
    this.#camForm.on('submit', () => this.#submit());
    this.#camForm.on('submit-failed', (_, [error]) => this.#refused(error));
    this.#camForm.on('store', () => this.#form.saveDraft());
    this.#camForm.bureauReady = true;
    this.#scope.$watch('options.disableForm', (closed) => this.#form.close(Boolean(closed)));
    this.#scope.$on('$destroy', () => this.#form.destroy());
    this.#scope.$applyAsync();
  }

  #submit() {
    const values = this.#form.submitted();
    if (values === null) {
      this.#camForm.submitPrevented = true;
      return;
    }
    const variables = this.#camForm.variableManager;
    variables.variableNames().forEach((name) => variables.destroyVariable(name));
    Object.entries(values).forEach(([name, value]) => {
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

  #markDirty() {
    this.#controller.$setDirty();
    this.#scope.$applyAsync();
  }

  #allowComplete() {
    this.#controller.$setValidity('bureauUploads', !this.#form.isSending);
    this.#scope.$applyAsync();
  }
}
