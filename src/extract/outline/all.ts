import { once } from '../../arithmetic/once.ts';
import type { Section } from '../../model.ts';

/** Every section of a report, each before those under it. */
export const allSections = once((sections: readonly Section[]): readonly Section[] => {
  const found: Section[] = [];
  const walk = (siblings: readonly Section[]): void => {
    for (const section of siblings) {
      found.push(section);
      walk(section.children);
    }
  };
  walk(sections);
  return found;
});
