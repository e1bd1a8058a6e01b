/** Every known answer, in the order in which it is checked and shown. Adding one: an object in `fixtures/`, and a line here. */
import type { Fixture } from './fixture.ts';
import {
  aiFirst,
  aiFirstEndless,
  aiReturns30,
  aiReturns50,
  aiReturnsNextDay,
  aiSessionsLost,
  aiSessionsOverflow,
  aiSessionsQueue,
} from './fixtures/ai-stage.ts';
import { ssjDay } from './fixtures/busy-days.ts';
import { erlangCBusy, erlangCQuiet, erlangCSmall, pollaczekKhinchine } from './fixtures/erlang-c.ts';
import { erlangAFifty, erlangAShort, erlangAWorkforce, patienceBalking, patienceConstant, patienceLognormal } from './fixtures/patience.ts';
import { erlangBEight, erlangBTen, finiteNinety } from './fixtures/places.ts';
import { hospitalOne, hospitalTwo, urgentConstant, vip } from './fixtures/priorities.ts';
import { fullDay, patientDay, plainDay } from './fixtures/published-days.ts';
import { serviceLevelArithmetic } from './fixtures/service-level-arithmetic.ts';
import { timeVarying100, timeVarying110 } from './fixtures/time-varying.ts';

export const FIXTURES: readonly Fixture[] = [
  serviceLevelArithmetic,
  erlangBTen,
  erlangBEight,
  finiteNinety,
  erlangCSmall,
  erlangCQuiet,
  erlangCBusy,
  pollaczekKhinchine,
  erlangAFifty,
  erlangAShort,
  erlangAWorkforce,
  patienceLognormal,
  patienceConstant,
  patienceBalking,
  hospitalOne,
  hospitalTwo,
  vip,
  urgentConstant,
  timeVarying100,
  timeVarying110,
  aiFirst,
  aiFirstEndless,
  aiReturns30,
  aiReturns50,
  aiReturnsNextDay,
  aiSessionsLost,
  aiSessionsOverflow,
  aiSessionsQueue,
  plainDay,
  patientDay,
  fullDay,
  ssjDay,
];
