// Bureau (Бюро): what Tasklist, Cockpit, Admin and Welcome load beside their own scripts. Apache-2.0.

// The applications would show a login form of their own, which our server does not serve.
let signingOut = false;
let leaving = false;

document.addEventListener('click', ({ target }) => {
  signingOut ||= Boolean(target.closest?.('.logout a'));
}, true);

addEventListener('hashchange', ({ oldURL }) => leaveLogin(new URL(oldURL).hash));
leaveLogin('');

/** To our login page; who has not signed out himself comes back to where he was. */
function leaveLogin(place) {
  if (leaving || !/^#!?\/login/.test(location.hash)) {
    return;
  }
  // Asking for the login page twice at once would give it two form tokens, of which one is void.
  leaving = true;
  const application = location.pathname.replace(/default\/$/, '');
  location.replace(signingOut ? '/login?bye' : application + place);
}

/** Links to our own pages, in the head of the Tasklist. */
export default {
  id: 'bureau-links',
  pluginPoint: 'tasklist.navbar.action',
  priority: 400,
  async render(node) {
    drawAgainWithTexts();
    const answer = await fetch('/api/navigation', { headers: { Accept: 'application/json' } });
    const links = answer.ok ? await answer.json() : [];
    node.replaceChildren(...links.filter(({ address }) => !location.pathname.startsWith(address)).map(link));
  },
};

/** Parts of the Tasklist translate their labels once, when they are drawn, even if the texts are still on the way. */
function drawAgainWithTexts() {
  const injector = window.angular.element(document.body).injector();
  const texts = injector.get('$translate');
  if (!texts.isReady()) {
    texts.onReady(() => injector.get('$route').reload());
  }
}

function link({ address, label }) {
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.textContent = label;
  return anchor;
}
