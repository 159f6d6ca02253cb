import { documentName, upload } from './server.js';

/** The files that a person attaches while he fills in one form: what is on its way, and the names of what has arrived. */
export class Uploads {
  #names = new Map();
  #changed;
  pending = 0;

  constructor(changed) {
    this.#changed = changed;
  }

  async send(file, onProgress) {
    this.#count(1);
    try {
      const { id, name } = await upload(file, onProgress);
      this.#names.set(id, name);
      return id;
    } finally {
      this.#count(-1);
    }
  }

  /** Null when the document is no longer there: what is attached to nothing is removed after a while. */
  async name(id) {
    if (!this.#names.has(id)) {
      const name = await documentName(id);
      if (name === null) {
        return null;
      }
      this.#names.set(id, name);
    }
    return this.#names.get(id);
  }

  known(id) {
    return this.#names.get(id);
  }

  #count(difference) {
    this.pending += difference;
    this.#changed();
  }
}
