// Money is a whole number of minor units everywhere but in the input box, so that no sum ever is a fraction.

export function isMoney(field) {
  return field.properties?.type === 'money';
}

/** Minor units of what a person typed: null for nothing, NaN for what is no amount or too large to be exact. */
export function cents(typed) {
  const plain = typed.replace(/\s/g, '');
  if (plain === '') {
    return null;
  }
  const [, sign, whole, fraction = ''] = /^([-−]?)(\d+)(?:[.,](\d{0,2}))?$/.exec(plain) ?? [];
  if (whole === undefined) {
    return NaN;
  }
  const amount = Number(BigInt(whole + fraction.padEnd(2, '0')));
  return Number.isSafeInteger(amount) ? (sign && amount ? -amount : amount) : NaN;
}

/** 123456 → «1 234,56» in Russian, “1 234.56” in English. */
export function roubles(amount, language) {
  if (amount === null || amount === undefined || !Number.isSafeInteger(Number(amount))) {
    return '';
  }
  const digits = String(Math.abs(Number(amount))).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  return `${amount < 0 ? '−' : ''}${whole}${language === 'ru' ? ',' : '.'}${digits.slice(-2)}`;
}
