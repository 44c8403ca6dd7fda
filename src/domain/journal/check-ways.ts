/** What changes of calls, traditions, local places and ideas must look like to be believed. */

import { answers, callKinds } from '../call/call.ts';
import { readClockTime } from '../clock-time.ts';
import { isDay } from '../day.ts';
import { feelings } from '../local/local.ts';
import { themes, traditionStates } from '../tradition/tradition.ts';
import { isWallTime } from '../wall-time.ts';
import {
  allFit,
  type Check,
  type Fields,
  isCount,
  isFields,
  isId,
  isIds,
  isText,
  isTexts,
  oneOf,
  optional,
  orNull,
} from './checks.ts';

const isBoolean: Check = (value) => typeof value === 'boolean';
const isTime: Check = (value) => isFields(value) && isWallTime(value.at) && isId(value.zone);
const isTimes: Check = (value) => Array.isArray(value) && value.every(isTime);
const isClockTime: Check = (value) => typeof value === 'string' && readClockTime(value) === value;
const mayBeIds = optional(isTexts);
const mayBeCount = optional(isCount);

const callFields: Readonly<Record<string, Check>> = {
  topic: isId,
  minutes: isCount,
  kind: oneOf(callKinds),
  plusOne: isBoolean,
  options: isTimes,
  picked: orNull(isTime),
  link: orNull(isText),
  alarm: orNull(isCount),
  cancelledOn: orNull(isDay),
};
const traditionFields: Readonly<Record<string, Check>> = {
  theme: oneOf(themes),
  prompts: isTexts,
  time: orNull(isClockTime),
  state: oneOf(traditionStates),
};
const localFields: Readonly<Record<string, Check>> = {
  name: isId,
  kind: isId,
  meets: orNull(isText),
  time: orNull(isClockTime),
  place: orNull(isText),
  link: orNull(isText),
  ask: orNull(isText),
  isOwn: isBoolean,
  isRemoved: isBoolean,
};

const fieldsFit =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isFields(value) && allFit(value, checks);

export const wayChecks = {
  'call.planned': (change) =>
    isId(change.call) &&
    mayBeCount(change.number) &&
    isDay(change.on) &&
    // Nobody is left of them when all were forgotten, and others were asked later on.
    isTexts(change.friends) &&
    isId(change.topic) &&
    isCount(change.minutes) &&
    fieldsFit(callFields)(change),
  'call.edited': (change) =>
    isId(change.call) &&
    isDay(change.on) &&
    optional(fieldsFit(callFields))(change.set) &&
    mayBeIds(change.friends) &&
    mayBeIds(change.without),
  'call.answered': (change) =>
    isId(change.call) &&
    isId(change.friend) &&
    oneOf(answers)(change.answer) &&
    optional(isTimes)(change.times),
  'call.held': (change) => isId(change.call) && isDay(change.on),
  'tradition.started': (change) =>
    isId(change.tradition) &&
    mayBeCount(change.number) &&
    isDay(change.on) &&
    isIds(change.friends) &&
    isId(change.theme) &&
    fieldsFit(traditionFields)(change),
  'tradition.edited': (change) =>
    isId(change.tradition) && isDay(change.on) && fieldsFit(traditionFields)(change.set),
  'tradition.shared': (change) => isId(change.tradition) && isDay(change.on),
  'local.added': (change) =>
    isId(change.local) &&
    mayBeCount(change.number) &&
    isDay(change.on) &&
    isId(change.name) &&
    isId(change.kind) &&
    fieldsFit(localFields)(change),
  'local.edited': (change) =>
    isId(change.local) &&
    isDay(change.on) &&
    optional(fieldsFit(localFields))(change.set) &&
    mayBeIds(change.steps) &&
    mayBeIds(change.leftOut),
  'local.visited': (change) =>
    isId(change.local) &&
    isDay(change.on) &&
    optional(oneOf(feelings))(change.felt) &&
    optional(isText)(change.note) &&
    mayBeIds(change.friends),
  'idea.kept': (change) =>
    isId(change.idea) && mayBeCount(change.number) && isDay(change.on) && isId(change.text),
  'idea.removed': (change) => isId(change.idea),
} satisfies Readonly<Record<string, (change: Fields) => boolean>>;
