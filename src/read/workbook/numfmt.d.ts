/** The part of numfmt that is used; its package names a file of types that it does not hold. */
declare module 'numfmt' {
  /** @throws where the pattern is none */
  export function format(
    pattern: string,
    value: number | string | boolean,
    options?: { locale?: string; dateErrorThrows?: boolean },
  ): string;
  export function isDateFormat(pattern: string): boolean;
}
