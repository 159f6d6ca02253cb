/** What stands above the form: a refusal, or that a draft is shown or saved. */
export class Notice {
  #box = document.createElement('div');
  parent;

  /** @param form the Tasklist's own form, which stays empty; everything stands behind it */
  constructor(form) {
    this.parent = form.parentElement;
    this.#box.className = 'bureau-notice';
    this.#box.tabIndex = -1;
    this.parent.append(this.#box);
  }

  /** Adds an element at the end; a listener makes it a button that sends nothing by itself. */
  below(tag, className, label = '', onClick = undefined) {
    const element = document.createElement(tag);
    element.className = className;
    element.textContent = label;
    if (onClick) {
      element.type = 'button';
      element.addEventListener('click', onClick);
    }
    this.parent.append(element);
    return element;
  }

  refusal(message) {
    this.#show('alert', 'alert alert-danger', message);
  }

  message(message) {
    this.#show('status', 'alert alert-success', message);
  }

  draft(message, action, onClick) {
    this.#show('status', 'alert alert-info', `${message} `);
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn btn-link';
    button.textContent = action;
    button.addEventListener('click', onClick);
    this.#box.firstElementChild.append(button);
  }

  clear() {
    this.#box.replaceChildren();
  }

  focus() {
    this.#box.focus();
    this.#box.scrollIntoView({ block: 'nearest' });
  }

  #show(role, className, message) {
    const line = document.createElement('div');
    line.setAttribute('role', role);
    line.className = className;
    line.textContent = message;
    this.#box.replaceChildren(line);
  }
}
