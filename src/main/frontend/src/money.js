// Money is a whole number of minor units everywhere but in the input box, so that no sum ever is a fraction.

export function isMoney(field) {
  return field.properties?.type === 'money';
}

/**
 * Minor units of what a person typed, in the way of either language: null for nothing, NaN for what is no amount or too large
 * to be exact. In Russian a lone comma parts the kopecks, so there «1,234» is no thousand but a slip of the finger.
 */
export function cents(typed, language) {
  const plain = ungrouped(typed.replace(/\s/g, ''), language);
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

/** “12,345.60” → “12345.60”: commas in groups of three, where they cannot part kopecks. */
function ungrouped(plain, language) {
  const grouped = /^[-−]?\d{1,3}(?:,\d{3})+(\.\d{0,2})?$/.exec(plain);
  const sure = grouped && (grouped[1] !== undefined || language === 'en' || plain.split(',').length > 2);
  return sure ? plain.replaceAll(',', '') : plain;
}

/** 123456 → «1 234,56» in Russian, “1,234.56” in English. */
export function roubles(amount, language) {
  if (amount === null || amount === undefined || !Number.isSafeInteger(Number(amount))) {
    return '';
  }
  const digits = String(Math.abs(Number(amount))).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, language === 'ru' ? '\u00a0' : ',');
  return `${amount < 0 ? '−' : ''}${whole}${language === 'ru' ? ',' : '.'}${digits.slice(-2)}`;
}
