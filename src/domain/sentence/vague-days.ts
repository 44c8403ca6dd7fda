/** Words that tell a day but name none: `the other day`, `in march`, `at thanksgiving`. On folded words, from one of them on. */

const month =
  '(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)';
const period = '(day|night|evening|morning|afternoon|week|weekend|month|year)';
const season = '(spring|summer|autumn|fall|winter|holidays|half term|school break|season)';
const holiday =
  '(thanksgiving|christmas( eve| day)?|xmas|easter( sunday| monday)?|halloween|hanukkah|chanukah|diwali|eid|ramadan|passover|valentines( day)?|new years?( eve| day)?|nye|mothers day|fathers day|labou?r day|memorial day|boxing day|good friday|independence day|st patricks( day)?|black friday|(her|his|their|my|our|your) (birthday|bday|anniversary))';
export const vague = [
  `(the )?(other|previous) ${period}s?`,
  `(one|some) (day|night|evening|morning|afternoon|time)`,
  'sometime',
  'at some point',
  `(earlier|later|early|late) (this|last|in the|on in the) ${period}`,
  `(last|past|previous|these|those|this|that|over the last|in the last|over the past|in the past)( few| couple( of)?| several| \\d+| two| three| four| five| six)? ${period}s?`,
  `(during|through|throughout|all|mid) (the )?(week|weekend|month|year)`,
  'midweek',
  `(start|beginning|middle|end) of (the |this |last )?(week|month|year|${month})`,
  `(in|last|this|early|late|mid|back in|during|next|of) (early |late |mid )?${month}(?! \\d)`,
  `(in|over|during|last|this|all|early|late) (the )?(early |late )?${season}`,
  `(in|back in) (19|20)\\d\\d`,
  `(at|on|over|during|around|last|this|before|after) (the )?${holiday}( weekend)?(?! (party|present|gift|card|tree|shopping|play|concert))`,
  `${holiday}( weekend)?(?= (with|dinner|lunch|brunch|breakfast|walk|coffee|call))`,
  '(a |quite a |in a )?(little )?(long )?while (ago|back)',
  '((a|an|the|some|few|several|many|couple|of|and|half|quarter|\\d\\S*|one|two|three|four|five|six) )*\\S+ ago',
  '(recently|lately|ages ago|long ago)',
  '(on )?(every|each|alternate|most) (other |single )?(\\S*days?|mornings?|nights?|evenings?|afternoons?|weeks?|weekends?|months?|years?)',
  '(on )?(sundays|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays)',
  '(the )?weekends?',
  'on \\d{1,4}( \\d{1,4})*(?! \\S)',
  'back in the day',
  '(the )?(week|weekend|month|year|day|night) before( last| that)?',
].map((form) => new RegExp(`^${form}(?= |$)`));
