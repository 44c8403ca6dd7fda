/** The words for the halves and parts of a day in a clock of 12 hours, as the Unicode CLDR has them for each language. */

const words =
  'am pm vm nm an anw md pd dop odp atm ptm ap ip rn in sf ym de du fh eh bn pn i̇ö öö ös sa ch kl uhr ' +
  'fm em wd wb nd lk gh gd ib eb pg ptg tg to tk ea hh ag gm ts ns пп дп ч тң тк үө үх преп попл претпл пре по ' +
  'πμ μμ ص م قظ بظ صباحا مساء صبح شام 午前 午後 上午 下午 凌晨 清晨 早上 中午 晚上 半夜 午夜 오전 오후 ' +
  'पूर्वाह्न अपराह्न मपू मउ भोर सांझ পূর্বাহ্ন অপরাহ্ন পূৰ্বাহ্ন অপৰাহ্ন પૂર્વાહ્ન અપરાહ્ન முற்பகல் பிற்பகல் ' +
  'ก่อนเที่ยง หลังเที่ยง ກ່ອນທ່ຽງ ຫຼັງທ່ຽງ ጥዋት ከሰዓት နံနက် ညနေ pop priešpiet popiet priekšp pēcp pagi siang sore malam ' +
  'sáng chiều tối matin soir manhã tarde noite mañana noche dop odpol delopoldne popoldne lanëë moies nomëttes ' +
  'paradites pasdites eparadites epasdites inthemorning intheafternoon intheevening atnight noon midnight';

const periods = new Set(words.split(' '));

/** `PM`, `p. m.`, `p.m.`, `μ.μ.`, `下午`. */
export function isPeriodOfDay(word: string): boolean {
  return periods.has(word.toLowerCase().replace(/[\s.‘’']/g, ''));
}
