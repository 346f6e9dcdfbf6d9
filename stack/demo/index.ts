/** What the journeys take from the demonstration: people, their acts, and a small project. */
export * from './acts.ts';
export { DAY } from './clock.ts';
export { makeProject, type Made } from './project.ts';
export { storyteller, type Storyteller } from './storyteller.ts';
