const SIGNS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * Raised digits are no part of the figure that they stand behind: 385.60万元 with a raised 1 refers to a note, m with a
 * raised 2 is m².
 */
export const raised = (text: string): string => text.replace(/\d/g, (digit) => SIGNS[Number(digit)]!);
