/** In lower case; empty where there is none: `3.水利局自评报告` ends in no extension. */
export const extensionOf = (path: string): string => /\.(\w{1,8})$/.exec(path)?.[1]?.toLowerCase() ?? '';
