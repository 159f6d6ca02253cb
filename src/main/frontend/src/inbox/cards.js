import { ask } from './office.js';

/**
 * The cards of the shown page. The Tasklist draws each card by itself, all of them at once: what is asked for within a moment
 * goes to the server in one request.
 */
class Cards {
  #wanted = new Map();
  #watchers = new Set();
  shown = new Map();
  chosen = new Map();

  /** The card of a task; null where the server tells nothing of it. */
  of(taskId) {
    return new Promise((resolve, reject) => {
      if (this.#wanted.size === 0) {
        setTimeout(() => this.#fetch());
      }
      this.#wanted.set(taskId, [...(this.#wanted.get(taskId) ?? []), { resolve, reject }]);
    });
  }

  show(card) {
    this.shown.set(card.task, card);
    // What is chosen stays chosen while the list is drawn again, but by what the person now sees.
    if (this.chosen.has(card.task)) {
      card.seen ? this.chosen.set(card.task, card) : this.chosen.delete(card.task);
    }
    this.#tell();
  }

  hide(taskId) {
    this.shown.delete(taskId);
    // The list is drawn anew every few seconds; only what does not come back has gone.
    setTimeout(() => {
      if (!this.shown.has(taskId) && this.chosen.delete(taskId)) {
        this.#tell();
      }
    }, 1500);
    this.#tell();
  }

  choose(card, isChosen) {
    isChosen ? this.chosen.set(card.task, card) : this.chosen.delete(card.task);
    this.#tell();
  }

  chooseAll(areChosen) {
    this.shown.forEach((card) => card.seen && (areChosen ? this.chosen.set(card.task, card) : this.chosen.delete(card.task)));
    this.#tell();
  }

  watch(watcher) {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  async #fetch() {
    const wanted = this.#wanted;
    this.#wanted = new Map();
    try {
      const query = [...wanted.keys()].map((id) => `task=${encodeURIComponent(id)}`).join('&');
      const found = new Map((await ask(`/api/inbox/cards?${query}`)).map((card) => [card.task, card]));
      wanted.forEach((waiting, id) => waiting.forEach(({ resolve }) => resolve(found.get(id) ?? null)));
    } catch (problem) {
      wanted.forEach((waiting) => waiting.forEach(({ reject }) => reject(problem)));
    }
  }

  #tell() {
    this.#watchers.forEach((watcher) => watcher());
  }
}

export const cards = new Cards();
