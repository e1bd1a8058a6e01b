/** Outcomes that a contact list recorded, summed up to stand beside the simulated ones. They are never fed to a run. */
import { mean, medianSorted } from 'simple-statistics';
import type { Attachments } from '../scenario/attachments.ts';
import type { ObservedOutcome } from './findings.ts';

/** One entry for each observed column of each list, in the order of the scenario; NaN marks a row without a value. */
export function observedOutcomes(attachments: Attachments): ObservedOutcome[] {
  return Object.entries(attachments.contacts).flatMap(([source, contacts]) =>
    Object.entries(contacts.observed).map(([name, column]): ObservedOutcome => {
      const values = [...column].filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
      if (values.length === 0) return { source, name, n: 0, mean: null, median: null, notes: ['no row of the list has a value'] };
      const missing = contacts.length - values.length;
      const notes = missing === 0 ? [] : [`${missing} of ${contacts.length} contacts have no value`];
      return { source, name, n: values.length, mean: mean(values), median: medianSorted(values), notes };
    }),
  );
}
