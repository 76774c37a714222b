/** Where the name of a region ends, and that of what lies in it begins. */
const REGION = /[省市州盟县区旗镇乡]/gu;

/**
 * The one name of each unit of a folder, whichever way its reports write it: 县水务局 is 青禾县水务局 where there is no other
 * county's, and so is 云江省青禾县水务局. One that may be short for several stays what it is.
 * @param names in one spelling each
 */
export function unitsByName(names: Iterable<string>): (name: string) => string {
  const all = new Set(names);
  const longer = new Map<string, Set<string>>();
  for (const name of all) {
    for (const short of shortForms(name)) {
      if (!all.has(short)) continue;
      const known = longer.get(short);
      if (known) known.add(name);
      else longer.set(short, new Set([name]));
    }
  }
  const fullOf = (name: string): string => {
    const candidates = [...(longer.get(name) ?? [])];
    const longest = candidates.sort((a, b) => b.length - a.length)[0];
    // all of them are forms of one
    return longest && candidates.every((one) => longest.endsWith(one)) ? longest : name;
  };
  return fullOf;
}

/** 云江省青禾县水务局: 青禾县水务局, 县水务局, 水务局 … */
function shortForms(name: string): string[] {
  return [...name.matchAll(REGION)].flatMap(({ index }) =>
    [index, index + 1].map((at) => name.slice(at)).filter((short) => short.length > 2 && short !== name),
  );
}
