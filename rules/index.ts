import type { Rule } from '../src/audit/rule.ts';
import actualMissing from './actual-missing.ts';
import balanceMismatch from './balance-mismatch.ts';
import bracketUnbalanced from './bracket-unbalanced.ts';
import cellError from './cell-error.ts';
import changeMismatch from './change-mismatch.ts';
import columnOutlier from './column-outlier.ts';
import contentsMismatch from './contents-mismatch.ts';
import conversionResidue from './conversion-residue.ts';
import costTargetReversed from './cost-target-reversed.ts';
import countMismatch from './count-mismatch.ts';
import dateImpossible from './date-impossible.ts';
import deductionMismatch from './deduction-mismatch.ts';
import deductionUnexplained from './deduction-unexplained.ts';
import differenceMismatch from './difference-mismatch.ts';
import directionConflict from './direction-conflict.ts';
import duplicateHeading from './duplicate-heading.ts';
import duplicateIndicator from './duplicate-indicator.ts';
import duplicateParagraph from './duplicate-paragraph.ts';
import entityConflict from './entity-conflict.ts';
import enumerationConflict from './enumeration-conflict.ts';
import executionDisproportion from './execution-disproportion.ts';
import executionScoreMismatch from './execution-score-mismatch.ts';
import figureConflict from './figure-conflict.ts';
import formulaMismatch from './formula-mismatch.ts';
import gradeMismatch from './grade-mismatch.ts';
import headingOrder from './heading-order.ts';
import impossiblePercentage from './impossible-percentage.ts';
import itemMisnumbered from './item-misnumbered.ts';
import measureMissing from './measure-missing.ts';
import misusedWords from './misused-words.ts';
import numberAsText from './number-as-text.ts';
import numberMalformed from './number-malformed.ts';
import numberingStyleMixed from './numbering-style-mixed.ts';
import percentOutOfRange from './percent-out-of-range.ts';
import placeholderLeft from './placeholder-left.ts';
import ratioMismatch from './ratio-mismatch.ts';
import readersDisagree from './readers-disagree.ts';
import referenceDangling from './reference-dangling.ts';
import repeatedWords from './repeated-words.ts';
import runOnItem from './run-on-item.ts';
import scopeOmission from './scope-omission.ts';
import scoreOverWeight from './score-over-weight.ts';
import scoreSumMismatch from './score-sum-mismatch.ts';
import scoringRuleMismatch from './scoring-rule-mismatch.ts';
import sectionMisnumbered from './section-misnumbered.ts';
import sectionMissing from './section-missing.ts';
import sharesNotWhole from './shares-not-whole.ts';
import statementConflict from './statement-conflict.ts';
import straySpace from './stray-space.ts';
import sumMismatch from './sum-mismatch.ts';
import tableSumMismatch from './table-sum-mismatch.ts';
import targetExceeded from './target-exceeded.ts';
import targetMissedFullScore from './target-missed-full-score.ts';
import targetUnquantified from './target-unquantified.ts';
import textTableConflict from './text-table-conflict.ts';
import tierMismatch from './tier-mismatch.ts';
import unitSlip from './unit-slip.ts';
import weightSumMismatch from './weight-sum-mismatch.ts';
import yearConflict from './year-conflict.ts';

/** Every rule, alphabetically. A test holds this list and the folder together. */
export const rules: readonly Rule[] = [
  actualMissing,
  balanceMismatch,
  bracketUnbalanced,
  cellError,
  changeMismatch,
  columnOutlier,
  contentsMismatch,
  conversionResidue,
  costTargetReversed,
  countMismatch,
  dateImpossible,
  deductionMismatch,
  deductionUnexplained,
  differenceMismatch,
  directionConflict,
  duplicateHeading,
  duplicateIndicator,
  duplicateParagraph,
  entityConflict,
  enumerationConflict,
  executionDisproportion,
  executionScoreMismatch,
  figureConflict,
  formulaMismatch,
  gradeMismatch,
  headingOrder,
  impossiblePercentage,
  itemMisnumbered,
  measureMissing,
  misusedWords,
  numberAsText,
  numberMalformed,
  numberingStyleMixed,
  percentOutOfRange,
  placeholderLeft,
  ratioMismatch,
  readersDisagree,
  referenceDangling,
  repeatedWords,
  runOnItem,
  scopeOmission,
  scoreOverWeight,
  scoreSumMismatch,
  scoringRuleMismatch,
  sectionMisnumbered,
  sectionMissing,
  sharesNotWhole,
  statementConflict,
  straySpace,
  sumMismatch,
  tableSumMismatch,
  targetExceeded,
  targetMissedFullScore,
  targetUnquantified,
  textTableConflict,
  tierMismatch,
  unitSlip,
  weightSumMismatch,
  yearConflict,
];
