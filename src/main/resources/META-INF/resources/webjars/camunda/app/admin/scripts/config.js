// Bureau (Бюро): settings of the Camunda Admin web application. Apache-2.0.

// Camunda takes the language from the first preference of the browser; do the same here.
const russian = /^ru(-|$)/i.test((navigator.languages || [])[0] || navigator.language || '');

// index.html says lang="en" in every language; correct it for browsers and screen readers.
document.documentElement.lang = russian ? 'ru' : 'en';

export default {
  app: {
    vendor: russian ? 'Бюро' : 'Bureau',
    name: 'Admin'
  },
  locales: {
    availableLocales: ['en', 'ru'],
    // Both the language in use and the fallback set the global date language and the last one
    // to load wins, so a Russian page must not load English as well. ru.json is complete.
    fallbackLocale: russian ? 'ru' : 'en'
  },
  customScripts: ['../../../webapps'],
  disableWelcomeMessage: true
};
