import { useEffect, useState } from 'preact/hooks';
import { cards } from './cards.js';

/** Signs of the Tasklist's own font, so that it is not the colour alone that tells. */
const SIGNS = { later: 'time', near: 'warning-sign', over: 'exclamation-sign', stopped: 'pause' };

/** What a list shows of a task besides its name. */
export function Card({ taskId, say }) {
  const [card, setCard] = useState(null);
  const [, changed] = useState(0);

  useEffect(() => {
    let gone = false;
    cards.of(taskId).then(
      (found) => {
        if (!gone && found) {
          setCard(found);
          cards.show(found);
        }
      },
      // Without its card the task is still there to be opened.
      () => {},
    );
    const stop = cards.watch(() => changed((count) => count + 1));
    return () => {
      gone = true;
      stop();
      cards.hide(taskId);
    };
  }, [taskId]);

  if (!card) {
    return null;
  }
  return (
    <div class={`bureau-card bureau-term-${card.state || 'none'}`}>
      {card.seen && (
        // A click on the card opens the task, one on the box does not.
        <label class="bureau-choose-task" onClick={(event) => event.stopPropagation()}>
          <input
            type="checkbox"
            aria-label={say('choose', `${card.number} ${card.subject}`)}
            checked={cards.chosen.has(taskId)}
            onKeyDown={(event) => event.stopPropagation()}
            onChange={(event) => cards.choose(card, event.target.checked)}
          />
        </label>
      )}
      <div class="bureau-card-text">
        <div class="bureau-card-head">
          <span class="bureau-number">{card.number}</span>
          {card.amount && <span class="bureau-amount">{card.amount}</span>}
        </div>
        {card.urgent && <div class="bureau-urgent"><span class="glyphicon glyphicon-flash" aria-hidden="true" /> {say('urgent')}</div>}
        {card.subject && <div class="bureau-subject">{card.subject}</div>}
        {card.requester && <div class="bureau-requester">{say('requester', card.requester)}</div>}
        {card.onBehalfOf && <div class="bureau-behalf"><span class="glyphicon glyphicon-share-alt" aria-hidden="true" /> {say('onBehalf', card.onBehalfOf)}</div>}
        {card.term && (
          <div class="bureau-term">
            <span class={`glyphicon glyphicon-${SIGNS[card.state]}`} aria-hidden="true" /> {card.term}
          </div>
        )}
      </div>
    </div>
  );
}
