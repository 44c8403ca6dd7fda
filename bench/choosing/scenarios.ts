/** The lives in which the rules are compared: chosen by what they stand for, while looking at seeds that no figure is of. */

/** Friends in each circle: inner, close, friends, wider. */
type Sizes = readonly [inner: number, close: number, friends: number, wider: number];

export interface Scenario {
  readonly name: string;
  /** What it stands for, in a few words. */
  readonly about: string;
  readonly kind: 'enough' | 'overload' | 'stuck';
  readonly sizes: Sizes;
  /** Contacts she has the energy for, those that happen by themselves included, for each that she intends. */
  readonly energy: number;
  /** How often she passes over a name that is shown. */
  readonly skips: number;
  /** All her energy of a week on one evening. */
  readonly oneEvening?: true;
  /** Stretches without any contact, as first day and length. */
  readonly gaps?: readonly (readonly [from: number, length: number])[];
  /** People nobody has been in touch with, who come all at once: the day, and how many in circle `wider`. */
  readonly strangers?: readonly [on: number, count: number];
  /** So many of the inner and close circles she never acts on. */
  readonly stuck?: number;
}

export const days = 730;
/** What is before this day settles the lists, and is not counted. */
export const countedFrom = 90;

/** A little more than she intends: life does not spread evenly. */
const enough = 1.05;
const usual: Sizes = [4, 10, 16, 10];
const base = { kind: 'enough', sizes: usual, energy: enough, skips: 0.2 } as const;

export const scenarios: readonly Scenario[] = [
  { ...base, name: 'few', about: '12 friends', sizes: [3, 5, 3, 1] },
  { ...base, name: 'usual', about: '40 friends' },
  { ...base, name: 'many', about: '150 friends', sizes: [5, 20, 60, 65] },
  { ...base, name: 'very many', about: '300 friends', sizes: [6, 30, 104, 160] },
  { ...base, name: 'skips', about: '40 friends, you skip every second name', skips: 0.5 },
  {
    ...base,
    name: 'gaps',
    about: '40 friends, two weeks and five weeks of nothing',
    gaps: [
      [250, 14],
      [450, 35],
    ],
  },
  {
    ...base,
    name: 'strangers',
    about: '40 friends, and 120 strangers imported on one day',
    strangers: [240, 120],
  },
  { ...base, name: 'one evening', about: '40 friends, one free evening a week', oneEvening: true },
  { ...base, name: 'stuck', kind: 'stuck', about: '40 friends, four of them you never write to', stuck: 4 },
  {
    ...base,
    name: 'overload',
    kind: 'overload',
    about: '150 friends, half the energy it would take',
    sizes: [5, 20, 60, 65],
    energy: 0.5,
  },
];

/** Of ten intended contacts one happens by itself: at the school gate, because the other one called. */
export const byThemselves = 0.1;
