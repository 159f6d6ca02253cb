// Bureau (Бюро): settings of the Camunda Tasklist web application. Apache-2.0.

// Camunda takes the language from the first preference of the browser; do the same here.
const russian = /^ru(-|$)/i.test((navigator.languages || [])[0] || navigator.language || '');

// index.html says lang="en" in every language; correct it for browsers and screen readers.
document.documentElement.lang = russian ? 'ru' : 'en';

export default {
  app: {
    vendor: russian ? 'Бюро' : 'Bureau',
    name: russian ? '— задачи' : '— tasks'
  },
  locales: {
    availableLocales: ['en', 'ru'],
    // Both the language in use and the fallback set the global date language and the last one
    // to load wins, so a Russian page must not load English as well. ru.json is complete.
    fallbackLocale: russian ? 'ru' : 'en'
  },
  customScripts: ['../../../webapps', '../../../inbox/inbox'],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: russian ? 'взять выбранную задачу в работу' : 'claim the selected task'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: russian ? 'перейти к первому фильтру в списке' : 'go to the first filter in the list'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: russian ? 'перейти к первой задаче в списке' : 'go to the first task in the list'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: russian ? 'перейти к первому полю формы задачи' : 'go to the first field of the task form'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: russian ? 'начать процесс' : 'start a process'
    }
  }
};
