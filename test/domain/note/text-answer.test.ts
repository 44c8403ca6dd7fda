import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Ask } from '../../../src/domain/note/ask.ts';
import { readTextAnswer } from '../../../src/domain/note/text-answer.ts';
import { pastAsIng } from '../../../src/domain/text/english/past-as-ing.ts';
import { dateFormOf } from '../../../src/domain/time/date-words.ts';

const today = '2026-11-26';
const context = {
  friend: 'Ana',
  names: ['Ana Sample', 'Leo', 'Bea Example'],
  today,
  dates: dateFormOf(today, 'US', null),
};
const asks: Readonly<Record<string, Ask>> = {
  company: { slot: 'plan', sentence: 'Want to', takes: ['do'], example: 'walk', says: ['Can you'] },
  favor: { slot: 'thing', sentence: 'Could you', takes: ['do'], example: 'pick Leo up' },
  plan: { slot: 'plan', sentence: 'I have to cancel', takes: ['thing', 'day'], example: 'Saturday' },
  new: { slot: 'new', sentence: 'Can we try', takes: ['thing', 'when', 'day'], example: 'Tuesday' },
  reason: { slot: 'reason', sentence: 'Why', takes: ['line'], example: 'The kids are sick' },
  news: {
    slot: 'news',
    sentence: 'Congratulations on',
    takes: ['thing', 'doing'],
    article: 'the',
    about: 'friend',
    example: 'the new job',
  },
  listener: {
    slot: 'detail',
    sentence: "It's about",
    takes: ['thing', 'doing', 'memory'],
    example: 'my mom',
  },
  time: { slot: 'time', sentence: "I'm free", takes: ['when', 'day'], example: 'after bedtime' },
  seen: { slot: 'seen', sentence: 'I saw you', takes: ['doing'], example: 'studying' },
};

function textOf(ask: string, input: string): string {
  const reading = readTextAnswer(input, asks[ask] as Ask, context);
  if (reading === null) return '-';
  if ('wrong' in reading) return '?';
  const { answer, line } = reading;
  return [answer?.text ?? '', ...(line === null ? [] : [line.text])].join(' | ');
}

describe('what people type on a phone finishes the sentence', () => {
  test.each([
    ['company', 'coffee friday', 'get coffee Friday'],
    ['company', 'Coffee', 'get coffee'],
    ['company', 'dinner at my place', 'have dinner at my place'],
    ['company', 'a walk saturday', 'go for a walk Saturday'],
    ['company', 'walk round the park', 'walk round the park'],
    ['company', 'Zoo saturday?', 'go to the zoo Saturday'],
    ['company', 'playdate thursday', 'have a playdate Thursday'],
    ['company', 'movie night', 'have a movie night'],
    ['company', 'a call after bedtime', 'talk on the phone after bedtime'],
    ['company', 'hiking', 'go hiking'],
    ['company', 'taking a walk', 'take a walk'],
    ['company', 'trip to ikea', 'take a trip to ikea'],
    ['company', 'taco tuesday at our place', 'do taco Tuesday at our place'],
    ['company', 'stroller walk thursday morning?', 'do a stroller walk Thursday morning'],
    ['company', 'wine', 'have some wine'],
    ['listener', 'im not doing great', " | I'm not doing great."],
    ['listener', 'how tired i am', 'how tired I am'],
    ['listener', 'had a really bad night with the baby', ' | I had a really bad night with the baby.'],
    ['listener', "my mom and i aren't speaking", " | My mom and I aren't speaking."],
    ['listener', 'me and Josh had a huge fight', ' | Me and Josh had a huge fight.'],
    ['new', 'you and the kids come over here Sunday', 'my place with the kids Sunday'],
    ['new', 'next wed', 'next Wednesday'],
    ['new', 'wed morning', 'Wednesday morning'],
    ['new', 'come over here instead', 'my place instead'],
    ['news', "she's pregnant!!", 'your pregnancy'],
    ['company', 'sprinkler in the backyard thursday', 'do the sprinkler in the backyard Thursday'],
    ['company', 'story time weds', 'go to story time Wednesday'],
    ['company', 'tea and folding laundry', 'do tea and folding laundry'],
    ['company', 'Yoga thursday', 'do yoga Thursday'],
    ['company', 'walk and talk about nothing', 'walk and talk about nothing'],
    ['company', 'Costco run tomorrow', 'do a Costco run tomorrow'],
    ['company', 'my place friday', 'come to my place Friday'],
    ['company', 'your place?', 'meet at your place'],
    ['company', 'u guys come for pancakes', 'come for pancakes'],
    ['company', 'are you up for coffee', 'get coffee'],
    ['company', 'the aquarium has free day sunday', ' | The aquarium has free day Sunday.'],
    ['company', 'bring the baby over, house is a wreck', 'bring the baby over | House is a wreck.'],
    ['company', 'see the show, which is free', 'see the show, which is free'],
    ['favor', 'would you be willing to take leo to soccer', 'take Leo to soccer'],
    ['favor', 'ride to work, my car died', 'give me a ride to work | My car died.'],
    ['time', '9ish', 'at 9ish'],
    ['plan', 'playdate at 10', 'the playdate at 10'],
    ['plan', 'meeting you for lunch', 'lunch'],
    ['new', 'walk sunday', 'a walk Sunday'],
    ['reason', 'hi!! ive been in survival mode', "I've been in survival mode."],
    ['news', 'your girl, how is she so big', 'your girl | How is she so big?'],
    ['news', 'you did it!!', ' | You did it!'],
    ['company', 'come over, i have snacks', 'come over | I have snacks.'],
    ['company', 'i need to get out of the house', 'get out of the house'],
    ['company', 'need to get my steps in', ' | I need to get my steps in.'],
    ['company', 'bring the kids and lets order pizza', 'bring the kids and order pizza'],
    [
      'favor',
      'would you mind watching leo thurs i have a dr appt',
      "watch Leo Thursday | I have a doctor's appointment.",
    ],
    ['favor', 'advice on sleep training', 'give me some advice on sleep training'],
    ['listener', 'nothing really just need to hear a voice', ' | I just need to hear a voice.'],
    ['reason', 'omg yes we would love to', 'Yes, we would love to.'],
    ['company', 'yard sales saturday', 'go to yard sales Saturday'],
    ['favor', 'notes from the pta mtg', 'get me notes from the PTA meeting'],
    ['favor', 'the kids for an hour so i can nap', 'take the kids for an hour so I can nap'],
    ['favor', 'pick up my rx i cant leave the baby', "pick up my prescription | I can't leave the baby."],
    ['reason', 'work has been insane & we have rsv sorry', 'Work has been insane and we have RSV.'],
    ['reason', "we've all been sick its been hell", "We've all been sick. It's been hell."],
    ['plan', 'saturdays hike', "Saturday's hike"],
    ['news', 'she finally got her citizenship', 'getting your citizenship'],
    ['news', 'her daughter got into nursing school', 'your daughter getting into nursing school'],
    [
      'favor',
      'proofread my resume before monday, its short',
      "proofread my resume before Monday | It's short.",
    ],
    ['favor', 'grab the girls at 5:30 im stuck at work', "grab the girls at 5:30 | I'm stuck at work."],
    ['favor', 'watch leo while im at work', "watch Leo while I'm at work"],
    ['favor', 'watch leo. he is easy when he is fed', 'watch Leo | He is easy when he is fed.'],
    ['favor', 'drive me to Dr. Lee on Friday', 'drive me to Dr. Lee on Friday'],
    ['favor', 'take both kids, if you can', 'take both kids, if you can'],
    ['time', 'lunch', 'at lunch'],
    ['time', '8pm', 'at 8pm'],
    ['time', 'any night', 'any night'],
    ['company', 'can you come over', 'come over'],
    ['company', 'call me tonight', 'call me tonight'],
    ['favor', 'could u watch leo thurs at 3?', 'watch Leo Thursday at 3'],
    ['favor', 'a ride to the airport', 'give me a ride to the airport'],
    ['favor', 'Milk', 'pick up milk'],
    ['favor', 'borrow your car', 'lend me your car'],
    ['favor', 'I need you to watch leo', 'watch Leo'],
    ['favor', 'someone to watch leo', 'watch Leo'],
    ['favor', 'babysitting friday', 'babysit Friday'],
    ['favor', 'school pickup tuesday', 'do school pickup Tuesday'],
    ['favor', 'my phone', '?'],
    ['plan', 'going to the zoo', 'the zoo'],
    ['plan', 'meeting up', 'meeting up'],
    ['plan', 'sorry saturday', 'Saturday'],
    ['plan', 'saturday. leo has a fever', 'Saturday | Leo has a fever.'],
    ['new', 'come over for coffee thursday', 'coffee Thursday'],
    ['new', 'meet tuesday', 'Tuesday'],
    ['new', 'meet up for coffee sunday', 'coffee Sunday'],
    ['new', 'lets try next month', 'next month'],
    ['new', 'we could do sunday', 'Sunday'],
    ['new', 'tonight', 'tonight'],
    ['reason', 'because leo threw up', 'Leo threw up.'],
    ['reason', 'bc weve been sick', "We've been sick."],
    ['reason', 'because of work', 'Because of work.'],
    ['reason', 'sorry its been crazy', "It's been crazy."],
    ['reason', 'Sorry.', '-'],
    ['news', 'she got the job', 'getting the job'],
    ['news', 'graduated!!', 'graduating'],
    ['news', 'leo made the team', 'Leo making the team'],
    ['news', 'the new job! you earned it', 'the new job | You earned it.'],
    ['news', 'he finally proposed!!', ' | He finally proposed!'],
    ['news', 'her new job', 'your new job'],
    ['news', 'shes engaged', 'getting engaged'],
    ['news', 'Ana passed the exam', 'passing the exam'],
    ['seen', 'how hard you worked for it', 'working so hard for it'],
    ['seen', 'worked for it', 'working for it'],
    ['seen', '', '-'],
  ])('%s … %s', (ask, input, expected) => {
    expect(textOf(ask, input)).toBe(expected);
  });
});

test('a text arrives today, so no day in it needs a date', () => {
  expect(readTextAnswer('watch leo tonight', asks.favor as Ask, context)).toMatchObject({
    answer: { text: 'watch Leo tonight', remarks: [] },
  });
});

test.each([
  ['reason', 'your pictures from the beach', `"your pictures from the beach" isn't a sentence by itself.`],
  ['reason', 'ur message about  the party', `"ur message about the party" isn't a sentence by itself.`],
  ['reason', 'your invitation to the shower', `"your invitation to the shower" isn't a sentence by itself.`],
  ['reason', 'she asked if I can do snacks', `"she asked if I can do snacks" isn't something to say to her.`],
  ['reason', 'the baby shower invite', `"the baby shower invite" isn't a sentence by itself.`],
  ['listener', 'idk everything', `"idk everything" doesn't finish "It's about".`],
  ['listener', "I don't know, just life", `"I don't know, just life" doesn't finish "It's about".`],
  ['listener', 'my mom '.repeat(500), "That's too long here. A sentence is enough."],
])('%s refuses %s with the example', (ask, input, message) => {
  const { sentence, example, takes } = asks[ask] as Ask;
  const whole = takes.includes('line') ? example : `${sentence} ${example}`;
  expect(readTextAnswer(input, asks[ask] as Ask, context)).toEqual({
    wrong: { message: `${message} For example: ${whole}` },
  });
});

test.each([
  ['reason', 'your text got buried', 'Your text got buried.'],
  ['reason', 'your kids crack me up', 'Your kids crack me up.'],
  ['reason', 'your poor mom!', 'Your poor mom!'],
  ['reason', 'the flu', 'The flu.'],
  ['listener', 'everything', 'everything'],
  ['listener', 'idk how to do this', " | I don't know how to do this."],
  ['listener', 'idk my mom', 'my mom'],
])('%s takes %s', (ask, input, expected) => {
  expect(textOf(ask, input)).toBe(expected);
});

test.each([
  ['listener', 'the daycare says leo bites', ' | The daycare says Leo bites.'],
  ['listener', "dad's cancer came back", " | Dad's cancer came back."],
  ['listener', 'work got weird', ' | Work got weird.'],
  ['listener', 'the fight i had with my mom', 'the fight I had with my mom'],
  ['listener', 'the way he talks to me', 'the way he talks to me'],
  ['listener', 'something my mom said', 'something my mom said'],
  ['listener', 'the car accident leo had', 'the car accident Leo had'],
  ['listener', 'my left knee', 'my left knee'],
  ['listener', 'feeling left out', 'feeling left out'],
  ['plan', 'book club is at my house friday', ' | Book club is at my house Friday.'],
  ['plan', 'i was supposed to help her move', ' | I was supposed to help you move.'],
  ['plan', 'the movie that starts at 7', 'the movie that starts at 7'],
  ['plan', 'her jewelry party', 'your jewelry party'],
  ['news', 'her & her wifes offer got accepted', " | Your and her wife's offer got accepted."],
  ['news', 'her oldest is out of diapers', ' | Your oldest is out of diapers.'],
  ['favor', 'get leo from camp, my car got towed', 'get Leo from camp | My car got towed.'],
  [
    'favor',
    'feed the cat while were in Maine, dont worry shes nice',
    "feed the cat while we're in Maine | Don't worry she's nice.",
  ],
  ['favor', 'lend me your tent, puppy ate ours', 'lend me your tent | Puppy ate ours.'],
  ['new', 'once were back from camp', "another time, once we're back from camp"],
  ['new', 'once were all healthy', "another time, once we're all healthy"],
  ['new', 'monday?? or the day after', 'Monday or the day after'],
  ['news', 'baby #2 already', 'baby #2 already'],
  ['company', 'the park no kids', 'go to the park, no kids'],
  ['favor', 'drive me to work tues, bus takes an hour', 'drive me to work Tuesday | Bus takes an hour.'],
  ['favor', 'get leo tmrw, my mother in law is sick', 'get Leo tomorrow | My mother in law is sick.'],
  ['favor', 'walk the dog tonight my class runs late', 'walk the dog tonight | My class runs late.'],
  ['company', 'go thrifting idc', 'go thrifting'],
  ['favor', 'drive me to work my car died', 'drive me to work | My car died.'],
  ['favor', 'help me find out why my car died', 'help me find out why my car died'],
  ['plan', 'tacos friday im really sorry', 'tacos Friday'],
  ['reason', 'been sick. were ok now', "Been sick. We're ok now."],
  ['listener', 'i think were moving', " | I think we're moving."],
  ['company', 'hit the thrift store, red tags are a dollar', 'hit the thrift store | Red tags are a dollar.'],
  ['favor', 'sned me the list', 'sned me the list'],
  ['time', 'sat morning while theyre at the pool', "Saturday morning while they're at the pool"],
  ['reason', 'busy since feb', 'Busy since February.'],
  ['company', 'wander around target with no kids', 'wander around target with no kids'],
  ['news', 'one year sober, so proud of u', 'one year sober | So proud of you.'],
  ['news', 'opening the shop, drove by and saw the line', 'opening the shop | Drove by and saw the line.'],
  ['favor', 'feed the hens sat and sun, keep the eggs', 'feed the hens Saturday and Sunday | Keep the eggs.'],
  ['favor', 'pick up the cake its under my name', "pick up the cake | It's under my name."],
  ['favor', 'sit with my mom sat nobody else can', 'sit with my mom Saturday | Nobody else can.'],
  ['favor', 'send the snack list he ate mine', 'send the snack list | He ate mine.'],
  ['time', 'i get off at 5', 'I get off at 5'],
  ['new', 'meeting at the lake next week', 'meeting at the lake next week'],
  ['favor', 'drop off the form hes gonna need it', "drop off the form | He's gonna need it."],
  ['favor', 'text me the thing he is going to need', 'text me the thing he is going to need'],
  ['company', 'get coffee sometime idk when but soon', "get coffee sometime | I don't know when but soon."],
  ['company', 'go to the pool its free on mondays', "go to the pool | It's free on Mondays."],
  ['company', 'watch a movie after bedtime i have snacks', 'watch a movie after bedtime | I have snacks.'],
  ['listener', 'nothing big just a long week', ' | Nothing big, just a long week.'],
  ['listener', 'me and Theo i think were done', " | Me and Theo, I think we're done."],
  ['favor', 'send me the snack list i lost it', 'send me the snack list | I lost it.'],
  ['favor', 'send me the shirt i lost', 'send me the shirt I lost'],
  ['favor', 'watch leo sat? ill feed you', "watch Leo Saturday | I'll feed you."],
  ['time', 'whenever, after 9 is best', 'whenever, after 9 is best'],
  ['time', 'naptime so 1 to 2:30', 'at naptime, so 1 to 2:30'],
  ['time', 'any night after 8:30 once kids are down', 'any night after 8:30 once kids are down'],
  [
    'favor',
    'watch leo for an hour wed i have a dr appt',
    "watch Leo for an hour Wednesday | I have a doctor's appointment.",
  ],
  ['listener', 'me and leos dad we might split up', " | Me and Leo's dad we might split up."],
  ['reason', 'i promise ill actually call', "I promise I'll actually call."],
  ['new', 'next month, i swear ill actually read it', "next month, I swear I'll actually read it"],
  ['time', 'whenever, im up anyway', "whenever, I'm up anyway"],
  ['time', 'whenever', 'sometime that works for you'],
  ['favor', 'take leo mon my class ends late', 'take Leo Monday | My class ends late.'],
  ['company', 'eat outside its finally warm', "eat outside | It's finally warm."],
  ['company', 'sit outside its so nice today', "sit outside | It's so nice today."],
])('%s: %s is a thing or a whole sentence', (ask, input, expected) => {
  expect(textOf(ask, input)).toBe(expected);
});

test('what cannot finish the sentence is said in the words she typed', () => {
  expect(readTextAnswer('my phone', asks.favor as Ask, context)).toEqual({
    wrong: { message: '"my phone" doesn\'t finish "Could you". For example: Could you pick Leo up' },
  });
});

test.each([
  ['planned it', 'planning it'],
  ['carried on', 'carrying on'],
  ['you just moved', 'moving'],
  ['your daughter graduated', 'your daughter graduating'],
  ['the new job', null],
  ['', null],
])('%s, as it is after "Congratulations on"', (input, expected) => {
  expect(pastAsIng(input, 'Ana', ['Leo'])).toBe(expected);
});

test('any words can be typed, and a name may hold any signs', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(asks)), fc.string(), fc.string(), (ask, input, friend) => {
      readTextAnswer(input, asks[ask] as Ask, { ...context, friend });
    }),
  );
});
