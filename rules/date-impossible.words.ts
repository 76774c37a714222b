/** What is said right behind the date of a beginning, and of an end. */
export const STARTED = /^(?:正式|全面|陆续)?(?:开工|动工|启动|开始(?:施工|实施|建设)?|立项|签订合同|进场)/u;
export const DONE =
  /^(?:正式|全面|全部)?(?:竣工|完工|建成|完成(?:竣工)?验收|通过(?:竣工)?验收|验收|交付|投入使用|完成)/u;

/** 2024年13月 */
export const NO_MONTH = /(?<!\d)20\d\d年(?:1[3-9]|[2-9]\d|00?)月/gu;
