import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../src/domain/text/fold-text.ts';
import { anyText } from '../../support/any-text.ts';

describe('foldText', () => {
  it.each([
    ['Ana Sample', 'ana sample'],
    ['  ANA   sample ', 'ana sample'],
    ['Zoë Ångström', 'zoe angstrom'],
    ['Zoe\u0308 A\u030angstro\u0308m', 'zoe angstrom'],
    ['Łucja Øst Æsa Weiß', 'lucja ost aesa weiss'],
    ['İpek Işık', 'ipek isik'],
    ["Dana O'Example", 'dana oexample'],
    ['Dana O’Example', 'dana oexample'],
    ['Ana-Bea Sample, Dr.', 'ana bea sample dr'],
    ['Ａｎａ', 'ana'],
    ['Ana\u200e Sample\u00ad', 'ana sample'],
    ['Ana 🌸 Sample', 'ana sample'],
    ['❤️', ''],
    ['प्रिया', 'प्रिया'],
    ['が', 'が'],
    ['か', 'か'],
    ['한지민', '한지민'],
    ['Γιώργος', 'γιωργοσ'],
    ['ΓΙΏΡΓΟΣ', 'γιωργοσ'],
    ['שָׂרָה', 'שרה'],
    ['', ''],
  ])('%j becomes %j', (text, folded) => expect(foldText(text)).toBe(folded));

  it('folding twice changes nothing more', () => {
    fc.assert(fc.property(anyText(), (text) => foldText(foldText(text)) === foldText(text)));
  });
});
