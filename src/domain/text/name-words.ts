/** Words in a name that aren't the name itself: titles, what people are to each other, what follows a name. Folded. */

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Before a family name or a full name: `Mrs. Sample`, `Rev. Ana Sample`, `Frau Sample`. */
export const titles = wordsOf(
  `mr mrs ms miss mx mister missus madam sir dame lord lady messrs dr drs doctor prof professor rev reverend revd hon
  capt lt sgt maj cmdr herr frau fräulein fraulein frl hr monsieur madame mademoiselle mme mlle señor señora señorita
  senor senora senorita sra srta signor signora signorina dott dottssa dottoressa dhr mevr mevrouw meneer
  sheikh shri smt`,
);
/** These can be names or parts of one, too, so they only count with their dot: `Fr. Sample`. */
export const dottedTitles = wordsOf('fr sr br st m gen col sig pfr med dent phil rer nat jur ing mag dipl');
export const maleTitles = wordsOf('mr mister sir lord herr hr monsieur señor senor signor dhr meneer');
export const femaleTitles = wordsOf(
  `mrs ms miss missus madam dame lady frau fräulein fraulein frl madame mademoiselle mme mlle señora señorita senora
  senorita sra srta signora signorina mevr mevrouw smt`,
);

/** People are called by these and their first name: `Aunt Rose`, `Coach Dan`. */
export const callings = wordsOf(
  `aunt auntie aunty uncle grandma grandpa granny gran grandmother grandfather grandmom granddad gramma nana nanna oma
  opa omi opi tante onkel abuela abuelo abuelita tía tío mamie papi papy nonna nonno sister brother cousin
  father mother pastor rabbi imam deacon coach nurse baba yiayia`,
);

/** What somebody is to the person named before: `Nia's Mom`. */
export const kinWords = wordsOf(
  `mom mum mama mommy mummy mam ma mother mutter maman mamá mamma mami mutti dad daddy papa father vater pa pop papá papi
  vati parents eltern grandma grandpa granny grandmother grandfather oma opa nanny sitter babysitter wife husband sister
  brother aunt uncle daughter son friend boyfriend girlfriend partner neighbor neighbour teacher coach family`,
);

/** The ones that can't be a family name: `Nia Mom`, `Nias Mama`. Jack Ma and Bob Friend have names of their own. */
export const clearKinWords = wordsOf(
  `mom mum mama mommy mummy mutter maman mamá mamma mami mutti dad daddy papa vater papá papi vati eltern grandma grandpa
  granny grandmother grandfather oma opa nanny sitter babysitter family familie`,
);

/** After a title and a name, these begin a remark: `Mrs. Sample next door`. */
export const remarkWords = wordsOf(
  'next from at in on of across down up by near with who upstairs downstairs',
);

/** A name that starts with one of these isn't what anybody is called: `my sister`, `the new folks`. */
export const openers = wordsOf('my our the meine mein unsere unser familie family famille familia');

/** These start a description too, but only before a word in lower case: `A. Sample` and `An Nguyen` are names. */
export const smallOpeners = wordsOf('a an your his her their this that some one');

/** Nobody is called one of these, even if the saved name starts with it: `the lady at the library`. */
export const noNames = wordsOf(
  `the a my our your his her hers their this that some one i me we us you he him she they them it
  and of at in on to for from with by next`,
);

/** Between the names of two people: `Ana And Bea Sample`. */
export const linkWords = wordsOf('and und et og och en');

export const generations = wordsOf('jr sr junior senior ii iii iv');
/** These are names, too, so they only count with their dot. */
export const dottedGenerations = wordsOf('jun sen');
export const credentials = wordsOf(
  `md phd dds dvm esq rn np cpa jd mba msw lcsw lmft pt dpt do pharmd edd ma ba bsc msc psyd cnm ibclc ret`,
);

/** The start of a family name, in upper or lower case: `Ana de Souza`. */
export const particles = wordsOf(
  `van von der den de del della dello degli di da dos das du des la le los las el al bin bint ibn ben ter ten te vom zu zum
  zur af av ap mac st san santa ver`,
);
/** A name may start with two particles: `Van der Berg`, `De la Cruz`. Ben Da Silva is called Ben. */
export const leadingParticles = wordsOf('van von de del della den der la las los');
/** Nobody has these as a first name, so a name that starts with one has no first name. */
export const certainParticles = wordsOf('de del della dello degli dos das du des vom zum zur ter ten ibn');

/** Vietnamese family names, which come first; with their marks and without. */
export const vietnameseFamilies = wordsOf(
  `nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đoàn vương trịnh đinh lâm phùng mai tô
  trương hà tạ thái cao châu tăng quách lưu lương kiều`,
);
/** These can be recognized even without marks. */
/** `Mary Beth` is one name in two words; after other first names, `Jo` and `Lou` may be a family's. */
export const doubleNameBeginnings = wordsOf(
  'mary jo betty peggy billie bobbie bobbi kelly carol norma martha laura terri terry sherri patti patty sally katie lori debbie donna wanda annie anna emma ella barbara nancy linda julie sarah rose',
);
/** `Soo Jin` is one name, too. */
export const koreanSyllables = wordsOf(
  'soo ji min hye eun hyun seo yoon yeon mi sun young kyung jae jin sang sung dong woo na bo ha hee joo jung hwa ah',
);
export const doubleNameEndings = wordsOf('jo beth ann anne kate lou sue mae rae ellen jane');
export const plainVietnameseFamilies = wordsOf(
  'nguyen tran pham huynh hoang phan trinh truong dang bui ngo duong dinh doan vo vu le',
);
