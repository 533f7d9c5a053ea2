import type { LotSnapshot } from '@luochui/sales/wire/lot.js';
import { isPage } from '../../paths.js';
import { bidTexts, type BidTexts } from '../../texts/bid.js';
import { countdown, money } from '../../texts/format.js';
import type { Language } from '../../texts/language.js';
import { lotTexts } from '../../texts/lot.js';
import type { InFlight } from '../../live/use-bidding.js';
import type { Phase, Standing } from './standing.js';

/** The page's one main action. `calm`: leading, nothing to do; `off`: it can't be pressed now, and says why. */
export interface MainAction {
  readonly kind: 'bid' | 'calm' | 'off' | 'link';
  readonly text: string;
  readonly note?: string;
  readonly to?: string;
}

interface Situation {
  readonly lot: LotSnapshot;
  readonly phase: Phase;
  readonly standing: Standing;
  readonly amount: string | null;
  readonly inFlight: InFlight | null;
  readonly online: boolean;
  readonly reason?: string | null;
  /** The server's time. */
  readonly now: number;
  readonly language: Language;
}

/** What is on its way comes first. Whoever isn't admitted yet gets the step that is missing; who is, the amount. */
export function mainActionOf(situation: Situation): MainAction {
  const { lot, phase, standing, inFlight, amount, language } = situation;
  const texts = bidTexts[language];
  const { phases } = lotTexts[language];
  if (inFlight) {
    const text = money(inFlight.order.amount, language).text;
    if (inFlight.order.kind === 'maximum')
      return { kind: 'off', text: inFlight.asking ? texts.proxy.asking(text) : texts.proxy.sending(text) };
    return inFlight.asking
      ? { kind: 'off', text: texts.asking(text), note: texts.askingNote }
      : { kind: 'off', text: texts.sending(text) };
  }
  const step = missingStep(situation, texts);
  if (step) return step;
  if (phase === 'announced') return { kind: 'off', text: phases.announced, note: texts.steps.qualified };
  if (phase === 'paused' && lot.resumesAt !== null) {
    const clock = countdown(Date.parse(lot.resumesAt) - situation.now);
    return { kind: 'off', text: phases.paused, note: texts.resumesIn(clock) };
  }
  if (phase !== 'open') return { kind: 'off', text: phases[phase] };
  if (standing === 'leading') return { kind: 'calm', text: `✓ ${texts.calm}`, note: texts.calmNote };
  const shown = amount ?? lot.leastNextAmount;
  return { kind: 'bid', text: texts.bid(shown === null ? '' : money(shown, language).text) };
}

function missingStep({ lot, phase, standing, reason, now, language }: Situation, texts: BidTexts): MainAction | null {
  const register = `/lots/${lot.lotId}/register`;
  const canRegister = isPage(register);
  const least = () => (lot.leastNextAmount === null ? '' : money(lot.leastNextAmount, language).text);
  switch (standing) {
    case 'unknown':
      return { kind: 'off', text: texts.bid(least()) };
    case 'visitor':
      return {
        kind: 'link',
        text: texts.signIn,
        note: texts.steps.visitor,
        to: `/login?to=${encodeURIComponent(`/lots/${lot.lotId}`)}`,
      };
    case 'other-role':
      return { kind: 'off', text: lotTexts[language].watching, note: texts.steps.otherRole };
    case 'unregistered':
      if (phase !== 'announced' || now > Date.parse(lot.rules.registrationClosesAt ?? lot.opensAt))
        return { kind: 'off', text: lotTexts[language].watching, note: texts.steps.closedRegistration };
      if (!canRegister) return { kind: 'off', text: lotTexts[language].watching, note: texts.steps.unregistered };
      return { kind: 'link', text: texts.register, note: texts.steps.unregistered, to: register };
    case 'submitted':
      return { kind: 'off', text: texts.steps.submitted };
    case 'approved': {
      const deposit = lot.rules.terms?.deposit;
      const text = deposit ? texts.payDeposit(money(deposit, language).text) : texts.payDepositPlain;
      return canRegister
        ? { kind: 'link', text, note: texts.steps.approved, to: register }
        : { kind: 'off', text: texts.steps.approved };
    }
    case 'rejected':
    case 'voided':
    case 'withdrawn':
      return { kind: 'off', text: texts.steps[standing], note: reason ?? undefined };
    case 'ready':
    case 'leading':
    case 'outbid':
      return null;
  }
}
