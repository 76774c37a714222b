import type { Quantity } from './quantity.ts';

/** A labelled figure: 基本支出 · 全年执行数 · 2024 · 225.33万元. */
export interface Fact {
  readonly subject: string;
  readonly measure: string;
  /** `2024`, `2024-06`, or empty when nothing tells it. */
  readonly period: string;
  /** 本级, 汇总, 一般公共预算 …; empty when nothing tells it. */
  readonly scope: string;
  readonly quantity: Quantity;
  readonly origin: Origin;
}

export type Origin = 'prose' | 'table';
