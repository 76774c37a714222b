/** A computed figure in the way a printed one is written: 28,416.50 and 28426.5 → 28,426.5; full-width digits stay so. */
export function inStyleOf(printed: string, value: string): string {
  const separator = /\d([,，])\d{3}(?!\d)/.exec(toAscii(printed))?.[1];
  const [whole = '', decimals] = value.split('.');
  const grouped = separator ? whole.replace(/(?<=\d)(?=(?:\d{3}){1,20}$)/g, separator) : whole;
  const plain = decimals === undefined ? grouped : `${grouped}.${decimals}`;
  return /[０-９]/.test(printed) ? toFullWidth(plain) : plain;
}

const toAscii = (text: string): string =>
  text.replace(/[０-９．]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

const toFullWidth = (text: string): string =>
  text.replace(/[\d.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
