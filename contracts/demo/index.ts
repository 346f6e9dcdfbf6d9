/** People of the demonstration, their acts, and a small project: for the story and for the journeys. */
export * from './acts.ts';
export * from './ending.ts';
export { paramsOf } from './params.ts';
export { makeProject, type Made } from './project.ts';
export * from './votes.ts';
export { storyteller, type Rpc, type Setting, type Storyteller } from './storyteller.ts';
