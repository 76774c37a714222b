/** Where a person stands with a finding; kept over re-runs by fingerprint. */
export const STATUSES = [
  '待核实',
  '已确认',
  '整改中',
  '已整改',
  '已整改（待复核）',
  '不予整改',
  '误报',
] as const;
