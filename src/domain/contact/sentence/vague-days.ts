/**
 * Words for a day that name no exact one: `the other day`, `in march`, `at thanksgiving`. Matched on folded text, from
 * a word on.
 */

const month =
  '(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)';
const period = '(day|night|evening|morning|afternoon|week|weekend|month|year)';
const season = '(spring|summer|autumn|fall|winter|holidays|half term|school break|season)';
const feast =
  '(thanksgiving|friendsgiving|christmas|xmas|easter|halloween|hanukkah|chanukah|kwanzaa|diwali|holi|eid|ramadan|passover|purim|rosh hashanah|yom kippur|lent|advent|new years?|(st )?valentines|(st )?patricks|(mothers|fathers|memorial|veterans|presidents|labou?r|columbus|boxing|independence|canada|australia|bank holiday|mlk|martin luther king) day|good friday|black friday|juneteenth|nye|super bowl|mardi gras|bonfire night|(the )?(4th|fourth) of july|july (4th|fourth))';
const holiday = `((the )?${feast}|(her|his|their|my|our|your) (birthday|bday|anniversary))( (eve|day|morning|afternoon|evening|night|sunday|monday|weekend|week|break|season))*`;
/** A holiday before one of these isn't a day: "a christmas card". */
const ofHoliday =
  '(?! (party|present|gift|gifts|presents|card|cards|tree|shopping|play|concert|cookies|plans|movie|market|photos?|pictures?|songs?|carols|lights|decorations|costumes?|stuff|candy|eggs?|recipe|recipes|menu|food|pie|travel|trip|list|music|text|message|wishes|craft|crafts)(?= |$))';
/** "happy thanksgiving" is a wish, "a thanksgiving walk" a kind of walk. */
export const feastForm = new RegExp(`^(the )?${feast}`);
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
  `(at|on|over|during|around|last|this|before|after) ${holiday}${ofHoliday}`,
  `(the )?${feast}( (eve|day|morning|afternoon|evening|night|sunday|monday|weekend|week|break))*${ofHoliday}`,
  '(last|next) (?!minute|door|name|names|one|ones|bit|of|to|part|piece|thing|step|steps|part|few|chance|two|three|four|five|\\d)\\S+(?= (with|at|for|and|in|on)|$)',
  'this (arvo|noon|midday|am|pm|dinnertime|bedtime)',
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
