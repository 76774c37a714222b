import type { Section } from '../../model.ts';
import { lastBefore } from '../located.ts';

/** The sections around an offset, outermost first. */
export function sectionsAt(sections: readonly Section[], offset: number): Section[] {
  const section = lastBefore(sections, offset);
  return section && offset < section.span.end ? [section, ...sectionsAt(section.children, offset)] : [];
}
