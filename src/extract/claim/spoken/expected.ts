import type { Mention } from './mention.ts';

/** 分两批, 以下五个方面, 如下三类, 共四部分: what is counted are the parts that follow. */
const ANNOUNCES = /(?:分|分为|分成|以下|下列|如下|由|共|包括|涉及)$/;
const COUNTED = /^(?:批|批次|次|类|大类|项|部分|块|期|级|方面|种|个)$/;
/** Between the number and the first part only what is done with them, and its name. */
const NEAR = /^(?:方面|部分|项目|科目|渠道|环节|阶段|批次|大类|类别|内容)?[^,;。:\d]{0,6}[,;:。]/;

/** The number of parts that the figure before announces. */
export function expected(
  before: Pick<Mention, 'quantity' | 'left'> | undefined,
  lead: string,
): number | null {
  if (!before || !COUNTED.test(before.quantity.unit) || !ANNOUNCES.test(before.left)) return null;
  const count = /^\d{1,2}$/.test(before.quantity.value) ? BigInt(before.quantity.value) : 0n;
  return count >= 2n && NEAR.test(lead) ? Number(count) : null;
}
