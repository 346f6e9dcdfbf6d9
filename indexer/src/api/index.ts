/** Ponder wants an API; ours is the Worker's, over MySQL. This one answers nothing. */
import { Hono } from 'hono';

export default new Hono();
