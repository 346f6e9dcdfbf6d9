/** Stands in every sample, and nowhere else: whoever searches a build for it finds this page or does not. */
export const DESIGN_MARKER = 'jembatan-rekaan';
