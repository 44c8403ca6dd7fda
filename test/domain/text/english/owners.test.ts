import { describe, expect, test } from 'vitest';
import { nameForms } from '../../../../src/domain/text/english/capitals.ts';
import { withOwners } from '../../../../src/domain/text/english/owners.ts';

const forms = nameForms(['Leo Example', 'James', 'Carrie']);

describe('an owner or a state gets its apostrophe', () => {
  test.each([
    ['leos mom', "leo's mom"],
    ['carries mom', "carrie's mom"],
    ['my moms surgery', "my mom's surgery"],
    ['rents due friday', "rent's due friday"],
    ['cars dead', "car's dead"],
    ['my dogs sick', "my dog's sick"],
    ['bc the powers out again', "bc the power's out again"],
    ['babys asleep', "baby's asleep"],
    ['the babys room', "the baby's room"],
    ['dogs leg', "dog's leg"],
    ['my exs weekend', "my ex's weekend"],
    ['her kids recital', "her kids' recital"],
    ['my parents house', "my parents' house"],
    ['a friends wedding', "a friend's wedding"],
  ])('%j is %j', (input, right) => {
    expect(withOwners(input, forms).text).toBe(right);
  });

  test('and that is said', () => {
    expect(withOwners('her kids recital', forms).changes).toEqual([`I wrote "kids'" for "kids".`]);
  });
});

test.each([
  'kids sick',
  'the kids are sick',
  'my kids play soccer',
  'her girls trip',
  'two babys',
  'two dogs sick',
  'cars dead battery',
  'the cars are dead',
  'dogs bark',
  'the powers that be',
  'your moms came',
  'james called',
  'she carries everything',
  'a sports bra',
  "the dog's leg",
])('%j stays', (input) => {
  expect(withOwners(input, forms)).toEqual({ text: input, changes: [] });
});
