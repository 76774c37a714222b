import { PLACE } from '../report/page/embedded.ts';
import { facts } from './facts.ts';
import { dressed } from './shell.ts';

/** This page without the core and without its reports: for results to be written into. */
export const viewer = (): string =>
  dressed({
    policy: document.querySelector<HTMLMetaElement>('meta[http-equiv]')!.content,
    style: document.querySelector('style')!.textContent ?? '',
    facts: JSON.stringify({ ...facts, schemes: [], samples: [] }).replaceAll('<', '\\u003c'),
    results: PLACE,
    script: document.querySelector('script:not([type])')!.textContent ?? '',
  });
