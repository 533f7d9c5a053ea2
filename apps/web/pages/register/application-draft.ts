import { isCreditCode, isIdentityNumber } from '@luochui/accounts/wire/party.js';
import type { ApplicationBody, PartyBody } from '@luochui/sales/wire/application.js';
import { useEffect, useState } from 'react';
import { read, write } from '../../live/storage.js';
import type { ApplicationTexts } from '../../texts/application.js';

/** A paper that was sent already. */
export interface SentPaper {
  readonly id: string;
  readonly name: string;
}

export interface PartyDraft {
  readonly kind: PartyBody['kind'];
  readonly name: string;
  readonly number: string;
  readonly country: string;
  readonly identity: SentPaper | null;
  readonly share: string;
}

/** As it is typed. */
export interface ApplicationDraft {
  readonly form: 'alone' | 'agent' | 'consortium';
  readonly attorney: SentPaper | null;
  readonly until: string;
  readonly limit: string | null;
  readonly principal: PartyDraft;
  readonly agreement: SentPaper | null;
  readonly leadShare: string;
  readonly members: readonly PartyDraft[];
  readonly foreign: 'none' | 'foreign' | 'foreign-owned';
  readonly country: string;
  readonly foreignNumber: string;
  readonly foreignPaper: SentPaper | null;
  readonly representative: string;
  readonly controller: string;
  readonly claimsPriority: boolean;
  readonly priorityGround: string;
  readonly priorityPaper: SentPaper | null;
  readonly waits: boolean;
  readonly refundName: string;
  readonly refundNumber: string;
  readonly refundBank: string;
  readonly declares: boolean;
}

export const emptyParty: PartyDraft = {
  kind: 'organisation',
  name: '',
  number: '',
  country: '',
  identity: null,
  share: '',
};

const EMPTY: ApplicationDraft = {
  form: 'alone',
  attorney: null,
  until: '',
  limit: null,
  principal: emptyParty,
  agreement: null,
  leadShare: '',
  members: [emptyParty],
  foreign: 'none',
  country: '',
  foreignNumber: '',
  foreignPaper: null,
  representative: '',
  controller: '',
  claimsPriority: false,
  priorityGround: '',
  priorityPaper: null,
  waits: false,
  refundName: '',
  refundNumber: '',
  refundBank: '',
  declares: false,
};

/** Kept on this device until it is sent, but for what nobody else should read there. */
export function useApplicationDraft(lotId: string, accountId: string) {
  const key = `luochui.registration.${accountId}.${lotId}`;
  const [draft, setDraft] = useState<ApplicationDraft>(() => ({ ...EMPTY, ...read<Partial<ApplicationDraft>>(key) }));
  useEffect(() => {
    write(key, { ...draft, declares: false, principal: kept(draft.principal), members: draft.members.map(kept) });
  }, [key, draft]);
  return {
    draft,
    change: (change: Partial<ApplicationDraft>) => setDraft((before) => ({ ...before, ...change })),
    forget: () => write(key, null),
  };
}

const kept = (party: PartyDraft): PartyDraft => (party.kind === 'person' ? { ...party, number: '' } : party);

export const numberIsRight = ({ kind, number }: PartyDraft): boolean => {
  if (kind === 'organisation') return isCreditCode(number.trim().toUpperCase());
  if (kind === 'person') return isIdentityNumber(number.trim().toUpperCase());
  return number.trim().length >= 2;
};

const isCountry = (country: string) => /^[A-Z]{2}$/.test(country.trim());
const hundredths = (typed: string) =>
  /^\d{1,2}(\.\d{1,2})?$/.test(typed.trim()) ? Math.round(Number(typed) * 100) : 0;

export const shareSum = ({ leadShare, members }: ApplicationDraft): number =>
  [leadShare, ...members.map(({ share }) => share)].reduce((sum, share) => sum + hundredths(share), 0) / 100;

/** What is still missing, by the names of the fields; the server refuses by the same. */
export function missingIn(draft: ApplicationDraft, texts: ApplicationTexts): string[] {
  const missing: string[] = [];
  const need = (has: unknown, name: string) => !has && missing.push(name);
  const party = (each: PartyDraft, name: string) =>
    need(
      each.name.trim().length >= 2 && numberIsRight(each) && (each.kind !== 'foreign' || isCountry(each.country)),
      name,
    );
  if (draft.form === 'agent') {
    need(draft.attorney, texts.attorney);
    need(draft.until, texts.until);
    party(draft.principal, texts.principal);
    need(draft.principal.identity, texts.principalIdentity);
  }
  if (draft.form === 'consortium') {
    need(draft.agreement, texts.uses.agreement);
    draft.members.forEach((member, i) => {
      party(member, texts.member(i + 1));
      need(member.identity, `${texts.member(i + 1)} ${texts.memberIdentity}`);
    });
    need(shareSum(draft) === 100 && draft.members.every(({ share }) => hundredths(share) > 0), texts.share);
  }
  if (draft.foreign !== 'none') {
    need(isCountry(draft.country), texts.country);
    need(draft.foreignNumber.trim().length >= 2, texts.registerNumber);
    need(draft.foreignPaper, texts.uses.foreign);
  }
  if (draft.claimsPriority) {
    need(draft.priorityGround.trim().length >= 2, texts.priorityGround);
    need(draft.priorityPaper, texts.priorityPaper);
  }
  need(draft.declares, texts.declares.slice(0, 2));
  return missing;
}

const named = (typed: string): string | null => (typed.trim().length >= 2 ? typed.trim() : null);

function partyOf({ kind, name, number, country }: PartyDraft): PartyBody {
  const plain = { name: name.trim() };
  if (kind === 'organisation') return { ...plain, kind, creditCode: number.trim() };
  if (kind === 'person') return { ...plain, kind, identityNumber: number.trim() };
  return { ...plain, kind, country: country.trim(), number: number.trim() };
}

/** As it is sent, once nothing is missing. */
export function applicationOf(draft: ApplicationDraft): ApplicationBody {
  const { form, foreign } = draft;
  const refund = [draft.refundName, draft.refundNumber, draft.refundBank].map((typed) => typed.trim());
  return {
    declares: true,
    attorney: form === 'agent' ? { paper: draft.attorney!.id, until: draft.until, limit: draft.limit } : null,
    principal: form === 'agent' ? { party: partyOf(draft.principal), identity: draft.principal.identity!.id } : null,
    consortium:
      form === 'consortium'
        ? {
            agreement: draft.agreement!.id,
            leadShare: hundredths(draft.leadShare) / 100,
            members: draft.members.map((member) => ({
              party: partyOf(member),
              share: hundredths(member.share) / 100,
              identity: member.identity!.id,
            })),
          }
        : null,
    foreign:
      foreign === 'none'
        ? null
        : {
            kind: foreign,
            country: draft.country.trim(),
            number: draft.foreignNumber.trim(),
            paper: draft.foreignPaper!.id,
          },
    legalRepresentative: named(draft.representative),
    controller: named(draft.controller),
    priority: draft.claimsPriority ? { ground: draft.priorityGround.trim(), paper: draft.priorityPaper!.id } : null,
    waitsAsRunnerUp: draft.waits,
    refundAccount: refund.every((each) => each.length >= 2)
      ? { name: refund[0]!, account: refund[1]!, bank: refund[2]! }
      : null,
  };
}
