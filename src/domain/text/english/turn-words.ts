/**
 * English words, by what they say about a `she` or `her` next to them. Each list is one string with spaces between
 * words.
 */

export function isAmong(list: string, word: string): boolean {
  return word !== '' && ` ${list} `.includes(` ${word} `);
}

/** May be between `she` and her verb. */
export const adverbs =
  'always never often still also just only really even ever once usually sometimes then simply rarely almost perhaps ' +
  'maybe somehow herself both all once twice finally';

/** Verb forms that change with the person. */
export const personalForms: Readonly<Record<string, string>> = {
  is: 'are',
  was: 'were',
  has: 'have',
  does: 'do',
  "isn't": "aren't",
  "wasn't": "weren't",
  "hasn't": "haven't",
  "doesn't": "don't",
  aches: 'ache',
};

/** Words that end in s and aren't verbs. */
export const plainWithS =
  'his this as its us yes perhaps always sometimes besides unless plus less thus hers yours ours theirs across towards ' +
  'upwards afterwards indoors outdoors nevertheless';

/** After `she's`, these mean `she has`. */
export const perfects = 'been got had done become made given taken shown kept taught grown held brought';

/** After `she's`, these mean `she is`. */
export const complements = 'a an the so very too not my our one there here such';

/** A `her` before one of these has no noun, so it means her. */
export const afterObject =
  'to in on at with for from of off up down out over away around about into onto through by near and or but so ' +
  'because when while if until till than as that what why how who where which then now again too also the a an my our ' +
  'his their this these those it me us today yesterday tonight tomorrow together alone there here once twice like ' +
  'without after before during instead anyway often sometimes';

/** `her back`, `her last`: could be either. */
export const eitherWay =
  'back home right last all both most every each one two three enough well better more less later sooner late early ' +
  'monday tuesday wednesday thursday friday saturday sunday was is were had has would could did';

export const prepositions =
  'to in on at with for from of off up down out over around about into onto through by near like without after before ' +
  'during behind beside under against toward towards past beyond across and or but than';

/** Verbs that take a person and a thing: in `gave her soup` the soup isn't hers. */
export const givingVerbs =
  'gave give gives giving told tell tells telling made make makes making sent send sends sending brought bring brings ' +
  'bringing bought buy taught teach teaches showed show shows asked ask asks asking handed offered offer lent lend ' +
  'promised owed owe cost read wrote write sang sing let lets letting helped help helps helping had have having left ' +
  'leave got get gets getting fed called call calls calling wished wish paid baked cooked knitted poured built saved ' +
  'spared named considered wanted want';

/** Verbs of noticing: in `saw her sitting`, `her` is the person. */
export const noticingVerbs =
  'saw see seen seeing watched watch watching heard hear hearing kept keep keeping found find caught remember ' +
  'remembered noticed notice spotted felt';

/** Nouns that belong to her, whatever verb comes before. */
export const ownNouns =
  'boy boys girl girls son sons daughter daughters baby babies child children kid kids twins toddler mother mom mum ' +
  'mama dad father parents sister sisters brother brothers husband wife partner friend friends family grandmother ' +
  'grandma grandfather grandpa neighbour neighbours neighbor neighbors own best little oldest youngest eldest face voice ' +
  'hands hand eyes hair name window kitchen garden';

/** End in -ly and may come before a noun. */
export const adjectivesInLy =
  'family belly lovely silly only elderly daily friendly lonely early weekly curly';

/** People who could be the `she` that follows. */
export const maybeShe =
  'mother mom mum mama mam daughter sister girl woman lady aunt auntie grandma grandmother niece wife partner friend ' +
  'neighbour neighbor teacher nurse midwife doctor boss manager colleague cousin stranger someone somebody anyone ' +
  'anybody person patient student baby child kid toddler newborn infant youngest eldest oldest dog cat stepdaughter ' +
  'granddaughter godmother goddaughter roommate flatmate therapist';

export const owners = 'her his my our their your';

/** Words with a capital that aren't names. */
export const capitalWords =
  'i sunday monday tuesday wednesday thursday friday saturday january february march april may june july august ' +
  'september october november december christmas easter';

/** Verbs at the start of a text, with or without a capital: what a friend did, and what she may be asked to do. */
export const pastVerbs =
  'held sat took came told gave made said kept brought stood drove wrote ran sang went let put read taught saw heard ' +
  'found got had did was met sent left spent lent felt knew stuck woke laid fed';

export const plainVerbs =
  'pick take drive watch bring help come sit hold lend look feed walk drop call stay keep make give fetch collect mind ' +
  'meet teach show read cook send tell let have do get go run laugh listen carry feed wash hum sing dance play ask answer ' +
  'remember notice wait stop text write talk stand smile share lift push pull hug fold grow build fix mend paint draw bake ' +
  'knit sew clean tidy wave nod cry rest sleep wake finish try learn lead host visit move handle manage juggle balance ' +
  'greet welcome forgive trust dream plan save spend giggle shout skip climb swim ride cuddle rock soothe calm comfort ' +
  'treat speak like love find knock lean hang babysit swap cover collect fetch mow water freeze';

/**
 * Verbs at the start of a text that is about her without naming her: `stays calm`. Leaves out words that could be
 * nouns.
 */
export const tellingVerbs =
  'stays makes keeps does is has takes gives brings listens says tells knows goes comes sits stands asks remembers finds ' +
  'gets lets sings holds reads writes cooks bakes teaches treats speaks carries manages lives loves likes always never notices';
