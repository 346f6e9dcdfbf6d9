import { randomBytes } from 'node:crypto';

/** A password of one run: letters, digits, - and _ only, so that it may stand in a URL or in SQL as it is. */
export const secret = () => randomBytes(18).toString('base64url');
