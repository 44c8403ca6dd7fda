/** Words that stand in a name and are not the name: titles, what people are to each other, what follows a name. Folded. */

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Before a family name or a whole name: `Mrs. Sample`, `Rev. Ana Sample`, `Frau Sample`. */
export const titles = wordsOf(
  `mr mrs ms miss mx mister missus madam sir dame lord lady messrs dr drs doctor prof professor rev reverend revd hon
  capt lt sgt maj cmdr herr frau fräulein fraulein frl hr monsieur madame mademoiselle mme mlle señor señora señorita
  senor senora senorita sra srta signor signora signorina dott dottssa dottoressa dhr mevr mevrouw meneer
  sheikh shri smt`,
);
/** These are names too, or parts of one, so they count with their dot alone: `Fr. Sample`. */
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

/** What somebody is to the one who is named before: `Nia's Mom`. */
export const kinWords = wordsOf(
  `mom mum mama mommy mummy mam ma mother mutter maman mamá mamma mami mutti dad daddy papa father vater pa pop papá papi
  vati parents eltern grandma grandpa granny grandmother grandfather oma opa nanny sitter babysitter wife husband sister
  brother aunt uncle daughter son friend boyfriend girlfriend partner neighbor neighbour teacher coach family`,
);

/** Those of them that are no family name too: `Nia Mom`, `Nias Mama`. Jack Ma and Bob Friend have names of their own. */
export const clearKinWords = wordsOf(
  `mom mum mama mommy mummy mutter maman mamá mamma mami mutti dad daddy papa vater papá papi vati eltern grandma grandpa
  granny grandmother grandfather oma opa nanny sitter babysitter family familie`,
);

/** Nobody is called by what begins so: `my sister`, `the new folks`. */
export const openers = wordsOf('my our the an meine mein unsere unser familie family famille familia');

export const generations = wordsOf('jr sr junior senior ii iii iv');
/** Names too, so they count with their dot alone. */
export const dottedGenerations = wordsOf('jun sen');
export const credentials = wordsOf(
  `md phd dds dvm esq rn np cpa jd mba msw lcsw lmft pt dpt do pharmd edd ma ba bsc msc psyd cnm ibclc ret`,
);

/** Where a family name begins, in any case of its letters: `Ana de Souza`. */
export const particles = wordsOf(
  `van von der den de del della dello degli di da dos das du des la le los las el al bin bint ibn ben ter ten te vom zu zum
  zur af av ap mac st san santa ver`,
);
/** A name may begin with two particles: `Van der Berg`, `De la Cruz`. Ben Da Silva is called Ben. */
export const leadingParticles = wordsOf('van von de del della den der la las los');
/** Nobody's first name, so a name that begins with one has no first name. */
export const certainParticles = wordsOf('de del della dello degli dos das du des vom zum zur ter ten ibn');

/** Vietnamese family names, which come first; as written with their marks, and without. */
export const vietnameseFamilies = wordsOf(
  `nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đoàn vương trịnh đinh lâm phùng mai tô
  trương hà tạ thái cao châu tăng quách lưu lương kiều`,
);
/** Without marks these are still sure to be one. */
export const plainVietnameseFamilies = wordsOf(
  'nguyen tran pham huynh hoang phan trinh truong dang bui ngo duong dinh doan vo vu le',
);
