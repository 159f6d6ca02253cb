// What our parts of the Tasklist ask of the server, and the words they say it with.

import { isTooLarge } from '../size.js';

let spoken;

/** The texts come once, in the reader's language. */
export function texts() {
  spoken ??= ask('/api/inbox/texts').then(({ texts: known }) => known).catch((problem) => {
    spoken = undefined;
    throw problem;
  });
  return spoken;
}

/** Says a text with its numbered gaps filled. */
export function speaker(known) {
  return (name, ...gaps) =>
    gaps.reduce((text, gap, index) => text.replaceAll(`{${index}}`, gap ?? ''), known[name] ?? name);
}

export class Problem extends Error {
  constructor(status, said) {
    super(said ?? String(status));
    this.status = status;
    this.said = said;
  }

  /** In the reader's words; the server's own where it said what to do. */
  in(say) {
    const name = { 0: 'unreachable', 401: 'signInAgain', 403: 'signInAgain', 404: 'gone', 413: 'tooLarge' }[this.status];
    return this.said ?? say(name ?? 'failed');
  }
}

export function ask(address) {
  return send('GET', address);
}

export function tell(address, body) {
  return send('POST', address, body);
}

/** Sends one file; fetch cannot tell how much has been sent. */
export function bring(address, file, onProgress) {
  if (isTooLarge(file)) {
    return Promise.reject(new Problem(413));
  }
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('Accept', 'application/json');
    Object.entries(token()).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0);
    request.onerror = () => reject(new Problem(0));
    request.onload = () =>
      request.status < 300 ? resolve(JSON.parse(request.responseText)) : reject(problem(request.status, request.responseText));
    const form = new FormData();
    form.append('file', file);
    request.send(form);
  });
}

export const documentAddress = (id) => `/api/documents/${encodeURIComponent(id)}`;

async function send(method, address, body) {
  const headers = { Accept: 'application/json', ...token() };
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  const answer = await fetch(address, { method, headers, body: body && JSON.stringify(body) }).catch(() => {
    throw new Problem(0);
  });
  const text = await answer.text();
  if (!answer.ok) {
    throw problem(answer.status, text);
  }
  return JSON.parse(text);
}

/** Only a refusal is written for people. */
function problem(status, text) {
  let said;
  try {
    said = status === 400 || status === 413 ? JSON.parse(text).message : undefined;
  } catch {
    said = undefined;
  }
  return new Problem(status, said);
}

function token() {
  const cookie = document.cookie.split('; ').find((each) => each.startsWith('BUREAU-CSRF='));
  return cookie ? { 'X-BUREAU-CSRF': decodeURIComponent(cookie.slice('BUREAU-CSRF='.length)) } : {};
}
