/** The signs that programs part fields with. */
const SEPARATORS = [',', '\t', ';'];

/**
 * The records of a CSV (RFC 4180) as this program or a spreadsheet wrote it; an apostrophe in front, which keeps a field
 * text, goes.
 */
export function csvRecords(text: string): string[][] {
  const source = text.replace(/^\ufeff/, '');
  const [head = ''] = source.split(/\r?\n/, 1);
  const counts = SEPARATORS.map((separator) => head.split(separator).length);
  const separator = SEPARATORS[counts.indexOf(Math.max(...counts))]!;
  const records: string[][] = [];
  let record: string[] = [];
  let field = '';
  let isQuoted = false;
  const endField = () => {
    record.push(field.replace(/^'/, ''));
    field = '';
  };
  for (let at = 0; at < source.length; at++) {
    const sign = source[at]!;
    if (isQuoted) {
      if (sign !== '"') field += sign;
      else if (source[at + 1] === '"') {
        field += '"';
        at++;
      } else isQuoted = false;
    } else if (sign === '"' && field === '') isQuoted = true;
    else if (sign === separator) endField();
    else if (sign === '\n') {
      endField();
      records.push(record);
      record = [];
    } else if (sign !== '\r') field += sign;
  }
  if (field !== '' || record.length > 0) {
    endField();
    records.push(record);
  }
  return records;
}
