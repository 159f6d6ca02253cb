import { isMoney, roubles } from './money.js';

let texts = {};
let language = 'en';

/** The server's texts for the reader; form-js asks for them too. */
export function speak(readersLanguage, readersTexts) {
  language = readersLanguage;
  texts = readersTexts;
}

export function text(name, ...parts) {
  return (texts[name] ?? name).replace(/\{(\d)}/g, (_, index) => parts[index] ?? '');
}

/** A limit of a field as its reader knows it: of money in roubles, though in the form it is in kopecks. */
export function limitShown(field, limit) {
  return isMoney(field) ? roubles(limit, language) : limit;
}

/** “dd.mm.yyyy” in the reader's letters. */
export function dateHint(format) {
  return format.replace(/[a-z]/g, (letter) => texts[`letter.${letter}`] ?? letter);
}

export function readersLanguage() {
  return language;
}
