import { Description, Errors, Label, Numberfield } from '@bpmn-io/form-js-viewer';
import { useEffect, useState } from 'preact/hooks';
import { cents, isMoney, roubles } from './money.js';
import { readersLanguage } from './texts.js';

/** form-js's number field, but a field with the property type=money is edited in roubles and holds kopecks. */
export function NumberOrMoney(props) {
  return isMoney(props.field) ? <Money {...props} /> : <Numberfield {...props} />;
}

NumberOrMoney.config = Numberfield.config;

function Money({ field, value, errors = [], disabled, readonly, domId, onChange, onBlur, onFocus }) {
  const [typed, setTyped] = useState(null);
  const display = typed ?? roubles(value, readersLanguage());

  useEffect(() => {
    // A change from outside (a draft, a calculation) wins over what stands in the box.
    if (typed !== null && !Object.is(cents(typed, readersLanguage()), value) && value !== 'NaN') {
      setTyped(null);
    }
  }, [value]);

  const type = (entered) => {
    setTyped(entered);
    const amount = cents(entered, readersLanguage());
    // form-js takes the text NaN for "not a number" and says so at the field.
    onChange({ field, value: Number.isNaN(amount) ? 'NaN' : amount });
  };
  const leave = () => {
    if (value !== 'NaN') {
      setTyped(null);
    }
    onBlur?.();
  };
  const state = `${errors.length ? ' fjs-has-errors' : ''}${disabled ? ' fjs-disabled' : ''}${readonly ? ' fjs-readonly' : ''}`;

  return (
    <div class={`fjs-form-field fjs-form-field-number bureau-money${state}`}>
      <Label htmlFor={domId} label={field.label} required={field.validate?.required} />
      <div class={`fjs-input-group${state}`}>
        <input
          id={domId}
          class="fjs-input"
          type="text"
          inputMode="decimal"
          autoComplete="off"
          value={display}
          disabled={disabled}
          readOnly={readonly}
          required={field.validate?.required}
          aria-invalid={errors.length > 0}
          aria-describedby={`${domId}-description ${domId}-error-message`}
          onInput={(event) => type(event.target.value)}
          onBlur={leave}
          onFocus={() => onFocus?.()}
        />
        <span class="fjs-input-adornment border-left border-radius-right">
          <span class="fjs-input-adornment-text">{field.appearance?.suffixAdorner ?? '₽'}</span>
        </span>
      </div>
      <Description id={`${domId}-description`} description={field.description} />
      <Errors id={`${domId}-error-message`} errors={errors} />
    </div>
  );
}
