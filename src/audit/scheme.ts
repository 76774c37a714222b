import type { Report, Severity } from '../model.ts';
import type { AuditOptions } from './audit.ts';

/** What a province or a bureau asks for, as settings of rules, and what its reports are known by. */
export interface Scheme {
  readonly name: string;
  readonly title: string;
  /** Whether its sources have been read: 已核实 or 未核实. */
  readonly status: string;
  /** Names of the province and its places, as they stand in titles and names of units. */
  readonly regions: readonly string[];
  /** Names or numbers of the papers that its reports cite. */
  readonly documents: readonly string[];
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  readonly options: Readonly<Record<string, unknown>>;
}

/** The scheme asked for, or the one that the report tells by its unit or its title, or else by the papers it cites. */
export function schemeOf(
  { meta, document: { text } }: Pick<Report, 'meta' | 'document'>,
  { scheme, schemes = [] }: AuditOptions,
): Scheme | undefined {
  if (scheme) return scheme;
  const names = [meta.title, ...meta.entities.map(({ name }) => name)];
  const only = (fits: (scheme: Scheme) => boolean) => {
    const fitting = schemes.filter(fits);
    return fitting.length === 1 ? fitting[0] : undefined;
  };
  return (
    only(({ regions }) => regions.some((region) => names.some((name) => name.includes(region)))) ??
    only(({ regions, documents }) => regions.length > 0 && documents.some((paper) => text.includes(paper))) ??
    only(({ regions, documents }) => regions.length === 0 && documents.some((paper) => text.includes(paper)))
  );
}

/** Settings on the ground of a scheme: what they say themselves goes first, option by option. */
export function onScheme(settings: AuditOptions, scheme: Scheme | undefined): AuditOptions {
  if (!scheme) return settings;
  const ids = [...Object.keys(scheme.options), ...Object.keys(settings.options ?? {})];
  const options = ids.map(
    (id) => [id, { ...object(scheme.options[id]), ...object(settings.options?.[id]) }] as const,
  );
  return {
    ...settings,
    severities: { ...scheme.severities, ...settings.severities },
    options: Object.fromEntries(options),
  };
}

const object = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});
