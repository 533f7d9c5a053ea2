import { describe, expect, it } from '@jest/globals';
import { surveyed } from '@luochui/testing/transitions.js';
import {
  canWithdraw,
  conflicting,
  REGISTRATION_MOVES,
  REGISTRATION_STATUSES,
  statusAfter,
  statusBefore,
} from './registration.js';

describe('a registration', () => {
  it('reaches every state, and ends rejected, voided or withdrawn', () => {
    const final = ['rejected', 'voided', 'withdrawn'];
    expect(surveyed(REGISTRATION_MOVES, 'submitted')).toEqual({ unreachable: [], final });
  });

  it.each([
    ['approve', 'submitted', 'approved'],
    ['reject', 'submitted', 'rejected'],
    ['qualify', 'approved', 'qualified'],
    ['void', 'qualified', 'voided'],
  ] as const)('%s leads from %s to %s', (move, before, after) => {
    expect([statusBefore(move), statusAfter(move)]).toEqual([before, after]);
  });

  it('is withdrawn from wherever it goes on', () => {
    expect(REGISTRATION_STATUSES.filter(canWithdraw)).toEqual(['submitted', 'approved', 'qualified']);
  });

  it('has one state that each other move starts from', () => {
    const moves = Object.values(REGISTRATION_MOVES).flatMap((of) => Object.keys(of).filter((to) => to !== 'withdraw'));
    expect(new Set(moves).size).toBe(moves.length);
  });
});

describe('a conflict of interest', () => {
  const holder = { organisationId: 'a', name: '示例大学' };
  it.each([
    ['the same entity', { organisationId: 'a', name: '示例大学技术转移部' }, true],
    ['the same name entered twice', { organisationId: 'b', name: '示例 大学' }, true],
    ['another entity', { organisationId: 'b', name: '示例装备有限公司' }, false],
  ])('%s', (_, bidder, found) => {
    expect(conflicting(bidder, [holder]) === holder).toBe(found);
  });
  it('finds full-width letters, and no entity in a seller that has no account', () => {
    const seller = { organisationId: null, name: 'ＡＣＭＥ Ltd' };
    expect(conflicting({ organisationId: 'b', name: 'Acme Ltd' }, [seller])).toBe(seller);
    expect(conflicting({ organisationId: null, name: 'Other' }, [seller])).toBeUndefined();
  });
});
