import type { Language } from '@luochui/platform/domain/language.js';
import type { Check, Finding } from './findings.js';
import { FINDING_WORDS_EN } from './finding-words-en.js';
import { FINDING_WORDS_ZH } from './finding-words-zh.js';

const WORDS = { zh: FINDING_WORDS_ZH, en: FINDING_WORDS_EN };
const PROVISIONAL = {
  zh: '（日期以届时公布的放假安排为准）',
  en: ' (may move: the holidays of that year are not announced)',
};

export interface FindingText {
  readonly says: string;
  readonly mend: string | null;
}

/** A finding in the reader's language. */
export function textOf({ code, names, day, provisional }: Finding, language: Language): FindingText {
  const [says, mend] = WORDS[language][code];
  const values = { names: names.join(language === 'zh' ? '、' : ', '), day: day ?? '' };
  return {
    says: filled(says, values) + (provisional && day !== null ? PROVISIONAL[language] : ''),
    mend: mend ?? null,
  };
}

/** `[…]` goes where what it speaks of isn't known. */
const filled = (text: string, values: Record<'names' | 'day', string>): string =>
  text.replace(/\[([^\]]*)\]/g, (_, part: string) => {
    const known = part.replace(/\{(names|day)\}/g, (__, name: 'names' | 'day') => values[name]);
    return /\{(names|day)\}/.test(part) && known === part.replace(/\{(names|day)\}/g, '') ? '' : known;
  });

const CHECK_WORDS: Record<Language, Record<Check, string>> = {
  zh: {
    number: '登记号',
    term: '保护期',
    annuity: '年费',
    owners: '权利人与共有人',
    pledge: '质押',
    licence: '已有许可',
    dispute: '纠纷',
    service: '职务成果',
    'first-refusal': '完成人优先受让',
    'public-notice': '公示',
  },
  en: {
    number: 'Number',
    term: 'Term',
    annuity: 'Annuity',
    owners: 'Owners',
    pledge: 'Pledges',
    licence: 'Licences',
    dispute: 'Disputes',
    service: 'Service invention',
    'first-refusal': 'Inventors’ first refusal',
    'public-notice': 'Public notice',
  },
};
export const checkText = (check: Check, language: Language): string => CHECK_WORDS[language][check];
