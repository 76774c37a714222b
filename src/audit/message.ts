/** Fills `{name}` in a message template. @throws RangeError for a name without data, so that no test can miss it. */
export function fill(template: string, data: Readonly<Record<string, string | number>> = {}): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = data[name];
    if (value === undefined) throw new RangeError(`message has no value for {${name}}: ${template}`);
    return String(value);
  });
}
