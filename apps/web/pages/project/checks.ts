import type { ProjectRight } from '@luochui/catalogue/wire/project.js';
import type { ProjectTexts } from '../../texts/project.js';

export interface Check {
  readonly mark: '✓' | '!' | '–';
  readonly title: string;
  readonly detail: string;
}

/** What follows from the numbers and dates, what is wrong first; what can't be told says so, and nothing is claimed beyond it. */
export function checksOf(rights: readonly ProjectRight[], texts: ProjectTexts): Check[] {
  const by = (fits: (standing: ProjectRight['standing']) => boolean) => rights.filter(({ standing }) => fits(standing));
  const names = (some: readonly ProjectRight[]) => some.map(({ number }) => number ?? texts.noNumber);
  const [valid, invalid, unjudged] = [
    by(({ number }) => number === 'valid'),
    by(({ number }) => number === 'invalid'),
    by(({ number }) => number === 'unknown'),
  ];
  const [running, over, untold] = [
    by(({ term }) => term === 'running'),
    by(({ term }) => term === 'over'),
    by(({ term }) => term === 'unknown'),
  ];
  const first = running.map(({ standing }) => standing.expiresOn ?? '').sort()[0];
  const checks: (Check | false)[] = [
    invalid.length > 0 && check('!', texts.numberInvalid, texts.numberInvalidDetail(names(invalid))),
    over.length > 0 && check('!', texts.termOver, texts.termOverDetail(names(over))),
    valid.length > 0 && check('✓', texts.numberValid, texts.numberValidDetail(valid.length)),
    first !== undefined && check('✓', texts.termRunning, texts.termRunningDetail(first)),
    unjudged.length > 0 && check('–', texts.numberUnknown, texts.numberUnknownDetail(unjudged.length)),
    untold.length > 0 && check('–', texts.termUnknown, texts.termUnknownDetail(untold.length)),
  ];
  return checks.filter((each) => each !== false);
}

const check = (mark: Check['mark'], title: string, detail: string): Check => ({ mark, title, detail });
