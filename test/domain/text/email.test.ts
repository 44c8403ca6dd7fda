import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEmail } from '../../../src/domain/text/email.ts';

describe('an email address', () => {
  test.each([
    ['ana@example.org', 'ana@example.org'],
    [' ana@example.org ', 'ana@example.org'],
    ['ANA@EXAMPLE.ORG', 'ANA@EXAMPLE.ORG'],
    ['ana.sample+mom@mail.example.co.uk', 'ana.sample+mom@mail.example.co.uk'],
    ["o'neil_2@example-site.org", "o'neil_2@example-site.org"],
    ['ana@münchen.example', 'ana@münchen.example'],
    ['ana@xn--e1afmkfd.xn--p1ai', 'ana@xn--e1afmkfd.xn--p1ai'],
    ['mailto:ana@example.org', 'ana@example.org'],
    ['<ana@example.org>', 'ana@example.org'],
    ['Ana Sample <ana@example.org>', 'ana@example.org'],
  ])('%j is %s', (text, email) => expect(readEmail(text)).toBe(email));

  test.each([
    '',
    'ana',
    'ana@',
    '@example.org',
    'ana@example',
    'ana@localhost',
    'ana@example.c',
    'ana@example.123',
    'ana@example,org',
    'ana@example..org',
    'ana@.example.org',
    'ana@example.org.',
    'ana@-example.org',
    'ana@exa_mple.org',
    'ana@@example.org',
    'ana@bea@example.org',
    '.ana@example.org',
    'ana.@example.org',
    'an..a@example.org',
    'an a@example.org',
    'ana at example.org',
    'ana@exam ple.org',
    'ana@example.org, bea@example.org',
    'ana,bea@example.org',
    '555-0100',
    `${'a'.repeat(250)}@example.org`,
  ])('%j is none', (text) => expect(readEmail(text)).toBeNull());

  test('what is read holds one @ and no blank, and reads the same again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), fc.string({ maxLength: 30 })), (text) => {
        const email = readEmail(text);
        if (email === null) return;
        expect(email).toMatch(/^[^\s@]+@[^\s@]+\.[^\s@]+$/);
        expect(readEmail(email)).toBe(email);
      }),
    );
  });
});
