import { describe, expect, it } from '@jest/globals';
import { addDays } from '@luochui/platform/domain/deadlines/day.js';
import fc from 'fast-check';
import { IP_KINDS, MODES } from '../project.js';
import { DISPUTE_KINDS, EMPTY_DOSSIER, LICENCE_KINDS, NOTICE_STANDINGS, REFUSAL_STATUSES } from './dossier.js';
import { CHECKS, FINDINGS, keyOf, STAGES, type FindingCode } from './findings.js';
import { factsOf, GATE_CASES, TODAY } from './gate-cases.js';
import { openAmberOf, passGate, redOf, turnsOn, type GateFacts } from './gate.js';

describe('the rights gate', () => {
  it.each(GATE_CASES.map((each) => [each.check, each.what, each] as const))('%s: %s', (_check, _what, each) => {
    const { facts, check, expected } = each;
    const { checks } = passGate(factsOf(facts), facts.today ?? TODAY, facts.stage ?? 'release');
    const answered = checks.find((one) => one.check === check)!;
    const [worst] = answered.findings;
    expect([worst!.code, worst!.colour, worst!.statute]).toEqual(expected);
    expect(answered.colour).toBe(expected[1]);
  });

  it('has a case for everything that it can find, and at least sixty', () => {
    expect(GATE_CASES.length).toBeGreaterThanOrEqual(60);
    const shown = new Set<FindingCode>(GATE_CASES.map(({ expected }) => expected[0]));
    // What needs a project without rights, below.
    const elsewhere: readonly FindingCode[] = ['number.none'];
    const codes = Object.keys(FINDINGS) as FindingCode[];
    expect(codes.filter((code) => !shown.has(code) && !elsewhere.includes(code))).toEqual([]);
  });

  it('is green where all is settled, and then nobody has to answer for anything', () => {
    const result = passGate(factsOf({}), TODAY, 'release');
    expect(result.checks.map(({ check, colour }) => [check, colour])).toEqual(CHECKS.map((check) => [check, 'green']));
    expect([result.colour, redOf(result), openAmberOf(result, new Set())]).toEqual(['green', [], []]);
  });

  it('is red without a right, and amber and never green where nothing is known', () => {
    const nothing = { ...factsOf({}), rights: [], dossier: EMPTY_DOSSIER };
    const result = passGate(nothing, TODAY, 'release');
    expect(redOf(result).map(({ code }) => code)).toEqual(['number.none']);
    const unknown = passGate({ ...factsOf({}), dossier: EMPTY_DOSSIER }, TODAY, 'release');
    const asked = unknown.checks.filter(({ colour }) => colour === 'amber').map(({ check }) => check);
    expect(asked).toEqual([
      'annuity',
      'owners',
      'pledge',
      'licence',
      'dispute',
      'service',
      'first-refusal',
      'public-notice',
    ]);
    expect(unknown.colour).toBe('amber');
  });

  it('says red before amber, of each right, with its number', () => {
    const facts = factsOf({ known: { annuityPaidUntil: null } });
    const second = { ...facts.rights[0]!, number: 'ZL202121087345.7', ipKind: 'utility-model' as const };
    const known = { ...facts.dossier.rights[0]!, ...second, annuityPaidUntil: '2025-01-01' };
    const two = {
      ...facts,
      rights: [...facts.rights, second],
      dossier: { ...facts.dossier, rights: [...facts.dossier.rights, known] },
    };
    const annuity = passGate(two, TODAY, 'release').checks.find(({ check }) => check === 'annuity')!;
    expect(annuity.findings.map(({ code, number }) => [code, number])).toEqual([
      ['annuity.lapsed', 'ZL202121087345.7'],
      ['annuity.unknown', 'ZL202010561208.6'],
    ]);
  });

  it('takes what is known of a right by its number in whatever spelling, and of no other right', () => {
    const facts = factsOf({});
    const spelled = { ...facts.dossier.rights[0]!, number: 'cn 2020 1056 1208.6' };
    const result = passGate({ ...facts, dossier: { ...facts.dossier, rights: [spelled] } }, TODAY, 'release');
    expect(result.colour).toBe('green');
    const foreign = { ...spelled, number: 'ZL202121087345.7' };
    expect(passGate({ ...facts, dossier: { ...facts.dossier, rights: [foreign] } }, TODAY, 'release').colour).toBe(
      'amber',
    );
  });

  it('lets an acknowledgement cover the finding it was given for, and no other', () => {
    const before = passGate(factsOf({ known: { annuityPaidUntil: '2026-04-01' } }), TODAY, 'release');
    const [due] = openAmberOf(before, new Set());
    expect(due!.code).toBe('annuity.due-soon');
    const acknowledged = new Set([keyOf(due!)]);
    expect(openAmberOf(before, acknowledged)).toEqual([]);
    const after = passGate(factsOf({ known: { annuityPaidUntil: '2026-04-02' } }), TODAY, 'release');
    expect(openAmberOf(after, acknowledged)).toHaveLength(1);
  });

  const day = fc.integer({ min: -900, max: 900 }).map((days) => addDays(TODAY, days));
  const dayOrNot = fc.option(day, { nil: null });
  const name = fc.constantFrom('示例研究所', '示例大学', '示例银行');
  const facts: fc.Arbitrary<GateFacts> = fc.record({
    holder: fc.constant('示例研究所'),
    modes: fc.subarray([...MODES]),
    rights: fc.tuple(
      fc.record({
        ipKind: fc.constantFrom(...IP_KINDS),
        jurisdiction: fc.constantFrom('CN', 'US', null),
        number: fc.constantFrom('ZL202010561208.6', 'ZL202010561208.7', null),
        filingDate: fc.option(fc.constantFrom('2006-09-01', '2016-05-05', '2021-06-01'), { nil: null }),
        expiryDate: dayOrNot,
      }),
    ),
    dossier: fc.record({
      rights: fc.constantFrom('ZL202010561208.6', 'ZL202010561208.7', null).chain((number) =>
        fc.tuple(
          fc.record({
            ipKind: fc.constantFrom(...IP_KINDS),
            number: fc.constant(number),
            annuityPaidUntil: dayOrNot,
            owners: fc.option(
              fc.array(fc.record({ name, consented: fc.boolean(), documentId: fc.constant(null) }), { maxLength: 2 }),
              { nil: null },
            ),
            pledges: fc.option(
              fc.array(
                fc.record({
                  pledgee: name,
                  consented: fc.boolean(),
                  documentId: fc.constant(null),
                  releasedOn: dayOrNot,
                }),
                { maxLength: 2 },
              ),
              { nil: null },
            ),
            licences: fc.option(
              fc.array(fc.record({ kind: fc.constantFrom(...LICENCE_KINDS), licensee: name, until: dayOrNot }), {
                maxLength: 2,
              }),
              { nil: null },
            ),
            disputes: fc.option(
              fc.array(fc.record({ kind: fc.constantFrom(...DISPUTE_KINDS), reference: name, closedOn: dayOrNot }), {
                maxLength: 2,
              }),
              { nil: null },
            ),
          }),
        ),
      ),
      service: fc.option(
        fc.record({
          status: fc.constantFrom('yes' as const, 'no' as const),
          employer: fc.option(name, { nil: null }),
          employerConsented: fc.boolean(),
          employerDocumentId: fc.constant(null),
          inventors: fc.array(
            fc.record({
              name,
              accountId: fc.constant(null),
              sharePercent: fc.constantFrom(50, 100, null),
              refusal: fc.constantFrom(...REFUSAL_STATUSES),
              notifiedOn: dayOrNot,
              answeredOn: dayOrNot,
              documentId: fc.constantFrom('d', null),
            }),
            { maxLength: 2 },
          ),
          rewardPlan: fc.constantFrom('60%', null),
        }),
        { nil: null },
      ),
      pricing: fc.constant(null),
    }),
    notice: fc.record({ standing: fc.constantFrom(...NOTICE_STANDINGS), until: fc.constant(null) }),
  });
  const codes = (of: GateFacts, on: string) =>
    passGate(of, on, 'schedule').checks.flatMap(({ findings }) => findings.map(({ code }) => code));

  it('answers the same on every day before the one on which it says that it turns', () => {
    fc.assert(
      fc.property(facts, fc.nat({ max: 400 }), (of, later) => {
        const turns = turnsOn(of, TODAY);
        const on = addDays(TODAY, later);
        if (turns === null || on < turns) expect(codes(of, on)).toEqual(codes(of, TODAY));
      }),
      { numRuns: 500 },
    );
  });

  it('does turn on that day, for an annuity, a licence, a dispute and an inventor’s time', () => {
    const turning = [
      factsOf({ known: { annuityPaidUntil: '2026-04-01' } }),
      factsOf({ modes: ['ordinary'], known: { licences: [{ kind: 'sole', licensee: '示例', until: '2026-04-01' }] } }),
      factsOf({ known: { disputes: [{ kind: 'ownership', reference: '示例', closedOn: '2026-04-01' }] } }),
      factsOf({ inventor: { refusal: 'notified', notifiedOn: '2026-03-08' } }),
    ];
    for (const of of turning) {
      const turns = turnsOn(of, TODAY)!;
      expect(codes(of, turns)).not.toEqual(codes(of, addDays(turns, -1)));
    }
  });

  it('has at the closing every red that it has at any stage', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(...STAGES), (of, stage) => {
        const reds = (at: typeof stage) => redOf(passGate(of, TODAY, at)).length;
        expect(reds('closing')).toBeGreaterThanOrEqual(reds(stage));
      }),
    );
  });
});
