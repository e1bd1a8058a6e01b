/** The relations between values of a scenario, once each value by itself is right. */
import type { PolicySpec, Scenario } from '../schema.ts';
import { checkAdvisers } from './adviser.ts';
import { checkAiOperation } from './ai-operation.ts';
import { checkArmSides } from './arm.ts';
import { checkAnnounce } from './announce.ts';
import { checkCallback, checkOffers } from './callback.ts';
import { checkOutbound } from './calls.ts';
import { checkCapacity } from './capacity.ts';
import type { CheckContext } from './context.ts';
import { checkChannels } from './channels.ts';
import { checkDecision } from './decision.ts';
import { checkDayTypes, checkMoments, checkShapes, checkSurges } from './days.ts';
import { checkArrivals, checkSources } from './demand.ts';
import { checkDistributions } from './distributions.ts';
import { checkExperiment } from './experiment.ts';
import { checkGroupOpening } from './group-opening.ts';
import { checkIntervalFiles } from './intervals.ts';
import { checkMechanisms } from './mechanisms.ts';
import { checkPatience } from './patience.ts';
import { checkHolidays, checkOpening } from './opening.ts';
import { checkPeople } from './people.ts';
import { checkPolicies } from './policies.ts';
import { checkQueues } from './queues.ts';
import { checkRoles } from './roles.ts';
import { checkShrinkage } from './shrinkage.ts';
import { checkStaffing } from './staffing.ts';
import { checkKind, checkUnchanging } from './steady.ts';
import { checkTrusted } from './trusted.ts';
import { checkWork } from './work.ts';

/** What is said once a file: the experiment, the decision, the policies as they are written. */
export function checkScenario(scenario: Scenario, context: CheckContext): void {
  checkExperiment(scenario, context);
  checkKind(scenario, context);
  checkDecision(scenario, context);
  checkPolicies(scenario, context);
  checkOffers(scenario, context);
}

/** What holds in every world: that of the file, and those of policies with an overlay. */
export function checkWorld(world: Scenario, context: CheckContext): void {
  checkSources(world, context);
  checkArrivals(world, context);
  checkShapes(world, context);
  checkIntervalFiles(world, context);
  checkSurges(world, context);
  checkDayTypes(world, context);
  checkMoments(world, context);
  checkOpening(world, context);
  checkGroupOpening(world, context);
  checkHolidays(world, context);
  checkDistributions(world, context);
  checkPatience(world, context);
  checkWork(world, context);
  checkStaffing(world, context);
  checkPeople(world, context);
  checkShrinkage(world, context);
  checkRoles(world, context);
  checkAdvisers(world, context);
  checkQueues(world, context);
  checkChannels(world, context);
  checkCallback(world, context);
  checkOutbound(world, context);
  checkAnnounce(world, context);
  checkMechanisms(world, context);
  checkAiOperation(world, context);
  checkTrusted(world, context);
  checkUnchanging(world, context);
}

/** What a policy needs of the world that it lives in. */
export function checkArm(id: string, policy: PolicySpec, world: Scenario, context: CheckContext): void {
  checkArmSides(id, policy, world, context);
  checkCapacity(id, policy, world, context);
}
