/** The sections of a report in order. The first page stands alone: what is best, at what cost, why, who loses, what we do not know. */
import { assumptions } from './assumptions.ts';
import { comparisons } from './comparisons.ts';
import { containment } from './containment.ts';
import { cost } from './cost.ts';
import { day } from './day.ts';
import { decision } from './decision.ts';
import { definitions } from './definitions.ts';
import { doubts } from './doubts.ts';
import { escalation } from './escalation.ts';
import { guards } from './guards.ts';
import { handoff } from './handoff.ts';
import { load } from './load.ts';
import { loses } from './loses.ts';
import { method } from './method.ts';
import { observed } from './observed.ts';
import { operations } from './operations.ts';
import { risk } from './risk.ts';
import { satisfaction } from './satisfaction.ts';
import type { Section } from './section.ts';
import { verdict } from './verdict.ts';
import { why } from './why.ts';

export const SECTIONS: readonly Section[] = [
  verdict,
  decision,
  why,
  loses,
  doubts,
  satisfaction,
  load,
  containment,
  escalation,
  handoff,
  operations,
  day,
  cost,
  comparisons,
  guards,
  risk,
  observed,
  assumptions,
  method,
  definitions,
];
