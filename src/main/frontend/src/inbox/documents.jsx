import { useEffect, useRef, useState } from 'preact/hooks';
import { Problem, ask, bring, documentAddress } from './office.js';
import { Preview, canShow } from './preview.jsx';

/** The documents of the task's case: to look at, to take along and to add. */
export function Documents({ taskId, say }) {
  const address = `/api/inbox/tasks/${encodeURIComponent(taskId)}/documents`;
  const [documents, setDocuments] = useState(null);
  const [problem, setProblem] = useState('');
  const [shown, setShown] = useState(null);

  const load = () =>
    ask(address).then(setDocuments, (refusal) =>
      setProblem(refusal.status === 404 ? say('notForYou') : refusal.in(say)),
    );
  useEffect(() => {
    load();
  }, [taskId]);

  const close = () => {
    shown.opener.focus();
    setShown(null);
  };

  if (problem) {
    return <p class="bureau-problem" role="alert">{problem}</p>;
  }
  if (!documents) {
    return <p role="status">{say('loading')}</p>;
  }
  return (
    <div class="bureau-tab">
      <Drop address={address} say={say} after={load} />
      {documents.length === 0 ? (
        <p>{say('noDocuments')}</p>
      ) : (
        <ul class="bureau-papers">
          {documents.map((each) => (
            <li key={each.id}>
              <div class="bureau-paper">
                <span class="bureau-paper-name">{each.name}</span>
                <span class="bureau-quiet">
                  {each.version > 1 && `${say('version', each.version)} · `}
                  {say('kilobytes', Math.max(1, Math.round(each.size / 1024)))} · {each.by} · {each.at}
                </span>
                <span class="bureau-paper-actions">
                  {canShow(each.type) && (
                    <button
                      type="button"
                      class="btn btn-link"
                      aria-expanded={shown?.id === each.id}
                      aria-label={say('viewOf', each.name)}
                      onClick={(event) => setShown(shown?.id === each.id ? null : { ...each, opener: event.currentTarget })}
                    >
                      {say('view')}
                    </button>
                  )}
                  <a href={documentAddress(each.id)} download aria-label={say('downloadOf', each.name)}>
                    {say('download')}
                  </a>
                </span>
              </div>
              {each.older.length > 0 && <Older versions={each.older} say={say} />}
              {shown?.id === each.id && <Preview document={each} say={say} close={close} />}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Older({ versions, say }) {
  return (
    <details class="bureau-older">
      <summary>{say('older', versions.length)}</summary>
      <ul>
        {versions.map((each) => (
          <li key={each.id}>
            <a href={documentAddress(each.id)} download>
              {say('version', each.version)}
            </a>{' '}
            <span class="bureau-quiet">
              {each.by} · {each.at}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Drop({ address, say, after }) {
  const input = useRef();
  const [over, setOver] = useState(false);
  const [sending, setSending] = useState(null);
  const [said, setSaid] = useState([]);

  const add = async (files) => {
    setSaid([]);
    for (const file of files) {
      setSending({ name: file.name, part: 0 });
      try {
        const { name, version } = await bring(address, file, (part) => setSending({ name: file.name, part }));
        const text = version > 1 ? say('uploadedVersion', name, version) : say('uploaded', name);
        setSaid((all) => [...all, { good: true, text }]);
      } catch (refusal) {
        const text = refusal instanceof Problem ? refusal.in(say) : say('failed');
        setSaid((all) => [...all, { good: false, text: text.includes(file.name) ? text : `${file.name}: ${text}` }]);
      }
    }
    setSending(null);
    after();
  };

  return (
    <div
      class={`bureau-drop${over ? ' bureau-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        add([...event.dataTransfer.files]);
      }}
    >
      <p>
        {say('drop')}{' '}
        <button type="button" class="btn btn-default btn-sm" disabled={sending !== null} onClick={() => input.current.click()}>
          {say('chooseFiles')}
        </button>
      </p>
      <p class="bureau-quiet">{say('types')}</p>
      <input
        ref={input}
        type="file"
        multiple
        class="bureau-hidden"
        tabIndex="-1"
        accept=".pdf,.docx,.xlsx,.png,.jpg,.jpeg"
        aria-label={say('chooseFiles')}
        onChange={(event) => {
          const files = [...event.target.files];
          // The same file may be chosen again after it was refused.
          event.target.value = '';
          add(files);
        }}
      />
      <div role="status">
        {sending && (
          <p>
            <progress value={sending.part} /> {say('uploading', sending.name, Math.round(sending.part * 100))}
          </p>
        )}
        {said.map(({ good, text }) => (
          <p key={text} class={good ? 'bureau-done' : 'bureau-problem'}>
            {good ? '✔' : '✖'} {text}
          </p>
        ))}
      </div>
    </div>
  );
}
