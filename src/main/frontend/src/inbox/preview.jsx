import { useEffect, useRef, useState } from 'preact/hooks';
import { documentAddress } from './office.js';

const PDF = 'application/pdf';
const PICTURES = ['image/png', 'image/jpeg'];
const SCALES = [0.5, 0.75, 1, 1.5, 2, 3];

export function canShow(type) {
  return type === PDF || PICTURES.includes(type);
}

/** Shows a document in the page. The browser never opens the file itself: a PDF is drawn by a script, page by page. */
export function Preview({ document: { id, name, type }, say, close }) {
  const frame = useRef();
  useEffect(() => {
    frame.current.focus();
    frame.current.scrollIntoView?.({ block: 'nearest' });
  }, [id]);
  return (
    <section
      ref={frame}
      class="bureau-preview"
      tabIndex="-1"
      aria-label={name}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      {type === PDF ? <Pdf id={id} say={say} /> : <Picture id={id} name={name} say={say} />}
      <button type="button" class="btn btn-link" onClick={close}>
        {say('close')}
      </button>
    </section>
  );
}

function Picture({ id, name, say }) {
  const [failed, setFailed] = useState(false);
  return failed ? (
    <p class="bureau-problem" role="alert">{say('notShown')}</p>
  ) : (
    <img src={documentAddress(id)} alt={name} onError={() => setFailed(true)} />
  );
}

function Pdf({ id, say }) {
  const canvas = useRef();
  const [pdf, setPdf] = useState(null);
  const [page, setPage] = useState(1);
  const [scale, setScale] = useState(2);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    let opened;
    let gone = false;
    open(id).then(
      (document) => {
        opened = document;
        gone ? document.loadingTask.destroy() : setPdf(document);
      },
      () => setFailed(true),
    );
    return () => {
      gone = true;
      opened?.loadingTask.destroy();
    };
  }, [id]);

  useEffect(() => {
    if (!pdf) {
      return undefined;
    }
    let drawing;
    let gone = false;
    pdf
      .getPage(page)
      .then((found) => {
        if (!gone) {
          drawing = draw(found, canvas.current, SCALES[scale]);
          return drawing.promise;
        }
        return undefined;
      })
      .catch((problem) => problem?.name !== 'RenderingCancelledException' && setFailed(true));
    return () => {
      gone = true;
      drawing?.cancel();
    };
  }, [pdf, page, scale]);

  if (failed) {
    return <p class="bureau-problem" role="alert">{say('notShown')}</p>;
  }
  return (
    <>
      <div class="bureau-preview-tools">
        <button type="button" class="btn btn-default btn-sm" disabled={page <= 1} aria-label={say('previous')} onClick={() => setPage(page - 1)}>
          ‹
        </button>
        <span role="status">{pdf ? say('page', page, pdf.numPages) : say('loading')}</span>
        <button type="button" class="btn btn-default btn-sm" disabled={!pdf || page >= pdf.numPages} aria-label={say('next')} onClick={() => setPage(page + 1)}>
          ›
        </button>
        <button type="button" class="btn btn-default btn-sm" disabled={scale === 0} aria-label={say('smaller')} onClick={() => setScale(scale - 1)}>
          −
        </button>
        <button type="button" class="btn btn-default btn-sm" disabled={scale === SCALES.length - 1} aria-label={say('larger')} onClick={() => setScale(scale + 1)}>
          +
        </button>
      </div>
      <div class="bureau-preview-page">
        <canvas ref={canvas} role="img" aria-label={say('page', page, pdf?.numPages ?? 1)} />
      </div>
    </>
  );
}

/** The library is large and loaded by whoever looks at a PDF. */
async function open(id) {
  const library = await import('./pdf.js');
  return library.open(documentAddress(id));
}

function draw(page, canvas, scale) {
  const width = Math.min(canvas.parentElement.clientWidth || 600, 900);
  const natural = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: (width / natural.width) * scale });
  const sharp = Math.min(window.devicePixelRatio || 1, 2);
  canvas.width = Math.floor(viewport.width * sharp);
  canvas.height = Math.floor(viewport.height * sharp);
  canvas.style.width = `${Math.floor(viewport.width)}px`;
  return page.render({ canvas, viewport, transform: [sharp, 0, 0, sharp, 0, 0] });
}
