import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type ProperNames, withProperNames } from '../../../../src/domain/text/english/proper-names.ts';

const file = join(import.meta.dirname, '../../../../src/content/proper-names.json');
const names: ProperNames = JSON.parse(readFileSync(file, 'utf8'));

test.each([
  ['drove noah and addie to walmart', 'drove Noah and Addie to Walmart'],
  ['when mason had his asthma attack', 'when Mason had his asthma attack'],
  ['take theo and hank to the splash pad', 'take Theo and Hank to the splash pad'],
  ["addie's mom, from third period", "Addie's mom, from third period"],
  ["zayvion's dad and coach fry", "Zayvion's dad and coach Fry"],
  ['watch rose on friday', 'watch Rose on friday'],
  ['a rose for your mom', 'a rose for your mom'],
  ["hope's recital at chick fil a", "Hope's recital at Chick-fil-A"],
  ['with so much grace', 'with so much grace'],
  ['mark my words, he will grant it', 'mark my words, he will grant it'],
  ['applebees, then the waffle house in myrtle beach', "Applebee's, then the Waffle House in Myrtle Beach"],
  ['hit the target at target', 'hit the target at Target'],
  ['dr. patel and mrs hill', 'Dr. Patel and Mrs Hill'],
  ['take Ava for ice cream', 'take Ava for ice cream'],
])('%s', (input, right) => {
  expect(withProperNames(input, names)).toBe(right);
});
