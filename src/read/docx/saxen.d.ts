/** The part of saxen that is used; the package brings no types. */
declare module 'saxen' {
  export class Parser {
    /** Maps namespaces to the prefixes that names are given with. */
    ns(prefixes: Record<string, string>): this;
    on(
      event: 'openTag',
      listener: (name: string, attributes: () => Record<string, string> | false) => void,
    ): this;
    on(event: 'closeTag' | 'text' | 'cdata' | 'attention', listener: (data: string) => void): this;
    on(event: 'error', listener: (error: Error) => void): this;
    parse(xml: string): Error | null;
  }
}
