import { useEffect, useRef, useState } from 'preact/hooks';
import { cards } from './cards.js';
import { Problem, tell } from './office.js';

/** The bar over the list while approvals are chosen in it. */
export function Decide({ say, refresh }) {
  const [, changed] = useState(0);
  const [verdict, setVerdict] = useState(null);
  useEffect(() => cards.watch(() => changed((count) => count + 1)), []);

  const choosable = [...cards.shown.values()].filter((card) => card.seen);
  const others = [...cards.shown.values()].filter((card) => !card.seen);
  const chosen = [...cards.chosen.values()];
  // While its dialog is open the list behind it may be empty, or being drawn again.
  if (!verdict && choosable.length === 0 && chosen.length === 0) {
    return null;
  }
  const all = choosable.every((card) => cards.chosen.has(card.task));
  return (
    <div class="bureau-decide" role="group" aria-label={say('severalDecisions')}>
      <button type="button" class="btn btn-link" onClick={() => cards.chooseAll(!all)}>
        {say(all ? 'chooseNone' : 'chooseAll')}
      </button>
      {/* There before anything is said in it, or a screen reader would not hear the first word. */}
      <span role="status">{chosen.length > 0 && say('chosen', chosen.length)}</span>
      {chosen.length > 0 && (
        <>
          <button type="button" class="btn btn-primary btn-sm" onClick={() => setVerdict('approve')}>
            {say('approve')}
          </button>
          <button type="button" class="btn btn-default btn-sm" onClick={() => setVerdict('reject')}>
            {say('reject')}
          </button>
        </>
      )}
      {others.length > 0 && <Others cards={others} say={say} />}
      {verdict && <Dialog verdict={verdict} chosen={chosen} say={say} refresh={refresh} close={() => setVerdict(null)} />}
    </div>
  );
}

/** Which tasks have no box to choose them by, and why. */
function Others({ cards: closed, say }) {
  return (
    <details class="bureau-others">
      <summary>{say('others', closed.length)}</summary>
      <ul>
        {closed.map(({ task, number, subject, why }) => (
          <li key={task}>
            <strong>{number}</strong> {subject}: {why}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Dialog({ verdict, chosen, say, refresh, close }) {
  const dialog = useRef();
  // The list behind the dialog is drawn again meanwhile: what was chosen when it opened is what it is about.
  const [tasks] = useState(chosen);
  const [comment, setComment] = useState('');
  const [working, setWorking] = useState(false);
  const [results, setResults] = useState(null);
  const [problem, setProblem] = useState('');

  useEffect(() => {
    const before = document.activeElement;
    dialog.current.showModal();
    // What was pressed has gone from the bar once nothing is chosen any more.
    return () => (before?.isConnected ? before : document.querySelector('.bureau-decide button'))?.focus();
  }, []);

  const decide = async (event) => {
    event.preventDefault();
    if (verdict === 'reject' && !comment.trim()) {
      setProblem(say('reasonNeeded'));
      return;
    }
    setWorking(true);
    setProblem('');
    try {
      const answer = await tell('/api/inbox/decisions', {
        tasks: tasks.map(({ task, seen }) => ({ task, seen })),
        verdict,
        comment,
      });
      setResults(new Map(answer.map((each) => [each.task, each.problem])));
      tasks.filter(({ task }) => answer.some((each) => each.task === task && !each.problem))
        .forEach((card) => cards.choose(card, false));
      refresh();
    } catch (refusal) {
      setProblem(refusal instanceof Problem ? refusal.in(say) : say('failed'));
    }
    setWorking(false);
  };

  return (
    <dialog
      ref={dialog}
      class="bureau-dialog"
      aria-labelledby="bureau-decide-title"
      onClose={close}
      // The Tasklist has keys of its own for the list behind.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <form onSubmit={decide}>
        <h3 id="bureau-decide-title">{say(`${verdict}Title`)}</h3>
        <div class="bureau-scroll" tabIndex="0" role="region" aria-labelledby="bureau-decide-title">
          <table class="table bureau-table">
            <thead>
              <tr>
                <th>{say('number')}</th>
                <th>{say('subject')}</th>
                <th>{say('amount')}</th>
                {results && <th>{say('outcome')}</th>}
              </tr>
            </thead>
            <tbody>
              {tasks.map(({ task, number, subject, amount }) => (
                <tr key={task}>
                  <td>{number}</td>
                  <td>{subject}</td>
                  <td class="bureau-amount">{amount}</td>
                  {results && <td>{outcome(results.get(task), say)}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {verdict === 'reject' && !results && (
          <label class="bureau-reason">
            {say('reason')}
            <textarea
              class="form-control"
              rows="3"
              maxlength="2000"
              value={comment}
              aria-describedby="bureau-reason-help"
              onInput={(event) => setComment(event.target.value)}
            />
            <span id="bureau-reason-help" class="help-block">{say('reasonHelp')}</span>
          </label>
        )}
        <p role="alert" class="bureau-problem">{problem}</p>
        <div class="bureau-buttons">
          {!results && (
            <button type="submit" class="btn btn-primary" disabled={working}>
              {working ? say('sending') : say(verdict === 'approve' ? 'confirmApprove' : 'confirmReject', tasks.length)}
            </button>
          )}
          <button type="button" class="btn btn-default" onClick={() => dialog.current.close()}>
            {say(results ? 'close' : 'cancel')}
          </button>
        </div>
      </form>
    </dialog>
  );
}

function outcome(problem, say) {
  return problem ? (
    <span class="bureau-refused">✖ {say('refused', problem)}</span>
  ) : (
    <span class="bureau-done">✔ {say('done')}</span>
  );
}
