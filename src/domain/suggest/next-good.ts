/** Good news of the friend or her people: `passed her boards`, `the scan was clear`, `dad's home from the hospital`. */

import { ofHerOwn, pastAsIng } from '../text/english/past-as-ing.ts';
import { type Opening, opening, type Reading } from './next-about.ts';
import { turned } from './next-doing.ts';
import { personOf } from './next-person.ts';
import { readThing } from './next-thing.ts';

/** Things that are done with a smile: she, or a child of hers, made it. */
export const achievements =
  /^(?:passed (?!out|on\b|away|over|up|by)|graduated|finished|won\b(?!')|landed (?:the|a)|published|earned|completed|aced|launched|opened (?:her|a|the)|closed on|bought (?:a|the|her|their) (?:new |first )?(?:house|home|condo|place|car|van)|sold (?:her|the|their)|paid off|ran (?:her|a|the)|got (?:(?:the|a|an|her|his|their) )?(?:new |first |big |lead )?(?:job|house|promotion|part|lead|role|loan|keys|apartment|raise|license|degree|offer|grant|scholarship|spot|position|transfer|green card|visa|award|solo)\b|got (?:student|player|employee|teacher|nurse|citizen) of the \w+|got (?:into|in to|accepted|engaged|married|promoted|hired|tenure|picked|published)|found (?:a|an|the) (?:new |great |good )?(?:house|job|place|apartment|nanny|sitter|daycare|church|therapist|home|roommate)\b|made (?:the (?:\w+ )?(?:team|cut|squad|honor roll|list|play|dean)|partner|varsity|honor roll|all|first)|adopted a (?:baby|boy|girl|son|daughter)|accepted (?:to|into|at)|engaged$|promoted\b|beat cancer)/i;
const goodResult =
  /^(.+?) ((?:came back|came out|turned out|went|was|were|is|are|looks?|looked) (?:all |really |so |totally |super )*(?:clear|benign|negative|normal|good|great|fine|clean|well|okay|ok|approved|nothing|gone|better)|got (?:approved|accepted|renewed|funded|fixed)|went through|came through|sold|healed|cleared up)$/i;
const better =
  /^(.+? )?(?:is |are |'s |was |finally |now )*((?:cancer[- ]free|in remission|(?:home|out|back) (?:from|of) the (?:hospital|nicu|picu|icu|er)|out of the woods))$/i;
export function readGood(text: string, predicate: string, reading: Reading): Opening | null {
  const [, what = '', how = ''] = goodResult.exec(text) ?? [];
  const thing = what === '' || /^(?:she|he|they|it|that)$/i.test(what) ? null : readThing(what, reading.name);
  const isBare = / through$| approved$/.test(how) && /^[a-z]+$/.test(what);
  if (thing !== null ? thing.kind !== 'person' : isBare)
    return opening('glad', { clause: `${thing?.text ?? `the ${what}`} ${how}` });
  const [, settled = '', at = '', end = ''] =
    /^(.+?) (finally|just) (approved|accepted|fixed|finished|done|over)$/i.exec(text) ?? [];
  const over = settled === '' ? null : readThing(settled, reading.name);
  if (over !== null && over.kind !== 'person')
    return opening('glad', {
      clause: `${over.text} ${over.isPlural ? 'were' : 'was'} ${at.toLowerCase()} ${end.toLowerCase()}`,
    });
  const [, who = '', state = ''] = better.exec(text) ?? [];
  if (state !== '' && !/^(?:if|how|when|is)\b/i.test(who))
    return gladFor(who.trim().replace(/'s$/, ''), state, reading);
  if (
    achievements.test(predicate) &&
    /^(?:she|is|was|has|had|just|finally|also|[a-z]+ed\b|got|won|ran|made|bought|sold|beat|paid|engaged)/i.test(
      text,
    )
  ) {
    const achievement = pastAsIng(`she ${predicate}`, '', []);
    return achievement === null ? null : turned('congrats', ofHerOwn(achievement));
  }
  return null;
}

function gladFor(who: string, state: string, { name }: Reading): Opening | null {
  if (who === '' || /^she/i.test(who)) return opening('glad', { clause: `you're ${state}` });
  const person = personOf(who.replace(/'s$| is$/, ''), name);
  return person === null
    ? null
    : opening('glad', { clause: `${person.text} ${person.isPlural ? 'are' : 'is'} ${state}` });
}
