import { isTooLarge } from './size.js';
import { text } from './texts.js';

/** Answers the JSON, or throws an Error whose message may be shown to the person. */
export async function call(method, url, body) {
  const headers = { Accept: 'application/json', ...csrfHeader() };
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  const response = await fetch(url, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) })
    .catch(() => {
      throw new Error(text('unreachable'));
    });
  const answer = await response.text();
  if (!response.ok) {
    throw new Error(refusal(response.status, answer));
  }
  return answer === '' ? null : JSON.parse(answer);
}

/** Sends one file; fetch cannot tell how much has been sent. */
export function upload(file, onProgress) {
  if (isTooLarge(file)) {
    return Promise.reject(new Error(text('tooLarge')));
  }
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/documents/uploads');
    request.setRequestHeader('Accept', 'application/json');
    Object.entries(csrfHeader()).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.onprogress = (event) => onProgress(event.total ? event.loaded / event.total : 0);
    request.onerror = () => reject(new Error(text('unreachable')));
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) {
        resolve(JSON.parse(request.responseText));
      } else {
        reject(new Error(refusal(request.status, request.responseText)));
      }
    };
    const form = new FormData();
    form.append('file', file);
    request.send(form);
  });
}

export function documentUrl(id) {
  return `/api/documents/${encodeURIComponent(id)}`;
}

/** The name under which a document would be downloaded; null when it is gone or not for this person. */
export async function documentName(id) {
  const response = await fetch(documentUrl(id), { method: 'HEAD' });
  if (!response.ok) {
    return null;
  }
  const disposition = response.headers.get('Content-Disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  return encoded ? decodeURIComponent(encoded) : /filename="([^"]+)"/.exec(disposition)?.[1] ?? id;
}

/** What the engine's own interface answered, without the technical sentence that it puts in front. */
export function engineRefusal(error) {
  const message = error?.message ?? '';
  return message.replace(/^Cannot (submit task form|instantiate process definition) [^ ]+: /, '') || text('failed');
}

function refusal(status, answer) {
  let said;
  try {
    const json = JSON.parse(answer);
    said = json.detail ?? json.message;
  } catch {
    said = undefined;
  }
  if (said && status < 500) {
    return said;
  }
  return text({ 401: 'signInAgain', 403: 'signInAgain', 404: 'gone', 413: 'tooLarge' }[status] ?? 'failed');
}

function csrfHeader() {
  const token = document.cookie.split('; ').find((cookie) => cookie.startsWith('BUREAU-CSRF='));
  return token ? { 'X-BUREAU-CSRF': decodeURIComponent(token.slice('BUREAU-CSRF='.length)) } : {};
}
