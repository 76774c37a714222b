import type { Grading, Quantity, Table } from '../../model.ts';
import { plain } from '../table/heading.ts';
import { headsOf } from '../table/heads.ts';

const SCORE = /^(?:自评|评价|综合|最终|绩效|考核)?(?:得分|评分|总分|分数)$/;
const GRADE = /^(?:自评|评价|综合|最终|绩效|考核)?(?:等级|等次|评级|档次)$/;
const WORD = /^(?:优秀?|良好?|中等?|合格|不合格|一般|较差|差)$/;

/** Scores of single indicators are not out of 100, and have no grades by these bands. */
const WEIGHT = /分值|权重|满分/;

/** 项目名称 | 自评得分 | 自评等级: the score and the grade of each row of a list. */
export const gradedRows = (tables: readonly Table[], quantities: readonly Quantity[]): Grading[] =>
  tables.flatMap((table) => {
    if (!table.cells.some((row) => row.some(({ text }) => GRADE.test(plain(text))))) return [];
    const heads = headsOf(table);
    return table.cells.flatMap((row, index): Grading[] => {
      const named = (words: RegExp) =>
        row.find((_, column) => heads[index]!.some((head) => words.test(plain(head[column]!.text))));
      if (named(WEIGHT)) return [];
      const [points, grade] = [named(SCORE), named(GRADE)];
      const score = points?.quantities.length === 1 ? quantities[points.quantities[0]!] : undefined;
      return score && grade && WORD.test(grade.text)
        ? [{ score, grade: { span: grade.span, text: grade.text } }]
        : [];
    });
  });
