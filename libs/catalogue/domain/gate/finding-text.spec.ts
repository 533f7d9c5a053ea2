import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '@luochui/platform/domain/language.js';
import { checkText, textOf } from './finding-text.js';
import { CHECKS, finding, FINDINGS, type FindingCode } from './findings.js';

const CODES = Object.keys(FINDINGS) as FindingCode[];

describe.each(LANGUAGES)('the words of the gate in %s', (language) => {
  it.each(CODES)('say %s, with a way to mend whatever is not green', (code) => {
    const known = finding(code, { names: ['示例大学', '示例银行'], day: '2026-05-01' });
    const unknown = finding(code);
    for (const each of [known, unknown]) {
      const { says, mend } = textOf(each, language);
      expect(says).toMatch(/^[^{}[\]]{2,120}$/);
      expect(mend === null).toBe(FINDINGS[code].colour === 'green');
    }
    expect(textOf(unknown, language).says.length).toBeLessThanOrEqual(textOf(known, language).says.length);
  });

  it('name every check', () => {
    expect(new Set(CHECKS.map((check) => checkText(check, language))).size).toBe(CHECKS.length);
  });
});

it('leaves out what isn’t known, and says when a day may move', () => {
  const licence = finding('licence.in-the-way', { names: ['示例公司'] });
  expect(textOf(licence, 'zh').says).toBe('已有许可妨碍这次许可：示例公司');
  expect(textOf({ ...licence, day: '2027-01-01' }, 'en').says).toBe(
    'A licence stands in the way: 示例公司, until 2027-01-01',
  );
  const running = finding('refusal.running', { names: ['示例人'], day: '2028-01-03', provisional: true });
  expect(textOf(running, 'en').says).toBe(
    'An inventor’s time to answer runs: 示例人, until 2028-01-03 (may move: the holidays of that year are not announced)',
  );
});
