import type { Day } from '@luochui/platform/domain/deadlines/day.js';
import type { Mode } from '../project.js';
import type { Right } from '../rights.js';
import type { Dossier, Inventor, NoticeFacts, RightFacts, ServiceFacts } from './dossier.js';
import type { Check, Colour, FindingCode, Stage } from './findings.js';
import type { GateFacts } from './gate.js';

/** What a case changes of a project whose every check is green. */
export interface CaseFacts {
  readonly modes?: readonly Mode[];
  readonly right?: Partial<Right>;
  readonly known?: Partial<RightFacts>;
  readonly service?: Partial<ServiceFacts> | null;
  readonly inventor?: Partial<Inventor>;
  readonly pricing?: Dossier['pricing'];
  readonly notice?: NoticeFacts;
  readonly today?: Day;
  readonly stage?: Stage;
}

export interface GateCase {
  readonly what: string;
  readonly facts: CaseFacts;
  readonly check: Check;
  readonly expected: readonly [FindingCode, Colour, string];
}

export const TODAY = '2026-03-10';
export const HOLDER = '示例研究所';
const NUMBER = 'ZL202010561208.6';

/** A patent of one owner with everything settled; `change` is what the case is about. */
export function factsOf({ modes, right, known, service, inventor, pricing, notice }: CaseFacts): GateFacts {
  const theRight: Right = {
    ipKind: 'invention',
    jurisdiction: 'CN',
    number: NUMBER,
    filingDate: '2020-06-18',
    expiryDate: null,
    ...right,
  };
  const { ipKind, number } = theRight;
  const settled: RightFacts = {
    ipKind,
    number,
    annuityPaidUntil: '2027-06-17',
    owners: [{ name: HOLDER, consented: true, documentId: null }],
    pledges: [],
    licences: [],
    disputes: [],
    ...known,
  };
  const theInventor: Inventor = {
    name: '示例发明人甲',
    accountId: null,
    sharePercent: 100,
    refusal: 'waived',
    notifiedOn: '2026-01-05',
    answeredOn: '2026-01-12',
    documentId: '00000000-0000-4000-8000-000000000001',
    ...inventor,
  };
  const theService: ServiceFacts = {
    status: 'yes',
    employer: null,
    employerConsented: false,
    employerDocumentId: null,
    inventors: [theInventor],
    rewardPlan: '净收入的 60% 归完成人',
    ...service,
  };
  return {
    holder: HOLDER,
    modes: modes ?? ['assignment'],
    rights: [theRight],
    dossier: {
      rights: [settled],
      service: service === null ? null : theService,
      pricing: pricing === undefined ? { stateFunded: false, priced: 'auction' } : pricing,
    },
    notice: notice ?? { standing: 'none', until: null },
  };
}

const other = (name: string, consented = false) => ({ name, consented, documentId: null });
const owners = (...others: readonly ReturnType<typeof other>[]) => [other(HOLDER, true), ...others];
const licence = (kind: 'exclusive' | 'sole' | 'ordinary', until: Day | null = '2028-01-01') => ({
  licences: [{ kind, licensee: '示例被许可人', until }],
});
const pledge = (consented: boolean, releasedOn: Day | null = null) => ({
  pledges: [{ pledgee: '示例银行', consented, documentId: null, releasedOn }],
});
const dispute = (kind: 'ownership' | 'invalidity' | 'seizure', closedOn: Day | null = null) => ({
  disputes: [{ kind, reference: '示例案号', closedOn }],
});
const row = (what: string, facts: CaseFacts, check: Check, ...expected: GateCase['expected']): GateCase => ({
  what,
  facts,
  check,
  expected,
});

/**
 * The gate's rules as examples: what is known, which check answers, with which finding, colour and statute. A case a line, so that the
 * table can be read as one; hence the formatter leaves it alone.
 */
// prettier-ignore
export const GATE_CASES: readonly GateCase[] = [
  // Number
  row('a number with its check digit', {}, 'number', 'number.valid', 'green', '拍卖法 42；ZC 0006-2003'),
  row('a wrong check digit', { right: { number: 'ZL202010561208.7' } }, 'number', 'number.invalid', 'red', '拍卖法 42；ZC 0006-2003'),
  row('letters for a number', { right: { number: 'ZL-ABC' } }, 'number', 'number.invalid', 'red', '拍卖法 42；ZC 0006-2003'),
  row('a number without its check digit', { right: { number: '202010561208' } }, 'number', 'number.without-check-digit', 'amber', '拍卖法 42；ZC 0006-2003'),
  row('a number of 1987, which has none', { right: { number: '87100001' } }, 'number', 'number.valid', 'green', '拍卖法 42；ZC 0006-2003'),
  row('no number', { right: { number: null } }, 'number', 'number.missing', 'amber', '拍卖法 41、42'),
  row('an application’s number', { right: { ipKind: 'application' } }, 'number', 'number.valid', 'green', '拍卖法 42；ZC 0006-2003'),
  row('a European number that looks alike', { right: { jurisdiction: 'EP', number: '20201056.7' } }, 'number', 'number.foreign', 'amber', '拍卖法 42'),
  row('a registered software', { right: { ipKind: 'software', number: '2023SR0123456' } }, 'number', 'number.registered', 'green', '拍卖法 42'),
  row('a software that is not registered', { right: { ipKind: 'software', number: null } }, 'number', 'number.missing', 'amber', '拍卖法 41、42'),
  row('a technical secret', { right: { ipKind: 'secret', number: null } }, 'number', 'number.not-needed', 'green', '反不正当竞争法；民法典 123'),

  // Term
  row('an invention in its sixth year', {}, 'term', 'term.running', 'green', '专利法 42'),
  row('a year before its last day', { today: '2039-06-19' }, 'term', 'term.ending', 'amber', '专利法 42；拍卖法 18、27'),
  row('its last day', { today: '2040-06-17' }, 'term', 'term.ending', 'amber', '专利法 42；拍卖法 18、27'),
  row('the day after its last', { today: '2040-06-18' }, 'term', 'term.over', 'red', '专利法 42、44'),
  row('a utility model of ten years', { right: { ipKind: 'utility-model', filingDate: '2016-03-10' } }, 'term', 'term.over', 'red', '专利法 42、44'),
  row('a design filed before June 2021: ten years', { right: { ipKind: 'design', filingDate: '2016-03-01' } }, 'term', 'term.over', 'red', '专利法 42、44'),
  row('a design filed since: fifteen', { right: { ipKind: 'design', filingDate: '2021-06-01' } }, 'term', 'term.running', 'green', '专利法 42'),
  row('no filing date', { right: { filingDate: null } }, 'term', 'term.unknown', 'amber', '专利法 42'),
  row('an application may never be granted', { right: { ipKind: 'application' } }, 'term', 'term.not-granted', 'amber', '技术合同解释 23'),
  row('a software without a date', { right: { ipKind: 'software', filingDate: null } }, 'term', 'term.unknown', 'amber', '计算机软件保护条例 14'),
  row('a layout by its stated end', { right: { ipKind: 'layout', expiryDate: '2030-01-01' } }, 'term', 'term.running', 'green', '集成电路布图设计保护条例 12'),
  row('a plant variety whose stated end is past', { right: { ipKind: 'plant-variety', expiryDate: '2026-03-09' } }, 'term', 'term.over', 'red', '植物新品种保护条例'),
  row('a Japanese right by its own law', { right: { jurisdiction: 'JP', filingDate: '2020-06-18' } }, 'term', 'term.unknown', 'amber', 'JP 当地法'),
  row('a secret has no term', { right: { ipKind: 'secret' } }, 'term', 'term.none', 'green', '反不正当竞争法；民法典 123'),

  // Annuity
  row('paid for more than a year', {}, 'annuity', 'annuity.paid', 'green', '专利法 43'),
  row('due in sixty days', { known: { annuityPaidUntil: '2026-05-09' } }, 'annuity', 'annuity.paid', 'green', '专利法 43'),
  row('due in fifty-nine days', { known: { annuityPaidUntil: '2026-05-08' } }, 'annuity', 'annuity.due-soon', 'amber', '专利法 43'),
  row('paid up to today', { known: { annuityPaidUntil: TODAY } }, 'annuity', 'annuity.due-soon', 'amber', '专利法 43'),
  row('late by a day, to be made good with a surcharge', { known: { annuityPaidUntil: '2026-03-09' } }, 'annuity', 'annuity.late', 'red', '专利法 43；专利法实施细则 115'),
  row('the surcharge’s last day', { known: { annuityPaidUntil: '2025-09-10' } }, 'annuity', 'annuity.late', 'red', '专利法 43；专利法实施细则 115'),
  row('the day after it', { known: { annuityPaidUntil: '2025-09-09' } }, 'annuity', 'annuity.lapsed', 'red', '专利法 44'),
  row('nobody has looked', { known: { annuityPaidUntil: null } }, 'annuity', 'annuity.unknown', 'amber', '专利法 43、44'),
  row('a foreign patent nobody has looked up', { right: { jurisdiction: 'US' }, known: { annuityPaidUntil: null } }, 'annuity', 'annuity.unknown', 'amber', 'US 当地法'),
  row('an application pays none', { right: { ipKind: 'application' }, known: { annuityPaidUntil: null } }, 'annuity', 'annuity.none', 'green', '专利法 43'),
  row('a software pays none', { right: { ipKind: 'software' }, known: { annuityPaidUntil: null } }, 'annuity', 'annuity.none', 'green', '专利法 43'),

  // Owners
  row('the holder alone', {}, 'owners', 'owners.sole', 'green', '拍卖法 6、41'),
  row('the holder in wider letters', { known: { owners: [other('示例　研究所')] } }, 'owners', 'owners.sole', 'green', '拍卖法 6、41'),
  row('nobody has looked', { known: { owners: null } }, 'owners', 'owners.unknown', 'amber', '拍卖法 41、42'),
  row('somebody else owns it', { known: { owners: [other('示例公司', true)] } }, 'owners', 'owners.not-holder', 'red', '拍卖法 6'),
  row('a co-owner consents to the sale', { known: { owners: owners(other('示例大学', true)) } }, 'owners', 'owners.consented', 'green', '专利法 14'),
  row('a co-owner does not', { known: { owners: owners(other('示例大学')) } }, 'owners', 'owners.consent-missing', 'red', '专利法 14'),
  row('nor to an exclusive licence', { modes: ['exclusive'], known: { owners: owners(other('示例大学')) } }, 'owners', 'owners.consent-missing', 'red', '专利法 14'),
  row('nor to a sole one', { modes: ['sole'], known: { owners: owners(other('示例大学')) } }, 'owners', 'owners.consent-missing', 'red', '专利法 14'),
  row('nor to a share for it', { modes: ['equity'], known: { owners: owners(other('示例大学')) } }, 'owners', 'owners.consent-missing', 'red', '专利法 14'),
  row('an ordinary licence needs none', { modes: ['ordinary'], known: { owners: owners(other('示例大学')) } }, 'owners', 'owners.consent-not-needed', 'green', '专利法 14'),
  row('no mode said: everything is offered', { modes: [], known: { owners: owners(other('示例大学')) } }, 'owners', 'owners.consent-missing', 'red', '专利法 14'),
  row('one of two co-owners is missing', { known: { owners: owners(other('示例大学', true), other('示例医院')) } }, 'owners', 'owners.consent-missing', 'red', '专利法 14'),
  row('a software’s co-owner', { right: { ipKind: 'software' }, known: { owners: owners(other('示例大学')) } }, 'owners', 'owners.consent-missing', 'red', '计算机软件保护条例 10；著作权法 14'),
  row('a secret’s co-owner', { right: { ipKind: 'secret' }, modes: ['sole'], known: { owners: owners(other('示例大学')) } }, 'owners', 'owners.consent-missing', 'red', '民法典 861；技术合同解释 20'),
  row('abroad even an ordinary licence', { right: { jurisdiction: 'US' }, modes: ['ordinary'], known: { owners: owners(other('示例大学')) } }, 'owners', 'owners.consent-missing', 'red', 'US 当地法'),

  // Pledge
  row('none', {}, 'pledge', 'pledge.none', 'green', '民法典 444'),
  row('nobody has looked', { known: { pledges: null } }, 'pledge', 'pledge.unknown', 'amber', '民法典 444；拍卖法 42'),
  row('pledged, the bank does not consent', { known: pledge(false) }, 'pledge', 'pledge.not-consented', 'red', '民法典 444'),
  row('nor to a licence', { modes: ['ordinary'], known: pledge(false) }, 'pledge', 'pledge.not-consented', 'red', '民法典 444'),
  row('pledged, the bank consents', { known: pledge(true) }, 'pledge', 'pledge.consented', 'green', '民法典 444'),
  row('released today', { known: pledge(false, TODAY) }, 'pledge', 'pledge.none', 'green', '民法典 444'),
  row('released tomorrow', { known: pledge(false, '2026-03-11') }, 'pledge', 'pledge.not-consented', 'red', '民法典 444'),

  // Licences
  row('none', {}, 'licence', 'licence.none', 'green', '民法典 870'),
  row('nobody has looked', { known: { licences: null } }, 'licence', 'licence.unknown', 'amber', '民法典 870；拍卖法 27'),
  row('sold with an exclusive licence that goes along', { known: licence('exclusive') }, 'licence', 'licence.goes-along', 'amber', '技术合同解释 24；拍卖法 27'),
  row('an exclusive one beside another', { modes: ['ordinary'], known: licence('exclusive') }, 'licence', 'licence.in-the-way', 'red', '技术合同解释 25'),
  row('a sole one beside another', { modes: ['ordinary'], known: licence('sole') }, 'licence', 'licence.in-the-way', 'red', '技术合同解释 25'),
  row('an ordinary one beside an exclusive one', { modes: ['exclusive'], known: licence('ordinary') }, 'licence', 'licence.in-the-way', 'red', '技术合同解释 25'),
  row('an ordinary one beside another', { modes: ['ordinary'], known: licence('ordinary') }, 'licence', 'licence.beside', 'green', '技术合同解释 25'),
  row('its last day', { modes: ['ordinary'], known: licence('exclusive', TODAY) }, 'licence', 'licence.in-the-way', 'red', '技术合同解释 25'),
  row('the day after', { modes: ['ordinary'], known: licence('exclusive', '2026-03-09') }, 'licence', 'licence.none', 'green', '民法典 870'),
  row('one without an end', { modes: ['ordinary'], known: licence('exclusive', null) }, 'licence', 'licence.in-the-way', 'red', '技术合同解释 25'),

  // Disputes
  row('none', {}, 'dispute', 'dispute.none', 'green', '拍卖法 6'),
  row('nobody has looked', { known: { disputes: null } }, 'dispute', 'dispute.unknown', 'amber', '拍卖法 6、42'),
  row('over the ownership', { known: dispute('ownership') }, 'dispute', 'dispute.ownership', 'red', '拍卖法 6'),
  row('seized by a court', { known: dispute('seizure') }, 'dispute', 'dispute.seizure', 'red', '拍卖法 6'),
  row('its validity is attacked', { known: dispute('invalidity') }, 'dispute', 'dispute.invalidity', 'amber', '专利法 45、47；拍卖法 27'),
  row('settled today', { known: dispute('ownership', TODAY) }, 'dispute', 'dispute.none', 'green', '拍卖法 6'),

  // Service invention
  row('complete', {}, 'service', 'service.complete', 'green', '专利法 6、15、16'),
  row('nobody has asked', { service: null }, 'service', 'service.unknown', 'amber', '专利法 6；民法典 847'),
  row('none', { service: { status: 'no' } }, 'service', 'service.no', 'green', '专利法 6'),
  row('another employer that does not consent', { service: { employer: '示例工厂' } }, 'service', 'service.consent-missing', 'red', '专利法 6；民法典 847'),
  row('another employer that does', { service: { employer: '示例工厂', employerConsented: true } }, 'service', 'service.complete', 'green', '专利法 6、15、16'),
  row('no inventor named', { service: { inventors: [] } }, 'service', 'service.inventors-missing', 'red', '专利法 16'),
  row('no plan for the reward', { service: { rewardPlan: ' ' } }, 'service', 'service.reward-missing', 'amber', '专利法 15；促进科技成果转化法 44'),
  row('shares of ninety', { inventor: { sharePercent: 90 } }, 'service', 'service.shares-wrong', 'amber', '促进科技成果转化法 44'),
  row('a share not stated', { inventor: { sharePercent: null } }, 'service', 'service.shares-wrong', 'amber', '促进科技成果转化法 44'),

  // First refusal
  row('waived with the document', {}, 'first-refusal', 'refusal.waived', 'green', '民法典 847'),
  row('waived by word of mouth', { inventor: { documentId: null } }, 'first-refusal', 'refusal.undocumented', 'amber', '民法典 847'),
  row('not asked', { inventor: { refusal: 'none', notifiedOn: null } }, 'first-refusal', 'refusal.not-notified', 'red', '民法典 847'),
  row('notified, the last of fifteen days', { inventor: { refusal: 'notified', notifiedOn: '2026-02-23' } }, 'first-refusal', 'refusal.running', 'amber', '民法典 847'),
  row('notified and silent since', { inventor: { refusal: 'notified', notifiedOn: '2026-02-20' } }, 'first-refusal', 'refusal.silent', 'green', '民法典 847；参照民法典 726'),
  row('silent, the notice not proved', { inventor: { refusal: 'notified', notifiedOn: '2026-02-20', documentId: null } }, 'first-refusal', 'refusal.undocumented', 'amber', '民法典 847'),
  row('claimed, at the release', { inventor: { refusal: 'claimed' } }, 'first-refusal', 'refusal.claimed', 'amber', '民法典 847'),
  row('claimed, at the announcement', { inventor: { refusal: 'claimed' }, stage: 'announcement' }, 'first-refusal', 'refusal.claimed-unsettled', 'red', '民法典 847'),
  row('claimed, at the closing', { inventor: { refusal: 'claimed' }, stage: 'closing' }, 'first-refusal', 'refusal.claimed-unsettled', 'red', '民法典 847'),
  row('a licence asks nobody', { modes: ['exclusive'], inventor: { refusal: 'none' } }, 'first-refusal', 'refusal.not-applicable', 'green', '民法典 847'),
  row('a share for it does', { modes: ['equity'], inventor: { refusal: 'none' } }, 'first-refusal', 'refusal.not-notified', 'red', '民法典 847'),
  row('no service invention', { service: { status: 'no' } }, 'first-refusal', 'refusal.not-applicable', 'green', '民法典 847'),
  row('nobody knows whose invention', { service: null }, 'first-refusal', 'refusal.unknown', 'amber', '民法典 847'),
  row('no inventor named', { service: { inventors: [] } }, 'first-refusal', 'refusal.not-notified', 'red', '民法典 847'),

  // Public notice
  row('an enterprise sells', {}, 'public-notice', 'notice.not-required', 'green', '促进科技成果转化法 18'),
  row('a university sells by auction', { pricing: { stateFunded: true, priced: 'auction' } }, 'public-notice', 'notice.not-required', 'green', '促进科技成果转化法 18'),
  row('a university agrees a price', { pricing: { stateFunded: true, priced: 'negotiated' } }, 'public-notice', 'notice.missing', 'red', '促进科技成果转化法 18；国发〔2016〕16号 一（一）'),
  row('a university has not said how', { pricing: { stateFunded: true, priced: null } }, 'public-notice', 'notice.unknown', 'amber', '促进科技成果转化法 18'),
  row('nobody has asked', { pricing: null }, 'public-notice', 'notice.unknown', 'amber', '促进科技成果转化法 18'),
  row('the notice runs', { notice: { standing: 'open', until: TODAY } }, 'public-notice', 'notice.open', 'red', '促进科技成果转化法 18；国发〔2016〕16号 一（一）'),
  row('an objection is not decided', { notice: { standing: 'deciding', until: null } }, 'public-notice', 'notice.deciding', 'red', '国发〔2016〕16号 一（一）；本中心发布规则'),
  row('the standstill after a decision', { notice: { standing: 'standstill', until: '2026-03-12' } }, 'public-notice', 'notice.standstill', 'red', '本中心发布规则'),
  row('an objection was right', { notice: { standing: 'upheld', until: null } }, 'public-notice', 'notice.upheld', 'red', '本中心发布规则'),
  row('the notice passed', { pricing: { stateFunded: true, priced: 'negotiated' }, notice: { standing: 'passed', until: null } }, 'public-notice', 'notice.passed', 'green', '促进科技成果转化法 18；国发〔2016〕16号 一（一）'),
];
