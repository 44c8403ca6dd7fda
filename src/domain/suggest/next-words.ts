/** English words, by what they say about her `next`. Each list is one string with spaces between words. */

export const determiners = 'the a an that those your her his their my our its';

/** After a question word, these start a direct question: `how was the trip`. */
export const inversions =
  "is are was were am do does did has have had can could will would should shall may might isn't aren't wasn't didn't " +
  'about come';

/** May be between a determiner and a plural noun: `the first weeks`. */
export const plainAdjectives =
  'new old first last big little small other next second long hard good own older younger many few two three four';

/** True on one day, false on another. */
export const passingWords = 'today tonight tomorrow yesterday now soon ago';

/**
 * Verbs that make a sentence of what starts like a thing: `the dog died`. Those in -ed are recognized by their ending.
 */
export const finiteVerbs =
  'is are was were am be been has have had do does did will would can could shall should may might must need ' +
  "isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't didn't doesn't don't " +
  'ate began bit blew bought broke brought came caught chose cost cut drank drew drove fell felt fight flew forgot found ' +
  'froze gave get gets go got grew heard held hit hurt kept knew laid learnt left lent let lost made meant met paid put quit ' +
  'ran rang rose said sang sat saw sent set shook shut slept sold spent split spoke stole stood stuck swam taught ' +
  'thought threw told took understood went woke won wore wrote like likes want wants said says seem seems look looks';

/** Join two clauses, or start another one. */
export const joiners = 'because but so and or if that who which when while although unless';

export const firstOrSecondPerson =
  "i i'm i'd i've i'll me my mine myself we us our ours you your yours yourself";
