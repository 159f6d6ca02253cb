import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cents, roubles } from '../src/money.js';

test('what a person types becomes kopecks without a fraction in between', () => {
  const typed = { '1': 100, '0,07': 7, '1.1': 110, '1,15': 115, '12 345,6': 1234560, '8\u00a0000,': 800000, '-5': -500, '-0': 0 };
  Object.entries(typed).forEach(([text, amount]) => assert.equal(cents(text), amount, text));
});

test('both languages take thousands that are grouped in the way of the other', () => {
  for (const language of ['ru', 'en']) {
    const typed = { '12,345.60': 1234560, '1,234,567': 123456700, '12 345.60': 1234560, '12\u00a0345,60': 1234560, '1,15': 115 };
    Object.entries(typed).forEach(([text, amount]) => assert.equal(cents(text, language), amount, `${language} ${text}`));
    ['12,34.60', '1,2345', '1234,567.00', '1,234,56', ',123'].forEach((text) => assert.ok(Number.isNaN(cents(text, language)), text));
  }
  assert.equal(cents('1,234', 'en'), 123400);
  assert.ok(Number.isNaN(cents('1,234', 'ru')));
});

test('nothing is no amount', () => {
  assert.equal(cents(''), null);
  assert.equal(cents('  '), null);
});

test('what is no amount, or too large to be exact, is none', () => {
  ['abc', '1,234', '1.2.3', '.5', '1e5', '99999999999999999'].forEach((text) => assert.ok(Number.isNaN(cents(text)), text));
});

test('every amount that is shown is read back as the same', () => {
  for (const language of ['ru', 'en']) {
    for (const amount of [0, 1, 10, 99, 100, 12345, 100000000, -7, 9007199254740991]) {
      assert.equal(cents(roubles(amount, language), language), amount, `${language} ${amount}`);
    }
  }
});

test('an amount is shown in the reader’s way', () => {
  assert.equal(roubles(1234560, 'ru'), '12\u00a0345,60');
  assert.equal(roubles(1234560, 'en'), '12,345.60');
  assert.equal(roubles(-123456789012, 'en'), '−1,234,567,890.12');
  assert.equal(roubles(12345, 'en'), '123.45');
  assert.equal(roubles(null, 'ru'), '');
});
