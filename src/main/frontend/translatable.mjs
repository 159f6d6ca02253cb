// form-js has its English texts in its code and no hook for other languages. While bundling, each of them becomes a call of
// text(…); a text that is not found after an update of form-js fails the build. The watermark's texts stay as they are.
import { readFileSync } from 'node:fs';

const REPLACEMENTS = [
  [`'Field is required.'`, `text('required')`],
  [`'Value is not a number.'`, `text('notANumber')`],
  [
    "'Value is expected to ' + (decimalDigits === 0 ? 'be an integer' : `have at most ${decimalDigits} decimal digit${decimalDigits > 1 ? 's' : ''}`) + '.'",
    `decimalDigits === 0 ? text('notWhole') : text('tooManyDecimals', decimalDigits)`,
  ],
  [
    '`Please select a valid value, the two nearest valid values are ${previousValue} and ${nextValue}.`',
    `text('notAStep', previousValue, nextValue)`,
  ],
  ['`Field must match pattern ${validation.pattern}.`', `text('pattern')`],
  ['`Field must have minimum value of ${validation.min}.`', `text('min', limitShown(field, validation.min))`],
  ['`Field must have maximum value of ${validation.max}.`', `text('max', limitShown(field, validation.max))`],
  ['`Field must have minimum length of ${validation.minLength}.`', `text('minLength', validation.minLength)`],
  ['`Field must have maximum length of ${validation.maxLength}.`', `text('maxLength', validation.maxLength)`],
  [`'Field must be a valid  international phone number. (e.g. +4930664040900)'`, `text('phone')`],
  [`'Field must be a valid email.'`, `text('email')`],
  [`'Date and time must both be entered.'`, `text('dateAndTime')`],
  [`placeholder: getLocaleReadableDateFormat()`, `placeholder: dateHint(getLocaleReadableDateFormat())`],
  [`'hh:mm' : 'hh:mm --'`, `dateHint('hh:mm') : dateHint('hh:mm --')`],
  [`emptyListMessage = 'No results'`, `emptyListMessage = text('noResults')`],
  [`hasOptionsLeft ? 'No results' : 'All values selected'`, `hasOptionsLeft ? text('noResults') : text('allSelected')`],
  [`placeholder: 'Search'`, `placeholder: text('search')`],
  [`disabled || readonly ? undefined : 'Search'`, `disabled || readonly ? undefined : text('search')`],
  [`valueLabel || 'Select'`, `valueLabel || text('select')`],
  [`"Nothing to show."`, `text('nothingToShow')`],
  [`'Nothing to show.'`, `text('nothingToShow')`],
  ["`Click to sort by ${label} descending`", `text('sortDescending', label)`],
  ["`Click to sort by ${label} ascending`", `text('sortAscending', label)`],
  [`'Click to remove sorting'`, `text('sortNot')`],
  [`"Previous page"`, `text('previousPage')`],
  [`"Next page"`, `text('nextPage')`],
  [`" ", 'Add new'`, `" ", text('add')`],
  ['`Expand all (${values.length - 1})`', `text('expand', values.length)`],
  [`" ", 'Collapse'`, `" ", text('collapse')`],
  ['`Remove list item ${itemIndex + 1}`', `text('removeRow', itemIndex + 1)`],
  [`"Remove tag"`, `text('removeTag')`],
  [`"aria-label": "Increment"`, `"aria-label": text('increment')`],
  [`"aria-label": "Decrement"`, `"aria-label": text('decrement')`],
];

/** @param module where the functions that are called instead come from */
export function translatable(module) {
  return {
    name: 'translatable',
    setup(build) {
      build.onLoad({ filter: /form-js-viewer[\\/]dist[\\/]index\.es\.js$/ }, ({ path }) => {
        let contents = readFileSync(path, 'utf8');
        for (const [english, call] of REPLACEMENTS) {
          if (!contents.includes(english)) {
            throw new Error(`form-js no longer contains ${english}: look for its new wording in ${path}`);
          }
          contents = contents.replaceAll(english, call);
        }
        return { contents: `import { dateHint, limitShown, text } from ${JSON.stringify(module)};\n${contents}`, loader: 'js' };
      });
    },
  };
}
