/** Progress: what the line says. That it stays off standard output is shown with the real command. */
import { describe, expect, it } from 'vitest';
import { progressText, timeText } from '../../src/cli/progress.ts';

describe('progress', () => {
  it('names the policy, what is done, and the time left at this pace', () => {
    expect(progressText({ done: 25, total: 100, arm: 'ai-first' }, 10)).toBe('ai-first · 25 of 100 replications · 30 s left');
  });

  it('promises nothing before anything is done', () => {
    expect(progressText({ done: 0, total: 100, arm: 'ai-first' }, 10)).toBe('ai-first · 0 of 100 replications');
  });

  it.each([
    [0.2, '1 s'],
    [59, '59 s'],
    [61, '1 min 1 s'],
    [3661, '1 h 1 min'],
  ])('says %d seconds as %s', (seconds, text) => expect(timeText(seconds)).toBe(text));
});
