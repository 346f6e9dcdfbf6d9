import { error } from '@sveltejs/kit';
import { STEPS, type Step } from '#lib/features/draft/problems.ts';

export function load({ params }) {
  const step = params.step as Step;
  if (!STEPS.includes(step)) error(404, { message: 'There is no such step.', code: 'not_found' });
  return { step };
}
