import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist/build/pdf.min.mjs';

const here = new URL('.', import.meta.url);
GlobalWorkerOptions.workerSrc = new URL('pdf.worker.min.mjs', here).href;

/** Scripts, forms and links of a document stay without effect: only its pages are drawn. */
export function open(url) {
  return getDocument({
    url,
    isEvalSupported: false,
    enableXfa: false,
    standardFontDataUrl: new URL('standard_fonts/', here).href,
    cMapUrl: new URL('cmaps/', here).href,
    wasmUrl: new URL('wasm/', here).href,
    iccUrl: new URL('iccs/', here).href,
  }).promise;
}
