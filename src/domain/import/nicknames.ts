/** Short forms of first names. Few on purpose: a wrong pair would make two people one. Folded. */

const table = `
  abigail: abby gail | adelaide: addie | albert: al bert | alexander: alex al sandy xander | alexandra: alex sandra sasha lexi
  alfred: al fred | alice: ali | allison: ali allie | amanda: mandy | andrea: andi | andrew: andy drew | angela: angie
  anna: ann anne annie anni | ann: anne annie | anne: annie | anthony: tony | antonia: toni | arthur: art | barbara: barb babs
  beatrice: bea trixie | benjamin: ben benny | bernadette: bernie | beverly: bev | brigitte: gitte | bridget: bridie
  caroline: carrie caro | catherine: cathy cath kate katie cat | charles: charlie chuck | charlotte: charlie lottie
  christina: chris tina chrissy christie | christine: chris tina chrissy christie | christopher: chris kit topher
  cynthia: cindy | daniel: dan danny | david: dave davy | deborah: deb debbie | debra: deb debbie | diana: di | diane: di
  dolores: lola lolly | donald: don donny | dorothy: dot dottie dolly | edward: ed eddie ted ned | eleanor: ellie nell nora
  elizabeth: liz lizzie beth betty betsy eliza libby lisa elsie bess | elisabeth: lisa elli liesel lisbeth sissi
  emily: em emmy millie | emma: em | eugene: gene | evelyn: evie | florence: flo | frances: fran frankie | francis: frank
  francisca: paca fran | francisco: paco pancho | franziska: franzi ziska | frederick: fred freddie | gabriele: gabi
  geoffrey: geoff | george: georgie | georgina: georgie gina | gerald: gerry jerry | gertrude: trudy | gregory: greg
  guadalupe: lupe | gwendolyn: gwen | harold: harry hal | harriet: hattie | helen: nell | henry: harry hank | ignacio: nacho
  irene: rene | isabel: isa bel izzy | isabella: isa bella izzy | jacob: jake | jacqueline: jackie | james: jim jimmy jamie
  janet: jan | janice: jan | jane: janie | jennifer: jen jenny | jessica: jess jessie | joanna: jo joann | joanne: jo
  johanna: hanna hanni jo | john: johnny jack jon | jonathan: jon | jose: pepe | joseph: joe joey | josephine: jo josie
  joshua: josh | judith: judy | julia: jules | katharina: kathi kati katja | katherine: kate kathy katie kat kit
  kathleen: kathy kath katie kate | kathryn: kate kathy katie kat | kimberly: kim | laura: laurie | lawrence: larry
  leonard: len lenny leo | lillian: lily lil | louis: lou | louise: lou | lucille: lucy | madeline: maddie | magdalena: lena
  margaret: maggie meg peggy marge margie greta daisy rita | margarete: grete gretel | maria: mari | mariana: mari
  marjorie: marge margie | martha: marty patty | mary: molly polly mamie | matilda: tilda tilly mattie | matthew: matt
  maureen: mo | maximilian: max | megan: meg | melissa: mel missy lissa | melanie: mel | michael: mike mick mickey
  michelle: shelly micki | mildred: millie | miriam: mimi | nancy: nan | natalie: nat | nathaniel: nate nat | nicholas: nick
  nicole: nikki nic | olivia: liv livvy | pamela: pam | patricia: pat patty trish tricia | patrick: pat paddy | penelope: penny
  peter: pete | philip: phil | phillip: phil | priscilla: cilla | rachel: rach | raymond: ray | rebecca: becky becca beck
  reginald: reg | richard: rick dick richie rich | robert: rob bob bobby robbie bert | roberta: bobbie | ronald: ron ronnie
  rosemary: rose rosie | rosario: charo | samantha: sam | samuel: sam sammy | sandra: sandy | sarah: sally sadie
  sebastian: seb basti | sophia: sophie | stephanie: steph steffi | stephen: steve | steven: steve | susan: sue susie suzy
  susanna: sanna sue | susanne: susi sanne | tabitha: tabby | teresa: terry tess | theresa: terry tess resi | theodore: ted teddy theo
  thomas: tom tommy | timothy: tim | ursula: uschi ulla | valerie: val | veronica: ronnie vera | victoria: vicky tori
  vincent: vince | violet: vi | virginia: ginny | vivian: viv | walter: walt wally | wilhelmina: mina minna | william: bill will
  billy willy | winifred: winnie | zachary: zach`;

let fullNames: ReadonlyMap<string, readonly string[]> | null = null;

/** The first names that this folded one is short for. */
export function fullNamesOf(nickname: string): readonly string[] {
  fullNames ??= readTable();
  return fullNames.get(nickname) ?? [];
}

/** Whether one of these folded first names is short for the other. */
export function areNicknamePair(one: string, other: string): boolean {
  return fullNamesOf(one).includes(other) || fullNamesOf(other).includes(one);
}

function readTable(): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const [, name = '', nicknames = ''] of table
    .replace(/\s+/g, ' ')
    .matchAll(/(\w+): ((?:\w+(?!:)\b ?)+)/g))
    for (const nickname of nicknames.trim().split(' '))
      names.set(nickname, [...(names.get(nickname) ?? []), name]);
  return names;
}
