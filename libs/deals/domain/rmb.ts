const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'];
const GROUPS = ['', '万', '亿', '万亿'];

/** Four digits in capitals; a run of zeros inside is said once. */
function group(value: number): string {
  let said = '';
  let zero = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      zero ||= said !== '';
      continue;
    }
    said += (zero ? '零' : '') + DIGITS[digit] + PLACES[place];
    zero = false;
  }
  return said;
}

/** A sum as contracts and cheques write it, so that a digit can't be added: 960000 yuan is 人民币玖拾陆万元整. */
export function inCapitals(fen: bigint): string {
  const yuan = fen / 100n;
  const jiao = Number((fen / 10n) % 10n);
  const cent = Number(fen % 10n);
  let said = '';
  let gap = false;
  for (let i = GROUPS.length - 1; i >= 0; i--) {
    const value = Number((yuan / 10n ** BigInt(4 * i)) % 10_000n);
    if (value === 0) {
      gap ||= said !== '';
      continue;
    }
    if (said !== '' && (gap || value < 1_000)) said += '零';
    said += group(value) + GROUPS[i];
    gap = false;
  }
  if (said !== '') said += '元';
  if (jiao === 0 && cent === 0) return `人民币${said || '零元'}整`;
  if (jiao > 0) said += `${DIGITS[jiao]}角`;
  else if (said !== '') said += '零';
  return `人民币${said}${cent > 0 ? `${DIGITS[cent]}分` : '整'}`;
}

/** Fen as a contract prints them: 1,234,567.89; whole yuan without the zeros. */
export function inYuan(fen: bigint): string {
  const whole = (fen / 100n).toString().replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = fen % 100n;
  return rest === 0n ? whole : `${whole}.${rest.toString().padStart(2, '0')}`;
}
