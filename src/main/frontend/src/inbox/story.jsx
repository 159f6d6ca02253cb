import { useEffect, useState } from 'preact/hooks';
import { ask, documentAddress } from './office.js';
import { Mails } from './mails.jsx';
import { Table } from './table.jsx';

/** What has happened in the task's case. */
export function Story({ taskId, say }) {
  const [story, setStory] = useState(null);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    ask(`/api/inbox/tasks/${encodeURIComponent(taskId)}/case`).then(setStory, (refusal) =>
      setProblem(refusal.status === 404 ? say('notForYou') : refusal.in(say)),
    );
  }, [taskId]);

  if (problem) {
    return <p class="bureau-problem" role="alert">{problem}</p>;
  }
  if (!story) {
    return <p role="status">{say('loading')}</p>;
  }
  const { facts, decisions, questions, steps, documents, mails } = story;
  return (
    <div class="bureau-tab">
      <p class="bureau-facts">
        <strong>{facts.number}</strong> {facts.subject} <span class="bureau-amount">{facts.amount}</span>
        {facts.requester && <span class="bureau-quiet"> · {say('requester', facts.requester)}</span>}
      </p>
      <button type="button" class="btn btn-link" onClick={showDiagram}>
        {say('diagram')}
      </button>
      <h4>{say('decisions')}</h4>
      {decisions.length === 0 ? <p>{say('noDecisions')}</p> : <Decisions decisions={decisions} say={say} />}
      {questions.length > 0 && (
        <>
          <h4>{say('questions')}</h4>
          <Questions questions={questions} />
        </>
      )}
      <h4>{say('steps')}</h4>
      <Table label={say('steps')} head={[say('step'), say('who'), say('since'), say('until'), say('state')]}>
        {steps.map((each, index) => (
          <tr key={index} class={`bureau-step-${each.state}`}>
            <td>{each.name}</td>
            <td>{each.who}</td>
            <td>{each.start}</td>
            <td>{each.end || (each.due && say('dueOn', each.due))}</td>
            <td>{say(`step_${each.state}`)}</td>
          </tr>
        ))}
      </Table>
      {documents.length > 0 && (
        <>
          <h4>{say('documents')}</h4>
          <ul>
            {documents.map((each) => (
              <li key={each.id}>
                <a href={documentAddress(each.id)} download>
                  {each.name}
                </a>{' '}
                <span class="bureau-quiet">
                  {each.by} · {each.at}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {mails.length > 0 && (
        <>
          <h4>{say('mails')}</h4>
          <Mails taskId={taskId} mails={mails} say={say} />
        </>
      )}
    </div>
  );
}

function Decisions({ decisions, say }) {
  return (
    <ol class="bureau-thread">
      {decisions.map((each, index) => (
        <li key={index}>
          <strong>{each.who}</strong>: {each.what} <span class="bureau-quiet">{each.at}</span>
          {each.comment && <p class="bureau-said">{each.comment}</p>}
          {each.why && <p class="bureau-quiet">{say('rule', each.why)}</p>}
        </li>
      ))}
    </ol>
  );
}

function Questions({ questions }) {
  return (
    <ol class="bureau-thread">
      {questions.map((each, index) => (
        <li key={index}>
          <span class="bureau-quiet">{each.asked}</span>
          <p class="bureau-said">{each.question}</p>
          <div class="bureau-answer">
            <span class="bureau-quiet">{each.answered}</span>
            <p class="bureau-said">{each.answer}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}

/** The Tasklist opens the tab that its address names. */
function showDiagram() {
  const [path, query] = location.hash.split('?');
  const place = new URLSearchParams(query);
  place.set('detailsTab', 'task-detail-diagram');
  location.hash = `${path}?${place}`;
}
