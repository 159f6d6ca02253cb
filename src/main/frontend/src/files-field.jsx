import { Description, Errors, FilePicker, Label, useSingleLineTemplateEvaluation } from '@bpmn-io/form-js-viewer';
import { useEffect, useRef, useState } from 'preact/hooks';
import { documentUrl } from './server.js';
import { text } from './texts.js';

/** In place of form-js's file picker: files are sent at once, the field's value is the list of their document ids. */
export function filesField(uploads) {
  const Field = (props) => <Files {...props} uploads={uploads} />;
  Field.config = { ...FilePicker.config, sanitizeValue: ({ value }) => (Array.isArray(value) ? value : null) };
  return Field;
}

function Files({ field, value, errors = [], disabled, readonly, domId, onChange, onBlur, uploads }) {
  const input = useRef();
  const ids = useRef([]);
  ids.current = value ?? [];
  const [sending, setSending] = useState(null);
  const [refusals, setRefusals] = useState([]);
  const [, namesArrived] = useState(0);
  const accept = useSingleLineTemplateEvaluation(field.accept ?? '');
  const several = field.multiple === true || field.multiple === '=true';
  const most = several ? Number(field.properties?.maxFiles ?? 20) : 1;
  const open = !disabled && !readonly;

  const set = (next) => {
    ids.current = next;
    onChange({ field, value: next.length ? next : null });
  };
  const remove = (id) => {
    set(ids.current.filter((each) => each !== id));
    input.current.focus();
  };

  useEffect(() => {
    const unknown = ids.current.filter((id) => uploads.known(id) === undefined);
    Promise.all(unknown.map((id) => uploads.name(id).then((name) => (name === null ? id : null)))).then((found) => {
      const gone = found.filter(Boolean);
      if (gone.length && open) {
        setRefusals([text('filesGone', gone.length)]);
        set(ids.current.filter((id) => !gone.includes(id)));
      }
      namesArrived((count) => count + 1);
    });
  }, [value]);

  const choose = async (chosen) => {
    setRefusals([]);
    for (const file of chosen) {
      if (several && ids.current.length >= most) {
        setRefusals((said) => [...said, text('tooManyFiles', most)]);
        break;
      }
      try {
        const id = await uploads.send(file, (part) => setSending({ name: file.name, part }));
        set(several ? [...ids.current, id] : [id]);
      } catch (refusal) {
        setRefusals((said) => [...said, `${file.name}: ${refusal.message}`]);
      }
    }
    setSending(null);
    onBlur?.();
  };

  const said = [...refusals, ...errors];
  return (
    <div class={`fjs-form-field fjs-form-field-filepicker bureau-files${said.length ? ' fjs-has-errors' : ''}`}>
      <Label htmlFor={domId} label={field.label} required={field.validate?.required} />
      {ids.current.length > 0 && (
        <ul class="bureau-documents">
          {ids.current.map((id) => (
            <li key={id}>
              <a href={documentUrl(id)} download>
                {uploads.known(id) ?? '…'}
              </a>
              {open && (
                <button type="button" aria-label={text('removeFile', uploads.known(id))} onClick={() => remove(id)}>
                  ×
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {sending && (
        <div class="bureau-sending" role="status">
          <progress value={sending.part} /> {text('sending', sending.name)}
        </div>
      )}
      <input
        id={domId}
        ref={input}
        type="file"
        multiple={several}
        accept={accept || undefined}
        disabled={!open || sending !== null}
        aria-describedby={`${domId}-description ${domId}-error-message`}
        onChange={(event) => {
          const chosen = [...event.target.files];
          // The same file may be chosen again after it was refused.
          event.target.value = '';
          choose(chosen);
        }}
      />
      <label class="fjs-button bureau-choose" htmlFor={domId} aria-hidden="true">
        {text(several ? 'chooseFiles' : 'chooseFile')}
      </label>
      <Description id={`${domId}-description`} description={field.description} />
      <Errors id={`${domId}-error-message`} errors={said} />
    </div>
  );
}
