import { expect, it } from '@jest/globals';
import { unstorableTexts } from './storable-text.js';

it.each([
  ['示例 🏺', []],
  ['a\0b', [[]]],
  [{ title: 'ok', rights: [{ number: '1' }, { number: '\0' }] }, [['rights', '1', 'number']]],
  [{ note: 'half \ud83c' }, [['note']]],
  [{ 'na\0me': 1 }, [[]]],
  [null, []],
])('finds in %j the texts at %j', (value, paths) => expect(unstorableTexts(value)).toEqual(paths));
