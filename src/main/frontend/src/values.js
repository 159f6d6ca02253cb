import { runUnaryTestEvaluation } from '@bpmn-io/form-js-viewer';
import { get, set } from 'min-dash';

/**
 * What a person may have written: the values of the fields that are shown and open to him, by variable name. An expression
 * is what the browser calculated, so it is left to the server.
 */
export function written(form) {
  const fields = form.get('formFieldRegistry');
  const { data } = form._getState();
  const shown = form.get('formFieldInstanceRegistry').getAll();
  const values = {};

  // A list comes first, so that one without rows is sent too.
  for (const { id, valuePath } of shown) {
    if (fields.get(id)?.type === 'dynamiclist' && get(values, valuePath) === undefined) {
      set(values, valuePath, []);
    }
  }
  for (const instance of form.get('formFieldInstanceRegistry').getAllKeyed()) {
    const field = fields.get(instance.id);
    const inRow = Object.keys(instance.indexes ?? {}).length > 0;
    // A row is stored as a whole, with what is only to be read in it.
    if (field.type !== 'expression' && !field.disabled && (inRow || !isReadonly(form, field, instance))) {
      set(values, instance.valuePath, get(data, instance.valuePath));
    }
  }
  return values;
}

/** A value as the engine's interface wants it. */
export function typed(value) {
  if (value === undefined || value === null || value === '') {
    return { type: 'Null', value: null };
  }
  switch (typeof value) {
    case 'boolean':
      return { type: 'Boolean', value };
    case 'number':
      return { type: Number.isInteger(value) ? 'Long' : 'Double', value };
    case 'string':
      return { type: 'String', value };
    default:
      return { type: 'Json', value };
  }
}

function isReadonly(form, field, instance) {
  const language = form.get('expressionLanguage');
  return language.isExpression(field.readonly)
    ? runUnaryTestEvaluation(language, field.readonly, instance.expressionContextInfo) === true
    : field.readonly === true;
}
