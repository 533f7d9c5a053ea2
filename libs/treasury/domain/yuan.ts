/** To the fen, never rounded: -1234567 is `-12,345.67`. */
export function yuan(fen: bigint): string {
  const plain = plainYuan(fen);
  return plain.replace(/\B(?=(\d{3})+\.)/g, ',');
}

/** As a bank's file takes it, without separators: `12345.67`. */
export function plainYuan(fen: bigint): string {
  const digits = (fen < 0n ? -fen : fen).toString().padStart(3, '0');
  return `${fen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
