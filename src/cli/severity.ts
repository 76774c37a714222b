import type { Severity } from '../model.ts';

/** From the mildest to the gravest. */
export const SEVERITIES = ['info', 'warning', 'error'] as const;

export const rank = (severity: Severity): number => SEVERITIES.indexOf(severity);
