import { describe, expect, test } from 'vitest';
import { looksLikeStreet, readPublicContact } from '../../../src/domain/place/public-contact.ts';

describe('may hang on a wall', () => {
  test.each([
    ['tots@example.org', 'tots@example.org'],
    [' tots+hill@mail.example.co.uk ', 'tots+hill@mail.example.co.uk'],
    ['https://example.org/tots', 'https://example.org/tots'],
    ['+1 (555) 010-0100', '+1 (555) 010-0100'],
    ['020 7946 0000', '020 7946 0000'],
    ['555-0100', '555-0100'],
  ])('%j', (input, expected) => {
    expect(readPublicContact(input)).toBe(expected);
  });
});

describe('may not', () => {
  test.each([
    '12 Hill Road',
    '12 Hill Road, Sampleton 12345',
    'Flat 3, 9 Mill Lane',
    'Lindenstraße 7',
    '5',
    '12345',
    'ask Sam',
    '',
    'http://example.org',
    'https://example',
    'javascript:alert(1)',
    'tots@example',
    'two@example.org, one@example.org',
    `https://example.org/${'a'.repeat(100)}`,
    '+1 555 0100 555 0100 555',
  ])('%j', (input) => {
    expect(readPublicContact(input)).toBeNull();
  });
});

describe('looks like a street', () => {
  test.each([
    ['12 Hill Road', true],
    ['12b Hill Road', true],
    ['Flat 3, 9 Mill Lane', true],
    ['Lindenstraße 7', true],
    ['Calle Mayor 3', true],
    ['12 Sampleton Heights', true],
    ['Hill Park', false],
    ['Hill Road library', false],
    ['the 2nd bench', false],
    ['Room 4, the library', false],
  ])('%j: %s', (text, expected) => {
    expect(looksLikeStreet(text)).toBe(expected);
  });
});
