import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cents, roubles } from '../src/money.js';

test('what a person types becomes kopecks without a fraction in between', () => {
  const typed = { '1': 100, '0,07': 7, '1.1': 110, '1,15': 115, '12 345,6': 1234560, '8\u00a0000,': 800000, '-5': -500, '-0': 0 };
  Object.entries(typed).forEach(([text, amount]) => assert.equal(cents(text), amount, text));
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
      assert.equal(cents(roubles(amount, language)), amount, `${language} ${amount}`);
    }
  }
});

test('an amount is shown in the reader’s way', () => {
  assert.equal(roubles(1234560, 'ru'), '12\u00a0345,60');
  assert.equal(roubles(1234560, 'en'), '12\u00a0345.60');
  assert.equal(roubles(null, 'ru'), '');
});
