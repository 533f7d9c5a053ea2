import { describe, expect, it } from '@jest/globals';
import { PROJECT_STATUSES, type ProjectStatus } from './project.js';
import { allows, FINAL_STATUSES, TRANSITIONS } from './transitions.js';

const moves = Object.values(TRANSITIONS).flatMap(({ from, to }) => from.map((status: ProjectStatus) => [status, to]));

describe('the life of a project', () => {
  it('reaches every status from a draft', () => {
    const reached = new Set<ProjectStatus>(['draft']);
    for (let size = 0; size !== reached.size;) {
      size = reached.size;
      for (const [from, to] of moves) if (reached.has(from!)) reached.add(to!);
    }
    expect([...reached].sort()).toEqual([...PROJECT_STATUSES].sort());
  });

  it('can leave every status but the final ones', () => {
    const stuck = PROJECT_STATUSES.filter((status) => !moves.some(([from]) => from === status));
    expect(stuck.sort()).toEqual([...FINAL_STATUSES].sort());
  });

  it.each([
    ['release', 'submitted', false],
    ['release', 'accepted', true],
    ['take', 'accepted', false],
    ['withdraw', 'in-event', false],
    ['sell', 'released', false],
  ] as const)('%s from %s: %s', (name, status, allowed) => expect(allows(name, status)).toBe(allowed));
});
