/** `row` of `x:row`: writers choose the prefix of the one namespace that is read. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** A switch of XML: absent, `0` and `false` are off. */
export const isOn = (value: string | undefined): boolean =>
  value === '1' || value === 'true' || value === 'on';
