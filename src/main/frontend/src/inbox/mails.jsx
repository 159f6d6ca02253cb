import { useEffect, useState } from 'preact/hooks';
import { ask, documentAddress } from './office.js';
import { Table } from './table.jsx';

/** What was written about the case; a letter is fetched when somebody opens it. */
export function Mails({ taskId, mails, say }) {
  const [shown, setShown] = useState(null);
  return (
    <Table label={say('mails')} head={[say('subject'), say('recipient'), say('state'), say('when')]}>
      {mails.map((each) => [
        <tr key={each.id}>
          <td>
            <button
              type="button"
              class="btn btn-link bureau-mail"
              aria-expanded={shown === each.id}
              aria-label={say('readMail', each.subject)}
              onClick={() => setShown(shown === each.id ? null : each.id)}
            >
              {each.subject}
            </button>
          </td>
          <td>{each.recipient}</td>
          <td>{each.state}</td>
          <td>{each.at}</td>
        </tr>,
        shown === each.id && (
          <tr key={`${each.id}-letter`}>
            <td colSpan="4">
              <Letter address={`/api/inbox/tasks/${encodeURIComponent(taskId)}/mails/${each.id}`} say={say} />
            </td>
          </tr>
        ),
      ])}
    </Table>
  );
}

function Letter({ address, say }) {
  const [letter, setLetter] = useState(null);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    ask(address).then(setLetter, (refusal) => setProblem(refusal.in(say)));
  }, [address]);
  return (
    <div class="bureau-letter" role="status">
      {problem && <p class="bureau-problem">{problem}</p>}
      {!letter && !problem && <p>{say('loading')}</p>}
      {letter && (
        <>
          <p>
            {say('recipient')}: {letter.recipient}
          </p>
          <p class="bureau-said">{letter.text}</p>
          {letter.attachments.length > 0 && (
            <p>
              {say('attachments')}:{' '}
              {letter.attachments.map(({ name, document }) =>
                document ? (
                  <a key={document} class="bureau-attachment" href={documentAddress(document)} download>
                    {name}
                  </a>
                ) : (
                  <span key={name} class="bureau-attachment">{name}</span>
                ),
              )}
            </p>
          )}
        </>
      )}
    </div>
  );
}
