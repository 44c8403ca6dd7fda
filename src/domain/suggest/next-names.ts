/** First names that people often type without their capital. Any other word without one may be no name. */

import { isAmong } from './next-words.ts';

const common =
  'aaron abby abigail adam addie addison aiden alex alexa alice allie alyssa amanda amelia amy ana andre andrea andrew andy angela ' +
  'anna annie anthony aria ariana arlo asher ashley audrey austin autumn ava avery bailey beau becca bella ben bennett beth ' +
  'blake bobby brandon brayden brian brianna brittany brody brooklyn bryce caden caleb cameron camila carlos carly caroline carson ' +
  'carter casey cassie charles charlie charlotte chase chloe chris christian claire clara cody colby cole colin connor cooper ' +
  'cora daisy dan daniel danny david declan delilah diego dominic dylan eddie eleanor elena eli elijah eliza elizabeth ella ellie ' +
  'elliot emilia emily emma eric ethan eva evan eve evelyn everett ezra felix finn fiona freya gabby gabe gabriel gavin ' +
  'george gianna gracie graham grant grayson greta hailey hannah harper harrison hazel henry holly hudson hunter ian ' +
  'isaac isabel isabella isla ivan jace jack jackson jacob jade jake james jamie jason jasper jayden jenny jeremiah jess ' +
  'jessica joe joel joey john jonah jordan joseph josh joshua josie juan jude julia julian juliet justin kai kaitlyn kate katie ' +
  'kayla kaylee kelly kevin kinsley kyle kylie landon laura lauren layla leah leo levi liam lila lily lincoln lisa logan lola luca ' +
  'lucas lucia lucy luis luke luna lydia mackenzie maddie madelyn madison maggie maria marcus mariah mason mateo matt matthew maya ' +
  'megan mia micah michael miguel mike mila miles milo molly naomi natalie nate nathan nevaeh nico nick nicole noah noelle nolan nora ' +
  'oliver olivia omar oscar owen parker patrick paul peter peyton phoebe piper quinn rachel reagan rebecca reese remy rhys riley rob ' +
  'robert roman rory rosa ruby ryan ryder sadie sam samantha samuel sara sarah sawyer scarlett sean sebastian seth silas sienna ' +
  'simon sofia sophia sophie stella steph stephanie steve susie sydney tara taylor teddy tess tessa theo theodore thomas tim toby tom ' +
  'tommy tony travis tristan tucker tyler valentina victor victoria vincent violet vivian walker wesley will william wyatt xavier ' +
  'zach zachary zander zara zoe zoey';

export function isFirstName(word: string): boolean {
  return isAmong(common, word.toLowerCase());
}
