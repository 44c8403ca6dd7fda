import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mailtoLink, smsLink, whatsappLink } from '../../src/formats/message-link.ts';
import { anyText } from '../support/any-text.ts';

describe('a text', () => {
  test.each([
    ['+15550100', 'Hi', 'sms:+15550100?&body=Hi'],
    [null, 'a & b, "c"?', 'sms:?&body=a%20%26%20b%2C%20%22c%22%3F'],
    [null, 'naïve ☕', 'sms:?&body=na%C3%AFve%20%E2%98%95'],
    [null, 'broken \ud83d', 'sms:?&body=broken%20%EF%BF%BD'],
    [null, 'one\ntwo', 'sms:?&body=one%0Atwo'],
  ])('%s: %s', (number, words, link) => {
    expect(smsLink(number, words)).toBe(link);
  });
});

describe('an email', () => {
  test.each([
    ['ana@example.org', 'Hello', 'Hi', 'mailto:ana@example.org?subject=Hello&body=Hi'],
    [null, 'Hello', 'one\ntwo\r\nthree', 'mailto:?subject=Hello&body=one%0D%0Atwo%0D%0Athree'],
    ['a+b?cc=x&y@example.org', 'S', 'B', 'mailto:a%2Bb%3Fcc%3Dx%26y@example.org?subject=S&body=B'],
    [null, 'two\r\nBcc: x', 'B', 'mailto:?subject=two%20Bcc%3A%20x&body=B'],
  ])('to %s: %j, %j', (address, subject, words, link) => {
    expect(mailtoLink(address, subject, words)).toBe(link);
  });
});

describe('WhatsApp', () => {
  test.each([
    ['+442079460018', 'Hi & you', 'https://wa.me/442079460018?text=Hi%20%26%20you'],
    [null, 'Hi', 'https://wa.me/?text=Hi'],
  ])('%s: %s', (number, words, link) => {
    expect(whatsappLink(number, words)).toBe(link);
  });
});

test('her words come out of any of them as they went in', () => {
  const words = anyText().map((text) => text.replace(/\r\n?/g, '\n'));
  fc.assert(
    fc.property(words, (text) => {
      const links = [smsLink('+15550100', text), mailtoLink('a@b.c', 'S', text), whatsappLink(null, text)];
      for (const link of links) {
        expect(link).toMatch(/^[\w:?&=%+@.~!*'()/-]*$/);
        const sent = new URLSearchParams(link.slice(link.indexOf('?') + 1).replaceAll('+', '%2B'));
        expect((sent.get('body') ?? sent.get('text'))?.replaceAll('\r\n', '\n')).toBe(text);
      }
    }),
  );
});
