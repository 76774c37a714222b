import { LIMITS } from './limits.ts';
import { assign, integer, isOn } from './styles.ts';
import type { Attribute, XmlEvents } from './xml.ts';

/** One level of a list, as numbering.xml defines it. */
export interface Level {
  /** Number of the first item. */
  readonly start: number;
  /** ST_NumberFormat: `chineseCounting`, `decimal` … */
  readonly format: string;
  /** Model of a custom format: `001, 002, 003, ...`. */
  readonly model?: string;
  /** `（%1）`, `%1.%2`: each %n is the number of level n. */
  readonly text: string;
  /** Counts anew after an item of this level (from 1) or a higher one; 0 never; undefined after any higher one. */
  readonly restart?: number;
  /** Legal: every number in the label is decimal, whatever the format of its level. */
  readonly legal: boolean;
  /** Paragraph style that stands at this level. */
  readonly style?: string;
  /** Font of the label, for bullets drawn in Wingdings or Symbol. */
  readonly font?: string;
}

export interface AbstractList {
  readonly id: string;
  readonly levels: Map<number, Level>;
  /** The numbering style that has the levels instead. */
  link?: string;
}

interface Override {
  start?: number;
  level?: Level;
}

/** One use of a list (`w:num`). */
export interface List {
  abstractId: string;
  readonly overrides: Map<number, Override>;
}

/** Lists have nine levels. */
export const LEVELS = 9;

type Draft = { -readonly [K in keyof Level]: Level[K] };

/** Gathers lists from whatever XML its events are given. */
export function listReader() {
  const abstracts = new Map<string, AbstractList>();
  const lists = new Map<string, List>();
  let abstract: AbstractList | undefined;
  let list: List | undefined;
  let override: Override | undefined;
  let level: Draft | undefined;
  let fallback = 0;

  function open(name: string, attribute: Attribute): void {
    const value = () => attribute('w:val');
    switch (name) {
      case 'w:abstractNum':
        abstract = { id: attribute('w:abstractNumId') ?? '', levels: new Map() };
        abstracts.set(abstract.id, abstract);
        return;
      case 'w:numStyleLink':
        if (abstract) abstract.link = value() ?? '';
        return;
      case 'w:num':
        list = { abstractId: '', overrides: new Map() };
        lists.set(attribute('w:numId') ?? '', list);
        return;
      case 'w:abstractNumId':
        if (list) list.abstractId = value() ?? '';
        return;
      case 'w:lvlOverride':
        override = {};
        list?.overrides.set(integer(attribute('w:ilvl')) ?? 0, override);
        return;
      case 'w:startOverride':
        if (override) override.start = integer(value()) ?? 0;
        return;
      case 'w:lvl':
        level = { start: 0, format: 'decimal', text: '', legal: false };
        if (override) override.level = level;
        else abstract?.levels.set(integer(attribute('w:ilvl')) ?? 0, level);
    }
  }

  function openInLevel(level: Draft, name: string, attribute: Attribute): void {
    const value = () => attribute('w:val');
    switch (name) {
      case 'w:start':
        level.start = integer(value()) ?? 0;
        return;
      case 'w:numFmt': {
        level.format = value() ?? 'decimal';
        assign(level, 'model', attribute('w:format')?.slice(0, LIMITS.label));
        return;
      }
      case 'w:lvlText':
        level.text = (value() ?? '').slice(0, LIMITS.label);
        return;
      case 'w:lvlRestart':
        level.restart = integer(value()) ?? 0;
        return;
      case 'w:isLgl':
        level.legal = isOn(value());
        return;
      case 'w:pStyle':
        assign(level, 'style', value());
        return;
      case 'w:rFonts':
        if (level.format === 'bullet') assign(level, 'font', attribute('w:ascii') ?? attribute('w:hAnsi'));
    }
  }

  const events: XmlEvents = {
    open(name, attribute) {
      // A custom format stands in the Choice; its Fallback would overwrite it.
      if (name === 'mc:Fallback') fallback++;
      if (fallback > 0) return;
      if (level) openInLevel(level, name, attribute);
      else open(name, attribute);
    },
    close(name) {
      if (name === 'mc:Fallback') fallback--;
      else if (name === 'w:lvl') level = undefined;
      else if (name === 'w:lvlOverride') override = undefined;
      else if (name === 'w:abstractNum') abstract = undefined;
      else if (name === 'w:num') list = undefined;
    },
  };
  return { abstracts, lists, events };
}
