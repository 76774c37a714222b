import type { Claim, LabelStyle, Report } from '../../model.ts';
import { flatMap } from '../flat-map.ts';
import { holding } from '../located.ts';
import type { Mention } from '../mention/mention.ts';
import { allSections } from '../outline/all.ts';
import { passages } from '../text/passages.ts';
import { completions } from './completion.ts';
import { compounds } from './compound.ts';
import { doubted } from './doubt.ts';
import { unitPrices } from './each.ts';
import { growths } from './growth.ts';
import { identities } from './identity.ts';
import { ledgers } from './ledger.ts';
import { isBare, type Labels } from './list.ts';
import { pointsBetween } from './points.ts';
import { portions } from './portion.ts';
import { namedRates } from './rate.ts';
import { balances } from './rest.ts';
import { sceneOf } from './scene.ts';
import { shares } from './share.ts';
import { stocks } from './stock.ts';
import { sums } from './sum.ts';
import { wholes } from './whole.ts';

/** The relations that running text states, bound by words and place alone; the figures only judge. */
export function relations(
  report: Pick<Report, 'document' | 'sections' | 'tables'>,
  all: readonly Mention[],
): Claim[] {
  const scene = sceneOf(all, labelsOf(report));
  const found = [
    ...sums(scene),
    ...shares(scene),
    ...growths(scene),
    ...compounds(scene),
    ...completions(scene),
    ...namedRates(scene),
    ...portions(scene),
    ...balances(scene),
    ...ledgers(scene),
    ...unitPrices(scene),
    ...wholes(scene),
    ...identities(scene),
    ...stocks(scene),
  ];
  return [
    ...doubted(
      found.filter(({ terms }) => terms.every(({ quantity }) => !isBare(quantity))),
      scene,
    ),
    ...pointsBetween(scene),
  ];
}

type Placed = [number, { readonly style: LabelStyle; readonly ordinal: number }];

/** The labels that open paragraphs of running text. */
function labelsOf(report: Pick<Report, 'document' | 'sections' | 'tables'>): Labels {
  const stretches = passages(report).map((span) => ({ span, paragraph: span.paragraph }));
  const text = report.document.text;
  return new Map(
    flatMap(allSections(report.sections), ({ label }): Placed[] => {
      if (!label) return [];
      const stretch = holding(stretches, label.span);
      if (!stretch || text.slice(stretch.span.start, label.span.start).trim() !== '') return [];
      return [[stretch.paragraph, { style: label.style, ordinal: label.ordinal }]];
    }).sort(([a], [b]) => a - b),
  );
}
