const DIGITS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** 统一社会信用代码, GB 32100-2015: 18 characters without I, O, S, V, Z, the last one a check character modulo 31. */
export function isCreditCode(code: string): boolean {
  const values = code.split('').map((character) => DIGITS.indexOf(character));
  if (values.length !== 18 || values.includes(-1) || !/^\d{6}$/.test(code.slice(2, 8))) return false;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * values[i]!, 0);
  return (31 - (sum % 31)) % 31 === values[17];
}
