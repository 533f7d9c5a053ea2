import { plainName } from './entity-keys.js';

export const PAPER_USES = ['attorney', 'principal', 'agreement', 'member', 'foreign', 'priority'] as const;
export type PaperUse = (typeof PAPER_USES)[number];

export const PARTY_ROLES = ['bidder', 'agent', 'principal', 'lead', 'member'] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];

/** One who stands behind a registration, as staff and bidder see it. */
export interface ShownParty {
  readonly role: PartyRole;
  readonly name: string;
  /** Credit code, number in a foreign register, or the last four characters of an identity card's. */
  readonly number: string | null;
  /** ISO 3166 alpha-2 of one from abroad. */
  readonly country: string | null;
  /** Of a consortium, in hundredths of a percent. */
  readonly share: number | null;
}

/** What was applied for, as it is kept: no number of an identity card is in it. */
export interface Application {
  readonly parties: readonly ShownParty[];
  /** 授权委托书: until which day (Shanghai) and up to which price, fen. */
  readonly attorney: { readonly until: string; readonly limit: string | null } | null;
  readonly foreign: 'foreign' | 'foreign-owned' | null;
  readonly legalRepresentative: string | null;
  readonly controller: string | null;
  readonly priority: string | null;
  readonly waitsAsRunnerUp: boolean;
  readonly refundAccount: { readonly name: string; readonly account: string; readonly bank: string } | null;
}

/** Under what name it bids: the principal's, or all of a consortium's, the lead first. Null: its own. */
export function bidderName(parties: readonly ShownParty[]): string | null {
  const principal = parties.find(({ role }) => role === 'principal');
  if (principal) return principal.name;
  const lead = parties.find(({ role }) => role === 'lead');
  if (!lead) return null;
  const members = parties.filter(({ role }) => role === 'member').map(({ name }) => name);
  return `联合体：${[`${lead.name}（牵头）`, ...members].join('、')}`;
}

export const FLAGS = [
  'agent',
  'consortium',
  'foreign',
  'foreign-owned',
  'formalities-open',
  'self-registered',
  'priority-claimed',
  'auctioneer-name',
  'same-representative',
  'same-controller',
] as const;
export type Flag = (typeof FLAGS)[number];

/** `with`: the other bidders of the lot that it is about. */
export interface RaisedFlag {
  readonly flag: Flag;
  readonly with: readonly string[];
}

export interface Flagged {
  readonly id: string;
  readonly name: string;
  readonly application: Application | null;
}

export interface FlagFacts {
  readonly isSelfRegistered: boolean;
  readonly formalities: 'open' | 'settled' | null;
  readonly auctioneer: string | null;
}

/**
 * What officer and auditor look at before the opening. None of it bars by itself: one control over two bidders is flagged, not
 * forbidden (domain.md, Conflicts), and a transfer abroad is amber until its formalities are settled.
 */
export function flagsOf(own: Flagged, others: readonly Flagged[], facts: FlagFacts): RaisedFlag[] {
  const { application } = own;
  const flags: RaisedFlag[] = [];
  const raise = (flag: Flag, isRaised: boolean, names: readonly string[] = []) => {
    if (isRaised) flags.push({ flag, with: names });
  };
  const parties = application?.parties ?? [];
  const role = (wanted: PartyRole) => parties.some((party) => party.role === wanted);
  const sharing = (of: (each: Application) => string | null) => {
    const word = application && plain(of(application));
    return word
      ? others.filter((each) => each.application && plain(of(each.application)) === word).map(({ name }) => name)
      : [];
  };
  const representative = sharing((each) => each.legalRepresentative);
  const controller = sharing((each) => each.controller);
  raise('same-representative', representative.length > 0, representative);
  raise('same-controller', controller.length > 0, controller);
  const names = [own.name, application?.legalRepresentative, ...parties.map(({ name }) => name)];
  raise('auctioneer-name', facts.auctioneer !== null && names.some((each) => plain(each) === plain(facts.auctioneer)));
  raise('agent', role('principal'));
  raise('consortium', role('lead'));
  if (application?.foreign) raise(application.foreign, true);
  raise('formalities-open', facts.formalities === 'open');
  raise('priority-claimed', application?.priority != null);
  raise('self-registered', facts.isSelfRegistered);
  return flags;
}

const plain = (name: string | null | undefined) => plainName(name ?? '');
