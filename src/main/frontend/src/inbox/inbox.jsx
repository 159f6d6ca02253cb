import { render } from 'preact';
import { Card } from './card.jsx';
import { Decide } from './decide.jsx';
import { Documents } from './documents.jsx';
import { speaker, texts } from './office.js';
import { Story } from './story.jsx';
import { arrange, toLists } from './narrow.js';
import './inbox.css';

// The Tasklist sorts by the date of creation unless its address says otherwise.
sortByTerm();

// config.js has set it from the browser's language, by which the Tasklist chooses its own.
const russian = document.documentElement.lang === 'ru';

export default [
  part('bureau-card', 'tasklist.card', 1000, Card),
  part('bureau-decide', 'tasklist.list', 50, Decide),
  part('bureau-back', 'tasklist.task.action', 1000, Back),
  part('bureau-documents', 'tasklist.task.detail', 950, Documents, russian ? 'Документы' : 'Documents'),
  part('bureau-case', 'tasklist.task.detail', 900, Story, russian ? 'Дело' : 'Case'),
];

/** One of our parts at one of the Tasklist's places for plug-ins. */
function part(id, pluginPoint, priority, Part, label) {
  return {
    id,
    pluginPoint,
    priority,
    properties: label ? { label } : {},
    render(node, given, scope) {
      const taskId = given?.taskId;
      let gone = false;
      // The Tasklist has one object for all its cards, so the end of each is heard from its own scope.
      scope?.$on?.('$destroy', () => {
        gone = true;
        stop?.();
        render(null, node);
      });
      arrange();
      const stop = scope?.$root?.$on('$locationChangeSuccess', arrange);
      // Within its own turn, or the Tasklist would notice only when something else happens.
      const refresh = () => scope?.$root?.$applyAsync(() => scope.$root.$broadcast('refresh'));
      texts().then(
        (known) => !gone && render(<Part taskId={taskId} say={speaker(known)} refresh={refresh} />, node),
        () => {},
      );
    },
  };
}

/** Seen only where there is no room for the list beside the task. */
function Back({ say }) {
  return (
    <button type="button" class="btn btn-link bureau-back" onClick={toLists}>
      ← {say('back')}
    </button>
  );
}

function sortByTerm() {
  const [path, query] = (location.hash || '#/').split('?');
  const place = new URLSearchParams(query);
  if (!place.has('sorting') && !/login/.test(path)) {
    place.set('sorting', JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]));
    history.replaceState(history.state, '', `${path}?${place}`);
  }
}
