import type { Claim } from '../model.ts';
import { multiply, type Rational, rational } from './rational.ts';

/** By how much a claim is out: stated minus computed, in base units. */
export const gapOf = ({ residual, terms }: Pick<Claim, 'residual' | 'terms'>): Rational =>
  multiply(rational(residual), rational(terms[0]!.quantity.scale));
