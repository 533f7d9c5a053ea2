import type { Application, PaperUse, ShownParty } from '../domain/application.js';
import type { ApplicationBody } from '../wire/application.js';

/** As it is kept; who is named in it has been identified. */
export function toApplication(body: ApplicationBody, parties: readonly ShownParty[]): Application {
  const { attorney, foreign, legalRepresentative, controller, priority, waitsAsRunnerUp, refundAccount } = body;
  const isAbroad = parties.some(({ role, country }) => role !== 'agent' && country !== null);
  return {
    parties,
    attorney: attorney && { until: attorney.until, limit: attorney.limit },
    foreign: foreign?.kind ?? (isAbroad ? 'foreign' : null),
    legalRepresentative,
    controller,
    priority: priority?.ground ?? null,
    waitsAsRunnerUp,
    refundAccount,
  };
}

export interface UsedPaper {
  readonly id: string;
  readonly use: PaperUse;
  /** Whose it is, where more than one could be meant. */
  readonly party: string | null;
}

/** Every paper that an application speaks of. */
export function papersOf({ attorney, principal, consortium, foreign, priority }: ApplicationBody): UsedPaper[] {
  const papers: UsedPaper[] = [];
  const add = (use: PaperUse, id: string | undefined, party: string | null = null) => {
    if (id !== undefined) papers.push({ id, use, party });
  };
  add('attorney', attorney?.paper);
  add('principal', principal?.identity, principal?.party.name);
  add('agreement', consortium?.agreement);
  for (const { identity, party } of consortium?.members ?? []) add('member', identity, party.name);
  add('foreign', foreign?.paper);
  add('priority', priority?.paper);
  return papers;
}
